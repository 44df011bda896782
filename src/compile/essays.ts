import type { Report } from '../diagnostics/index.js';
import type { EssayText, World } from '../document/index.js';
import type { FileRef, Manifest } from '../manifest/index.js';
import { essayOf, readFile } from '../readers/index.js';
import { readText } from './files.js';
import type { Essays } from './studio.js';

/** The foreword and the afterword; each null where there is none or, with reports, where it cannot be read. */
export async function readEssays({ front, back, settings }: Manifest, world: World, report: Report): Promise<Essays> {
  const read = async (file: FileRef | null): Promise<EssayText | null> => {
    const bytes = file && (await readText(file, world, report));
    if (!bytes) return null;
    const { encoding } = settings;
    const read = await readFile({ file: file!.path, bytes, encoding, name: 'footnote', work: null, report });
    return read && essayOf(read);
  };
  return { foreword: await read(front.foreword), afterword: await read(back.afterword) };
}
