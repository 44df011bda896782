import { plain, textOf } from './text.js';
import type { Block, Inline, Paragraph, Quotation, Verse } from './tree.js';

/** A letter in its parts, since both books set its signature apart, to the right. */
export interface Signed {
  readonly body: readonly Block[];
  /** The last greeting, where it is a paragraph of its own above the name. */
  readonly greeting: Paragraph | null;
  /** The name, perhaps below the last greeting: a few short lines. */
  readonly signature: Paragraph | Verse;
  /** The signature's words, line ends among them. */
  readonly inlines: readonly Inline[];
  readonly postscripts: readonly Block[];
}

/** The parts of a letter that is signed; null of any other quotation. */
export function signedLetter({ role, blocks }: Quotation): Signed | null {
  if (role !== 'letter') return null;
  const last = blocks.findLastIndex((block) => !isPostscript(block));
  const signature = blocks[last];
  if (last < 1 || !signature || !(isName(signature) || isSignOff(signature))) return null;
  const inlines = signature.kind === 'paragraph' ? signature.inlines : inlinesOfLines(signature);
  const above = blocks[last - 1]!;
  const greeting = last > 1 && isGreeting(above) ? above : null;
  const body = blocks.slice(0, greeting ? last - 1 : last);
  return { body, greeting, signature, inlines, postscripts: blocks.slice(last + 1) };
}

const isPostscript = (block: Block): boolean =>
  block.kind === 'paragraph' && /^(?:P\.? ?){1,2}S\b/.test(plain(block.inlines));

/** Short, and no sentence. */
const isName = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && /^(?!.*[.?!…]$).{1,40}$/su.test(plain(block.inlines));

/** `Yours ever,`: a few words that a comma or a dash ends. */
const isGreeting = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && /^[^.?!]{1,39}[,–—-]$/su.test(plain(block.inlines));

const MOST_LINES = 4;

/** A greeting that ends in a comma or a dash, and a name below it: few lines and short ones, so that it is no poem. */
function isSignOff(block: Block): block is Verse {
  if (block.kind !== 'verse' || block.lines.length > MOST_LINES) return false;
  const lines = textOf(block).split('\n');
  const greeting = lines.slice(0, -1).some((line) => /[,–—-]$/.test(line));
  return greeting && lines.every((line) => /^.{1,40}$/u.test(line)) && !/[,;:?!…–—-]$/.test(lines.at(-1)!);
}

function inlinesOfLines({ lines, span }: Verse): readonly Inline[] {
  const end = { source: span.source, start: span.start, end: span.start };
  return lines.flatMap(({ inlines }, index) =>
    index === 0 ? inlines : [{ kind: 'line-break', span: end }, ...inlines],
  );
}
