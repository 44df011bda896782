import { type Block, join, type Paragraph, plain } from '../../document/index.js';
import { byLine } from './by-line.js';
import { type Desk, shown, tell } from './desk.js';
import { looseWords } from './facts/named.js';
import { keyLine } from './key-line.js';
import { openingOf, spaceAt, squeezed } from './wording.js';

/** A line at a page's edge: `12`, `– 12 –`, `12 THE WEIR`, `The Weir / 12`, `Page 12`. */
const FOLIO = /^[-–—~[(\s]*(?:(\d{1,4})(?:[\s|/·•.–—-]+(\D{1,50}))?|(\D{1,50}?)[\s|/·•–—-]+(\d{1,4}))[-–—~\])\s]*$/;

/** The letters of a running head, without its number; none of a folio alone. */
interface Folio {
  readonly at: number;
  readonly page: number;
  readonly head: string;
}

/** Sentences that pages must break before their numbers are believed to be such. */
const BROKEN = 2;

/** Shorter lines than this may be verse, its stanzas numbered. */
const LINE_OF_PROSE = 70;

/**
 * Takes out the page numbers and running heads of a book that was scanned, and joins the sentences that they break. Only
 * numbers that count page by page and stand within sentences are believed, or beside the same names again and again: a chapter's never does. A head that says what the
 * first lines say, or another head, needs one broken sentence.
 */
export function printedPages(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const gone = byNumbers(blocks) ?? byHeads(blocks);
  return gone === null || [...gone].some((at) => desk.keeps(blocks[at]!)) ? blocks : without(blocks, gone, desk);
}

function byNumbers(blocks: readonly Block[]): ReadonlySet<number> | null {
  const folios = foliosOf(blocks);
  if (folios.length < BROKEN) return null;
  const gone = withHeads(blocks, folios);
  if (breaks(blocks, gone).length >= BROKEN) return gone;
  // Hours and tapes are counted from the first on, each over the same words.
  if (folios.length < SEVERAL || folios[0]!.page < 2) return null;
  const headed = withRepeated(blocks, folios);
  return headed ?? (areOfPages(blocks, folios) && fillPages(blocks, folios) ? gone : null);
}

/** How much text a printed page holds at least, in units: half of a small one. */
const PAGE = 600;

/**
 * Whether as much stands between the numbers as on pages: those on the doors of a corridor (`- 101 -`) head less.
 */
function fillPages(blocks: readonly Block[], folios: readonly Folio[]): boolean {
  const length = (from: number, to: number) =>
    blocks
      .slice(from + 1, to)
      .reduce((sum, block) => sum + (block.kind === 'paragraph' ? plain(block.inlines).length : 0), 0);
  const held = folios.slice(1).map(({ at }, index) => length(folios[index]!.at, at));
  return held.sort((one, other) => one - other)[held.length >> 1]! >= PAGE;
}

/** How many folios show by their heads or their dashes that they count pages. */
const SEVERAL = 3;

/** `- 41 -`, `- 42 -`. */
const DASHED = /^\s*[-–—~] ?\d{1,4} ?[-–—~]\s*$/;

const areOfPages = (blocks: readonly Block[], folios: readonly Folio[]): boolean =>
  folios.every(({ at }) => DASHED.test(openingOf(blocks[at]!)));

/** Folios and the lines beside them, where those say again and again what the book or the story is called: chapters have names of their own. */
function withRepeated(blocks: readonly Block[], folios: readonly Folio[]): ReadonlySet<number> | null {
  const top = new Set(blocks.slice(0, TOP).map(headWords));
  const own = new Set(folios.map(({ at }) => at));
  const near = folios.flatMap(({ at }) => [at - 1, at + 1]);
  const beside = [...new Set(near)].filter((at) => at >= 0 && at < blocks.length && !own.has(at));
  const words = beside.map((at) => headWords(blocks[at]!));
  const isHead = (one: string) => one.length > 3 && (top.has(one) || words.filter((other) => other === one).length > 1);
  const heads = new Set(beside.filter((_, index) => isHead(words[index]!)));
  const headed = folios.filter(({ at }) => heads.has(at - 1) || heads.has(at + 1));
  if (headed.length < SEVERAL || headed.length * 2 < folios.length) return null;
  return new Set([...own, ...heads]);
}

/** How many lines at the top may say what stands on every page, and how long it may be. */
const TOP = 8;
const LONGEST = 60;

const NUMBER = /^[-–—~[(\s]*\d{1,4}[-–—~\])\s]*$/;

