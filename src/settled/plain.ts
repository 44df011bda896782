import { type Block, childrenOf, type Inline, type Span } from '../document/index.js';

/**
 * A story's text made plain, so that a place in it is found again though marks were retyped and lines wrapped anew: composed
 * letters, straight quotes, one hyphen for every dash, three dots, one space for any white space, no signs of emphasis, `¶`
 * between paragraphs. Each letter knows its place in the file.
 */
export interface PlainText {
  readonly text: string;
  /** For each unit of `text`, where it begins in its source; -1 for what is in no source, such as `¶`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where each paragraph begins in `text`, behind its `¶`; the last entry is the end of all. */
  readonly paragraphs: readonly PlainParagraph[];
}

/** A paragraph of plain text: its range in `text`, and its place in its file. */
export interface PlainParagraph {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** Parts paragraphs, stands before the first and behind the last. */
export const PILCROW = '¶';

/** Makes the blocks of a story plain, as they were read: before anything is found in them or changed. */
export function plainText(blocks: readonly Block[]): PlainText {
  const maker = new Maker();
  for (const leaf of leavesOf(blocks)) maker.paragraph(leaf.inlines, leaf.span);
  return maker.done();
}

interface Leaf {
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** Every block that holds words of its own, in order. */
export function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  return blocks.flatMap((block): readonly Leaf[] => {
    if (block.kind === 'verse') return [{ inlines: versesOf(block), span: block.span }];
    if (block.kind === 'figure') return [{ inlines: block.caption, span: block.span }];
    if ('inlines' in block) return [block];
    return leavesOf(childrenOf(block));
  });
}

/** A poem's lines are parted as words are: whether they were wrapped is not for its place to say. */
const versesOf = ({ lines, span }: Extract<Block, { kind: 'verse' }>): readonly Inline[] =>
  lines.flatMap((line) => [...line.inlines, { kind: 'line-break', span: { ...span, start: -1, end: -1 } } as const]);

/** One sign as it is written, and what it is made: a letter with its accents, a run of white space, a dash with its spaces. */
const SIGN = /\s*(?:--+|[‐‑‒–—―−])\s*|\s+-\s+|\s+|\.(?:\s?\.){2,}|…|['`´’‘‚‛′]{2}|.\p{M}*/gsu;

const DROPPED = /^[*_\u00ad\u200b-\u200f\u2060\ufeff]$/u;

/** What is plain as it stands, and is most of any text: it is not asked about the rest. */
const PLAIN = /^[A-Za-z0-9,;:!?]$/;

function made(sign: string): string {
  if (PLAIN.test(sign)) return sign;
  if (/^\s*(?:--+|[‐‑‒–—―−])\s*$|^\s+-\s+$/u.test(sign)) return '-';
  if (/^\s+$/u.test(sign)) return ' ';
  if (/^(?:…|\.(?:\s?\.){2,})$/u.test(sign)) return '...';
  if (/^(?:["“”„‟«»″]|['`´’‘‚‛′]{2})$/u.test(sign)) return '"';
  if (/^['`´’‘‚‛‹›′]$/u.test(sign)) return "'";
  if (DROPPED.test(sign)) return '';
  return sign.normalize('NFC');
}

class Maker {
  readonly #text: string[] = [PILCROW];
  readonly #starts: number[] = [-1];
  readonly #ends: number[] = [-1];
  readonly #paragraphs: PlainParagraph[] = [];

  paragraph(inlines: readonly Inline[], span: Span): void {
    const { text, at } = lettersOf(inlines);
    const start = this.#text.length;
    for (const { 0: sign, index } of text.trim() === '' ? [] : text.matchAll(SIGN)) {
      const plain = made(sign);
      const first = this.#text.length === start;
      if (plain === '' || (plain === ' ' && (first || this.#text.at(-1) === ' ' || this.#text.at(-1) === '-')))
        continue;
      this.#put(plain, at[index]!, at[index + sign.length - 1]! + 1);
    }
    if (this.#text.at(-1) === ' ') this.#drop();
    if (this.#text.length === start) return;
    this.#paragraphs.push({ start, end: this.#text.length, span });
    this.#put(PILCROW, -1, -1);
  }

  #put(sign: string, start: number, end: number): void {
    // A letter beyond the first plane has two units, as everywhere.
    for (const unit of sign.split('')) {
      this.#text.push(unit);
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  #drop(): void {
    this.#text.pop();
    this.#starts.pop();
    this.#ends.pop();
  }

  done(): PlainText {
    return {
      text: this.#text.join(''),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
      paragraphs: this.#paragraphs,
    };
  }
}

/** The words of a block in one string, and where each of their units stands in the source. */
function lettersOf(inlines: readonly Inline[]): { readonly text: string; readonly at: readonly number[] } {
  let text = '';
  const at: number[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'note-call') continue;
    const words = inline.kind === 'run' ? inline.text : '\n';
    const verbatim = inline.kind === 'run' && words.length === inline.span.end - inline.span.start;
    for (let unit = 0; unit < words.length; unit += 1) at.push(inline.span.start + (verbatim ? unit : 0));
    text += words;
  }
  return { text, at };
}
