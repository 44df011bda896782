import { type Block, countWords, plain, textOf, type Work } from '../../document/index.js';
import { loose } from '../build/loose.js';
import type { ReadJob } from '../job.js';
import type { Manuscript } from '../manuscript.js';
import { Refusal } from '../refusal.js';

/** What is read of a file's works: the one that was asked for, else all of them in their order. */
export function chosenOf(works: readonly Manuscript[], job: ReadJob): Manuscript {
  const [only] = works;
  if (works.length === 1) return only!;
  const listed = works.map(listedAs);
  const chosen = job.work === null ? together(works) : works[numberOf(job, listed)]!;
  if (job.work === null) tellSeveral(listed, job);
  return { ...chosen, works: listed };
}

function numberOf({ work, file }: ReadJob, listed: readonly Work[]): number {
  const index = typeof work === 'number' ? work - 1 : listed.findIndex(({ title }) => loose(title) === loose(work!));
  if (index >= 0 && index < listed.length) return index;
  const names = listed.map(({ title }, at) => `${at + 1}: ${title}`).join(', ');
  throw new Refusal(
    'no-story',
    `There is no work ${typeof work === 'number' ? work : `“${work}”`} in \`${file}\``,
    `it holds ${names}`,
  );
}

function tellSeveral(listed: readonly Work[], { file, report }: ReadJob): void {
  const names = listed
    .map(({ title, authors }) => (authors.length > 0 ? `${title} by ${authors.join(', ')}` : title))
    .join('; ');
  report({
    severity: 'info',
    code: 'source/several-works',
    message: `\`${file}\` holds ${listed.length} works, and stands for all of them: ${names}`,
    span: { source: { file, text: '' }, start: 0, end: 0 },
    hint: 'say `work: N` or `work: TITLE` to take one',
  });
}

const labelled = (blocks: readonly Block[], label: string): readonly Block[] =>
  blocks.filter((block) => 'fixed' in block && block.fixed?.label === label);

const listedAs = ({ blocks }: Manuscript): Work => ({
  title: textOf(labelled(blocks, 'title')[0] ?? blocks[0]!),
  authors: labelled(blocks, 'author').map(textOf),
  chapters: labelled(blocks, 'chapter').map((block) =>
    block.kind === 'heading' ? plain(block.inlines) : textOf(block),
  ),
  words: blocks
    .filter((block) => !('fixed' in block && block.fixed))
    .reduce((sum, block) => sum + countWords(textOf(block)), 0),
});

/** All works as one: titles of the later ones head their chapters, and their authors are told with them. */
function together(works: readonly Manuscript[]): Manuscript {
  const [head, ...rest] = works as [Manuscript, ...Manuscript[]];
  const later = rest.flatMap(({ blocks }) => blocks.map(asPart));
  return {
    ...head,
    sources: [...new Set(works.flatMap(({ sources }) => sources))],
    blocks: [...head.blocks, ...later],
    notes: works.flatMap(({ notes }) => notes),
  };
}

function asPart(block: Block): Block {
  if (!('fixed' in block) || !block.fixed) return block;
  const { fixed } = block;
  if (fixed.label === 'title') return { ...block, fixed: { ...fixed, label: 'chapter' } };
  return fixed.label === 'author' ? { ...block, fixed: { ...fixed, label: 'furniture' } } : block;
}
