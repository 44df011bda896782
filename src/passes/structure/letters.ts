import { type Block, join, type Quotation, textOf } from '../../document/index.js';
import { SALUTATION, VALEDICTION } from './data/correspondence.js';
import { gapOf } from './desk.js';
import { firstLine } from './wording.js';

/** Most blocks that a letter takes, and the share of a story beyond which the story itself is a letter. */
const MOST = 30;
const WHOLE = 0.6;

/**
 * Sets the letters within a story apart: from a salutation to a greeting and name, with no break between. A
 * quotation may be a letter as it stands, or hold one. Beside one that says farewell, others that only bear a name are letters as well:
 * those of one story are set alike.
 */
export function letters(blocks: readonly Block[]): readonly Block[] {
  const most = blocks.length * WHOLE;
  const found = setApart(blocks, most, endOfLetter);
  const isLetter = (block: Block) => block.kind === 'quotation' && block.role === 'letter';
  return found.some(isLetter) ? setApart(blocks, most, endOfAny) : found;
}

/** Sets apart the letters that take `most` blocks or fewer. */
function setApart(blocks: readonly Block[], most: number, endOf: typeof endOfLetter): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const end = isSalutation(block) ? endOf(blocks, at) : at;
    if (end === at || end - at > most) {
      made.push(block.kind === 'quotation' ? quoted(block) : block);
      at += 1;
    } else {
      made.push(letter(blocks.slice(at, end)));
      at = end;
    }
  }
  return made;
}

/** A quotation that is a letter from its first word to its last, or else with the letters in it set apart. */
function quoted(block: Quotation): Quotation {
  const { blocks } = block;
  const isLetter = blocks[0] && isSalutation(blocks[0]) && endOfLetter(blocks, 0) === blocks.length;
  return isLetter ? { ...block, role: 'letter' } : { ...block, blocks: setApart(blocks, blocks.length, endOfLetter) };
}

/** The first line of a letter, alone or over the lines of its first paragraph. */
const isSalutation = (block: Block): boolean => {
  if (block.kind !== 'paragraph' && block.kind !== 'verse') return false;
  const first = firstLine(textOf(block).slice(0, 100));
  return first.length <= 70 && SALUTATION.test(first);
};

/** The index behind the letter's signature and postscript; `at` where none is found. */
function endOfLetter(blocks: readonly Block[], at: number): number {
  for (let index = at; index < Math.min(blocks.length, at + MOST); index += 1) {
    const block = blocks[index]!;
    if (block.kind !== 'paragraph' && block.kind !== 'verse') return at;
    const lines = textOf(block).slice(-300).split('\n');
    const closing = lines.findIndex((line) => line.length <= 60 && VALEDICTION.test(line));
    if (closing < 0 || (index === at && closing === 0)) continue;
    const signed = closing < lines.length - 1 || /[,!.–—-]\s*\p{L}/u.test(lines[closing]!);
    const end = signed ? index + 1 : index + (isSignature(blocks[index + 1]) ? 2 : 1);
    return endOfPostscript(blocks, end);
  }
  return at;
}

/** The same where a name alone may end the letter: above what heads the next, or at the story's end. */
function endOfAny(blocks: readonly Block[], at: number): number {
  const end = endOfLetter(blocks, at);
  let next = at + 1;
  while (next < blocks.length && next < at + MOST && isOfLetter(blocks[next]!)) next += 1;
  const named = next > at + 2 && next < at + MOST && isNameAlone(blocks[next - 1]!);
  return named && (end === at || next < end) ? next : end;
}

const isOfLetter = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'verse') && !isSalutation(block);

/** `E. Holt`, `— R.V.`: a few capital words, and no sentence. */
const isNameAlone = (block: Block): boolean =>
  isSignature(block) &&
  /^[\s–—-]*(?:\p{Lu}[\p{L}’'-]*\.? ?){1,4}$/u.test(textOf(block)) &&
  !/\p{Ll}\.$/u.test(textOf(block));

const isSignature = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && textOf(block).length <= 30 && !/["“”!?]/.test(textOf(block));

function endOfPostscript(blocks: readonly Block[], from: number): number {
  let end = from;
  while (blocks[end]?.kind === 'paragraph' && /^(?:P\.? ?){1,2}S\b/.test(textOf(blocks[end]!))) end += 1;
  return end;
}

function letter(blocks: readonly Block[]): Quotation {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return { kind: 'quotation', role: 'letter', blocks, gap: gapOf(first), span: join(first.span, last.span) };
}
