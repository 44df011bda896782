import { Log } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { type Manifest, storyEntries } from '../manifest/index.js';
import { type PlainText, plainText } from '../settled/index.js';

/** Every story's text as decisions find their places in it, by its file. */
export async function plainTexts({
  manifest,
  world,
}: {
  readonly manifest: Manifest;
  readonly world: World;
}): Promise<ReadonlyMap<string, PlainText>> {
  const { readFile, storyOf } = await import('../readers/index.js');
  const texts = new Map<string, PlainText>();
  for (const entry of storyEntries(manifest))
    for (const { path } of entry.files) {
      const read = await world.file(path);
      const log = new Log();
      const job = { file: path, encoding: entry.settings.encoding, name: 'footnote-1', work: null, report: log.report };
      const manuscript = read.ok ? await readFile({ ...job, bytes: read.bytes }) : null;
      if (manuscript) texts.set(path, plainText(storyOf(entry, [manuscript]).blocks));
    }
  return texts;
}
