import { type Block, WITHIN } from '../../document/index.js';
import { storiesIn } from '../format/archives.js';
import type { ArchiveJob } from '../job.js';
import type { Manuscript } from '../manuscript.js';
import { Refusal } from '../refusal.js';

/** Reads the one story of a zip archive, by `read`. Throws a `Refusal` that names several, or says that there is none. */
export async function readZip(
  job: ArchiveJob,
  read: (file: string, bytes: Uint8Array) => Promise<Manuscript>,
): Promise<Manuscript> {
  const stories = storiesIn(job.archive);
  const [only] = stories;
  if (only === undefined)
    throw new Refusal(
      'no-story',
      `There is no story in \`${job.file}\``,
      'name the story’s own file, not an archive of other things',
    );
  if (stories.length > 1)
    throw new Refusal(
      'several-files',
      `\`${job.file}\` holds ${stories.length} files that may be the story: ${stories.slice(0, 20).join(', ')}`,
      'unpack it, and name each file in the manifest: several under `files:` are chapters of one story',
    );
  return within(await read(only, job.archive.read(only)!), job.file, only);
}

/** What was read of a member is a part of the archive, and so are its pictures. */
function within(read: Manuscript, file: string, member: string): Manuscript {
  for (const source of read.sources) {
    const part = source.part === undefined ? member : `${member}/${source.part}`;
    Object.assign(source, { file, part, unit: source.unit ?? 'line' });
  }
  const deeper = (block: Block): Block => {
    if (block.kind === 'figure') return { ...block, path: file + WITHIN + block.path };
    return block.kind === 'quotation' ? { ...block, blocks: block.blocks.map(deeper) } : block;
  };
  return { ...read, blocks: read.blocks.map(deeper) };
}
