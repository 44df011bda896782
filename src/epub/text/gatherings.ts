import type { Book, Section } from '../../book/index.js';
import type { Block, Heading } from '../../document/index.js';
import { split } from './split.js';

/** One XHTML file of the ebook: a section, or a stretch of a long one. Named for the folded sheets a book is sewn of. */
export interface Gathering {
  /** Its name in the folder of the package. */
  readonly file: string;
  /** Its name in the package's manifest. */
  readonly item: string;
  readonly section: Section;
  /** Of a story or essay, the blocks that stand in this file; of any other section none. */
  readonly blocks: readonly Block[];
  /** Whether it is its section's first file, and whether the last. */
  readonly first: boolean;
  readonly last: boolean;
  /** How many of its story's chapters stand in earlier files. */
  readonly chapter: number;
  /** The heading of the chapter that the file opens with; null where none does, as in a story's first file below its title. */
  readonly opens: Heading | null;
  /** The block that comes next, in the section's next file. */
  readonly next: Block | null;
}

/** The navigation document, which is no page of the book; the library fixes its name. */
export const NAVIGATION = 'toc.xhtml';

/** The book's files in reading order. A half title is a thing of paper, and has none. */
export function gather(book: Book): readonly Gathering[] {
  const taken = new Set(['cover', 'toc', 'style']);
  const gatherings: Gathering[] = [];
  for (const section of book.sections) {
    if (section.kind === 'half-title') continue;
    const parts = (section.kind === 'story' ? chaptersApart(section.story.blocks) : [blocksOf(section)]).flatMap(
      (blocks) => split(blocks),
    );
    let chapter = 0;
    for (const [number, blocks] of parts.entries()) {
      const name = claim(section.id, number, taken);
      const [head] = blocks;
      gatherings.push({
        file: `${name}.xhtml`,
        item: `text-${name}`,
        section,
        blocks,
        first: number === 0,
        last: number === parts.length - 1,
        chapter,
        opens: number > 0 && head && opensChapter(head) ? head : null,
        next: parts[number + 1]?.[0] ?? null,
      });
      chapter += blocks.filter(opensChapter).length;
    }
  }
  return gatherings;
}

/** Whether a block of a story opens a chapter. */
export const opensChapter = (block: Block): block is Heading => block.kind === 'heading' && block.level === 1;

/**
 * A story's chapters, each by itself: readers count pages and progress by files. What stands before the first goes with it
 * unless it is story, too; a story with a single heading of that rank has no chapters.
 */
function chaptersApart(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, index) => (opensChapter(block) ? [index] : []));
  if (starts.length < 2) return [blocks];
  const opening = blocks.slice(0, starts[0]);
  const cuts = opening.some(({ kind }) => TELLS.has(kind)) ? starts : starts.slice(1);
  return [0, ...cuts].map((start, index) => blocks.slice(start, cuts[index]));
}

/** Blocks that are words of a story. */
const TELLS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'verse', 'list']);

const blocksOf = (section: Section): readonly Block[] => {
  if (section.kind === 'story') return section.story.blocks;
  return section.kind === 'essay' ? section.blocks : [];
};

/** A file name for a section, in ASCII, since readers differ on other letters, and free. */
function claim(id: string, number: number, taken: Set<string>): string {
  const ascii = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const base = (ascii || 'section') + (number === 0 ? '' : `-${number + 1}`);
  let name = base;
  for (let again = 2; taken.has(name); again += 1) name = `${base}_${again}`;
  taken.add(name);
  return name;
}
