import type { Report } from '../diagnostics/index.js';
import type { EssayText, World } from '../document/index.js';
import type { FileRef, Manifest } from '../manifest/index.js';
import { decode, readEssay } from '../readers/index.js';
import { readText } from './files.js';
import type { Essays } from './studio.js';

/** The foreword and the afterword; each null where there is none or, with reports, where it cannot be read. */
export async function readEssays({ front, back, settings }: Manifest, world: World, report: Report): Promise<Essays> {
  const read = async (file: FileRef | null): Promise<EssayText | null> => {
    const bytes = file && (await readText(file, world, report));
    const source = bytes && decode(file!.path, bytes, settings.encoding, report);
    return source && readEssay(source, settings, report);
  };
  return { foreword: await read(front.foreword), afterword: await read(back.afterword) };
}
