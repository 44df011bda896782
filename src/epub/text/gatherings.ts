import type { Book, Section } from '../../book/index.js';
import type { Block } from '../../document/index.js';
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
}

/** The file that shows the contents, and is the navigation document at once; the library fixes its name. */
export const NAVIGATION = 'toc.xhtml';

/** The book's files in reading order. A half title is a thing of paper, and has none. */
export function gather(book: Book): readonly Gathering[] {
  const taken = new Set(['cover', 'toc', 'style']);
  const gatherings: Gathering[] = [];
  for (const section of book.sections) {
    if (section.kind === 'half-title') continue;
    const parts = split(blocksOf(section));
    let chapter = 0;
    for (const [number, blocks] of parts.entries()) {
      const name = section.kind === 'contents' ? 'toc' : claim(section.id, number, taken);
      const item = section.kind === 'contents' ? 'nav' : `text-${name}`;
      const last = number === parts.length - 1;
      gatherings.push({ file: `${name}.xhtml`, item, section, blocks, first: number === 0, last, chapter });
      chapter += blocks.filter(opensChapter).length;
    }
  }
  return gatherings;
}

/** Whether a block of a story opens a chapter. */
export const opensChapter = (block: Block): boolean => block.kind === 'heading' && block.level === 1;

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