/** A line's words without a page's number before or behind them. */
const headWords = (block: Block): string => {
  const line = block.kind === 'paragraph' ? openingOf(block) : '';
  if (line.length > LONGEST || /[.!?…,"”]$/.test(line)) return '';
  const named = byLine(line) ?? keyLine(line);
  if (named) return looseWords(typeof named === 'string' ? named : named.value);
  return looseWords(line.replace(/^[-–—~[(\s]*\d{1,4}\b|\b\d{1,4}[-–—~\])\s]*$/g, ''));
};

/** Lines that say again what the first lines say, or what one of them says, with the numbers beside them; null if none breaks a sentence. */
function byHeads(blocks: readonly Block[]): ReadonlySet<number> | null {
  const words = blocks.map(headWords);
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  const isHead = (at: number) => at >= TOP && words[at]!.length > 3 && counts.get(words[at]!)! > 1;
  const isNumber = (at: number) => blocks[at]?.kind === 'paragraph' && NUMBER.test(openingOf(blocks[at]));
  const gone = new Set<number>();
  for (let at = TOP; at < blocks.length; at += 1) {
    if (!isHead(at)) continue;
    gone.add(at);
    for (const beside of [at - 1, at + 1]) if (isNumber(beside)) gone.add(beside);
  }
  const broken = breaks(blocks, gone).map((at) => [at, at + 1].map((index) => words[index]).find((one) => one !== '')!);
  if (broken.length === 0) return null;
  const top = new Set(words.slice(0, TOP));
  const believed = new Set(words.filter((one) => one !== '' && (broken.includes(one) || top.has(one))));
  return new Set(
    [...gone].filter((at) => [at - 1, at, at + 1].some((index) => gone.has(index) && believed.has(words[index]!))),
  );
}

function without(blocks: readonly Block[], gone: ReadonlySet<number>, desk: Desk): readonly Block[] {
  const made: Block[] = [];
  const usual = usualGap(blocks);
  let joins = false;
  for (const [at, block] of blocks.entries()) {
    if (gone.has(at)) {
      tell(desk, 'page', block.span, shown(block), '');
      joins ||= made.length > 0;
      continue;
    }
    const above = made.at(-1);
    if (joins && above && goesOn(above, block)) made[made.length - 1] = joined(above as Paragraph, block as Paragraph);
    else made.push(joins && block.kind === 'paragraph' ? { ...block, gap: usual } : block);
    joins = false;
  }
  return made;
}

/** The lines that may be folios, if they count up page by page. */
function foliosOf(blocks: readonly Block[]): readonly Folio[] {
  const found: Folio[] = [];
  for (const [at, block] of blocks.entries()) {
    const line = block.kind === 'paragraph' ? openingOf(block) : '';
    const match = line.length < 80 && /\d/.test(line) ? FOLIO.exec(line) : null;
    if (!match) continue;
    const page = Number(match[1] ?? match[4]);
    const head = squeezed(match[2] ?? match[3] ?? '').toLowerCase();
    found.push({ at, page, head });
  }
  return found.every(({ page }, index) => index === 0 || page === found[index - 1]!.page + 1) ? found : [];
}

/** The places of the folios, and of heads by themselves close by. */
function withHeads(blocks: readonly Block[], folios: readonly Folio[]): ReadonlySet<number> {
  const gone = new Set(folios.map(({ at }) => at));
  const heads = new Set(folios.map(({ head }) => head).filter((head) => head !== ''));
  for (const { at } of folios)
    for (const beside of [at - 1, at + 1]) {
      const block = blocks[beside];
      if (block?.kind === 'paragraph' && heads.has(squeezed(openingOf(block)).toLowerCase())) gone.add(beside);
    }
  return gone;
}

/** The runs of lines taken out that stand within a sentence. */
function breaks(blocks: readonly Block[], gone: ReadonlySet<number>): readonly number[] {
  return [...gone].filter((at) => {
    if (gone.has(at - 1)) return false;
    let below = at;
    while (gone.has(below)) below += 1;
    const [above, next] = [blocks[at - 1], blocks[below]];
    return (
      above !== undefined &&
      next !== undefined &&
      goesOn(above, next) &&
      plain((above as Paragraph).inlines).length >= LINE_OF_PROSE
    );
  });
}

/** The blank lines between most paragraphs: those at a page's edge part nothing. */
function usualGap(blocks: readonly Block[]): number {
  const gaps = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.gap : []))
    .sort((one, other) => one - other);
  return gaps[gaps.length >> 1] ?? 0;
}

/** Whether a sentence of `above` goes on in `below`. */
const goesOn = (above: Block, below: Block): boolean =>
  above.kind === 'paragraph' &&
  below.kind === 'paragraph' &&
  /[\p{L}\p{N},;-]$/u.test(plain(above.inlines)) &&
  /^\p{Ll}/u.test(openingOf(below));

function joined(above: Paragraph, below: Paragraph): Paragraph {
  const { source, end } = above.span;
  const between = /-$/.test(plain(above.inlines)) ? [] : [spaceAt(source, end)];
  return { ...above, inlines: [...above.inlines, ...between, ...below.inlines], span: join(above.span, below.span) };
}
