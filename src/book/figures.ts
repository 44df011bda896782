import type { Report } from '../diagnostics/index.js';
import { type Block, childrenOf, type Figure, plain, type Story, type World } from '../document/index.js';
import { nearestPath } from '../manifest/index.js';
import { insideOf, pictureIn } from '../readers/inside.js';
import { blocksOf } from './blocks.js';
import type { Book } from './book.js';

/** Every figure of the book, in reading order. */
export const figuresOf = (book: Book): readonly Figure[] =>
  book.sections.flatMap((section) => figuresIn(blocksOf(section)));

/** Every figure of a story and of the notes at its ends. */
export const figuresOfStory = ({ headnote, blocks, endNotes }: Story): readonly Figure[] =>
  figuresIn([...headnote, ...blocks, ...endNotes]);

const figuresIn = (blocks: readonly Block[]): readonly Figure[] =>
  blocks.flatMap((block) => (block.kind === 'figure' ? [block] : figuresIn(childrenOf(block))));

/** Whether those who cannot see a picture are told what it shows, by its description or its caption. */
export const isDescribed = ({ alt, caption }: Figure): boolean => `${alt}${plain(caption)}`.trim() !== '';

/** Tells of every picture that nobody has described. */
export function tellUndescribed(book: Book, report: Report): void {
  for (const figure of figuresOf(book))
    if (!isDescribed(figure))
      report({
        severity: 'warning',
        code: 'image/no-alt',
        message: `The picture \`${figure.path}\` has no description`,
        span: figure.span,
        hint: 'say what it shows where the story names it: `![A boat with two masts](boat.jpg)`',
      });
}

/** The bytes of a figure's picture; null, with a report, where it cannot be read. */
export async function readFigure({ path, span }: Figure, world: World, report: Report): Promise<Uint8Array | null> {
  const within = insideOf(path);
  const read = await world.file(within?.file ?? path);
  const bytes = read.ok ? (within ? await pictureIn(read.bytes, within.part) : read.bytes) : null;
  if (bytes) return bytes;
  const near = nearestPath(path, world.list());
  report({
    severity: 'error',
    code: `image/${read.ok ? 'missing' : read.fault}`,
    message: `The picture ${path} cannot be read: ${read.ok ? 'there is none of the name' : read.detail || read.fault}`,
    span,
    hint: near ? `did you mean ${near}?` : 'pictures are files of the manifest’s folder',
  });
  return null;
}
