import { type Block, type FixedLabel, textOf } from '../../document/index.js';
import { loose } from './loose.js';

const NUMBER =
  /^\s*(?:(?:chapter|part|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk)\b)?\s*(?:\d{1,3}|[ivxlc]{1,6}(?![\p{L}\p{N}]))?\s*[:.)–—-]*\s*/iu;

/** A chapter's name without its number: `Chapter 1: Changes.` is `changes`, `2. Punch` is `punch`. */
const unnumbered = (text: string): string => loose(text.replace(NUMBER, '')) || loose(text);

/** Whether a line counts its chapter: `Chapter 1: Changes.` */
const isNumbered = (text: string): boolean => /^\s*(?:\p{L}+\s+)?\d{1,3}\b|^\s*\p{L}+\s+[IVXLC]{1,6}\b/u.test(text);

/** So many units at most has a line that repeats a chapter's name. */
const LINE = 120;

/** Blocks below a chapter's head in which its name is looked for again; a numbered one may stand below a note. */
const NEAR = 3;
const FAR = 12;

/** So many chapters at least have the title at their head, and this share of them. */
const SOME = 3;
const MOST = 0.6;

/** Letters in which a title and another form of it begin alike: `Isolation`, `ISOLATED`. */
const ALIKE = 5;

type Lined = Extract<Block, { readonly kind: 'paragraph' | 'heading' }>;

const isLine = (block: Block | undefined): block is Lined =>
  block !== undefined && (block.kind === 'paragraph' || block.kind === 'heading') && !block.fixed;

const fixedOf = (block: Block): FixedLabel | undefined => ('fixed' in block ? block.fixed : undefined);

const isHead = (block: Block): boolean => fixedOf(block)?.label === 'chapter';

/**
 * Marks what stands again below a chapter's head: the archive's name over the author's own, and the story's title where it
 * heads every chapter.
 */
export function withoutRepeatedHeads(blocks: readonly Block[]): readonly Block[] {
  const heads = blocks.flatMap((block, at) => (isHead(block) ? [at] : []));
  const named = new Map<Block, FixedLabel>();
  const why = new Map<Block, string>();
  for (const at of heads) {
    const again = againBelow(blocks, at);
    if (again) why.set(again, 'it repeats the chapter’s name');
    const fuller = again ? null : fullerBelow(blocks, at);
    if (!fuller) continue;
    named.set(fuller, fixedOf(blocks[at]!)!);
    why.set(blocks[at]!, 'the number of a chapter that is named below');
  }
  for (const line of runningLines(blocks, heads)) why.set(line, 'the title, which heads every chapter');
  if (why.size === 0) return blocks;
  return blocks.map((block) => {
    const name = named.get(block);
    if (name && isLine(block))
      return { kind: 'heading', level: 1, inlines: block.inlines, gap: block.gap, span: block.span, fixed: name };
    const said = why.get(block);
    if (said === undefined) return block;
    const fixed: FixedLabel = { label: 'furniture', note: null, place: null, why: said };
    return { ...block, fixed } as Block;
  });
}

function againBelow(blocks: readonly Block[], at: number): Block | null {
  const name = unnumbered(textOf(blocks[at]!));
  for (let next = at + 1; next <= at + FAR; next += 1) {
    const block = blocks[next];
    if (!block || isHead(block)) return null;
    if (!isLine(block)) continue;
    const text = textOf(block);
    if (text.length > LINE || unnumbered(text) !== name) continue;
    if (isNumbered(text)) return block;
    // `Rain.` under the head `Rain` is the story's first sentence.
    if (next <= at + NEAR && (block.kind === 'heading' || loose(text) !== name || !/[.!?…]["”’»]?$/.test(text.trim())))
      return block;
  }
  return null;
}

/** Under `Chapter 3`, right below it, `Chapter 3: The Crew`: the fuller name is the chapter's. */
function fullerBelow(blocks: readonly Block[], at: number): Block | null {
  const number = loose(textOf(blocks[at]!));
  if (!/^\p{L}+ (?:\d{1,3}|[ivxlc]{1,6})$/u.test(number)) return null;
  const below = blocks.slice(at + 1, at + 1 + NEAR).find(isLine);
  const text = below ? textOf(below) : '';
  const own = below?.kind === 'heading' || !/[.!?…]["”’»]?$/.test(text.trim());
  return below && own && text.length <= LINE && loose(text).startsWith(`${number} `) ? below : null;
}

/** The title, in whatever form, where it stands at the head of most chapters, perhaps below a note. */
function runningLines(blocks: readonly Block[], heads: readonly number[]): readonly Block[] {
  const named = blocks.find((block) => 'fixed' in block && block.fixed?.label === 'title');
  const title = named ? loose(textOf(named)) : '';
  if (title.length < ALIKE || heads.length < SOME) return [];
  const found = heads.flatMap((at) => titleBelow(blocks, at, title) ?? []);
  return found.length >= SOME && found.length >= MOST * heads.length ? found : [];
}

function titleBelow(blocks: readonly Block[], at: number, title: string): Block | null {
  for (let next = at + 1; next <= at + FAR; next += 1) {
    const block = blocks[next];
    if (!block || isHead(block)) return null;
    if (!isLine(block)) continue;
    const text = textOf(block).trim();
    if (text.length > LINE || /[.!?…]["”’»]?$/.test(text)) continue;
    const key = loose(text);
    if (key.slice(0, ALIKE) === title.slice(0, ALIKE) && key.length <= 2 * title.length) return block;
  }
  return null;
}
