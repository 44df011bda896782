import type { Setting, TextBlock } from './galley.js';
import { type Item, type Line, type LineLink, type Owner, type Rule, SPACE } from './page.js';
import { NUMBERS_PER_BREAK } from './paragraph.js';
import type { Text } from './text.js';
import type { Piece, Word } from './word.js';

/** Letters may be widened or narrowed by so much, and a little further where a paragraph was rescued; tracking does the rest. */
const EXPANSION = 0.02;
const RESCUED_EXPANSION = 0.03;
const RESCUED_TRACKING = 0.012;

/** Ems below the baseline and thick. */
const UNDERLINE_DEPTH = 0.12;
const RULE_THICKNESS = 0.045;

/** A stretch of words, perhaps with parts of words at its ends: what one line sets. */
interface Stretch {
  readonly from: number;
  readonly fromAt: number;
  readonly to: number;
  readonly toAt: number;
}

/** How a line is spaced. Lengths are points. */
interface Spacing {
  readonly x: number;
  readonly scale: number;
  readonly wordSpace: number;
  readonly tracking: number;
}

/** Line `index` of a setting as items, its column's left edge at `x`. */
export function composeLine(
  block: TextBlock,
  setting: Setting,
  index: number,
  x: number,
  baseline: number,
): readonly Item[] {
  const { text } = block;
  const stretch = stretchOf(setting, index);
  const tokens = tokensOf(text, stretch);
  const ends = text.ends.includes(stretch.to + 1) && stretch.toAt === 0;
  const last = ends || index === setting.lines - 1;
  const spacing = spacingOf(block, setting, index, stretch, tokens, last);
  // A space that the line's end swallowed is kept for those who copy the text.
  if (!last && stretch.toAt === 0) tokens.push(SPACE);
  const hyphenated = stretch.toAt > 0 && text.words[stretch.to]!.hyphenates(stretch.toAt);
  return setTokens(tokens, text.style.size, { ...spacing, x: x + spacing.x }, baseline, block.owner, hyphenated);
}

/** All of `text` in one line at its natural width. */
export function composeWhole(text: Text, x: number, baseline: number, owner: Owner): readonly Item[] {
  if (text.words.length === 0) return [];
  const tokens = tokensOf(text, { from: 0, fromAt: 0, to: text.words.length - 1, toAt: 0 });
  const { size, tracking } = text.style;
  const spacing = { x, scale: 1, wordSpace: (text.space * size) / 1000, tracking };
  return setTokens(tokens, size, spacing, baseline, owner, false);
}

/** Natural width of tokens in thousandths of an em, without tracking. */
interface Width {
  readonly letters: number;
  readonly glyphs: number;
  readonly spaces: number;
}

/** Where the line's first word begins, as an index in `plain(inlines)`; a parted word counts from its beginning. */
export function startOfLine(text: Text, setting: Setting, index: number): number {
  return text.starts[stretchOf(setting, index).from] ?? 0;
}

/** The words that line `index` of a setting holds, the last included. */
export function wordsOfLine(setting: Setting, index: number): readonly [first: number, last: number] {
  const { from, to } = stretchOf(setting, index);
  return [from, to];
}

/** Whether line `index` ends in a hyphen, ours or the word's own. */
export function endsInHyphen(text: Text, setting: Setting, index: number): boolean {
  const { to, toAt } = stretchOf(setting, index);
  return toAt > 0 && text.words[to]!.all.some(({ at, kind }) => at === toAt && (kind === 'hyphen' || kind === 'hard'));
}

function stretchOf({ breaks }: Setting, index: number): Stretch {
  const at = NUMBERS_PER_BREAK * index;
  const before = at - NUMBERS_PER_BREAK;
  const parted = index > 0 && breaks[before + 1]! > 0;
  return {
    from: index === 0 ? 0 : parted ? breaks[before]! : breaks[before]! + 1,
    fromAt: parted ? breaks[before + 1]! : 0,
    to: breaks[at]!,
    toAt: breaks[at + 1]!,
  };
}

type Token = Piece | typeof SPACE;

function tokensOf({ words }: Text, { from, fromAt, to, toAt }: Stretch): Token[] {
  const tokens: Token[] = [];
  for (let index = from; index <= to; index += 1) {
    if (index > from) tokens.push(SPACE);
    const word = words[index]!;
    const low = index === from ? fromAt : 0;
    const high = index === to && toAt > 0 ? toAt : word.text.length;
    const pieces = low === 0 && high === word.text.length ? word.pieces : word.between(low, high);
    for (const piece of pieces) tokens.push(piece);
  }
  return tokens;
}

function widthOf(tokens: readonly Token[]): Width {
  let letters = 0;
  let glyphs = 0;
  let spaces = 0;
  for (const token of tokens) {
    if (token === SPACE) spaces += 1;
    else {
      letters += token.shaped.width * token.scale;
      glyphs += token.shaped.glyphs.length;
    }
  }
  return { letters, glyphs, spaces };
}

function spacingOf(
  block: TextBlock,
  setting: Setting,
  index: number,
  stretch: Stretch,
  tokens: readonly Token[],
  last: boolean,
): Spacing {
  const { text, style } = block;
  const { size, tracking } = text.style;
  const em = size / 1000;
  const [left, width] = placeOf(block, index, stretch);
  const { letters, glyphs, spaces } = widthOf(tokens);
  const natural = letters * em + spaces * text.space * em + (glyphs + spaces) * tracking;
  if (style.align !== 'justify') {
    const free = width - natural + tracking;
    const x = style.align === 'left' ? 0 : style.align === 'right' ? free : free / 2;
    return { x: left + x, scale: 1, wordSpace: text.space * em, tracking };
  }
  const out = index === 0 || startsAnew(text, stretch) ? 0 : hangBefore(text, stretch) * em;
  const difference = width + out + hangAfter(text, stretch) * em - natural;
  const x = left - out;
  if (last && difference >= 0) return { x, scale: 1, wordSpace: text.space * em, tracking };
  const limit = setting.rescued ? RESCUED_EXPANSION : EXPANSION;
  const stretched = clamp(difference / (letters * em), limit);
  let rest = difference - stretched * letters * em;
  let added = 0;
  if (setting.rescued) {
    const tracked = clamp(rest, RESCUED_TRACKING * letters * em);
    added = tracked / Math.max(1, glyphs + spaces - 1);
    rest -= tracked;
  }
  const wordSpace = text.space * em + (spaces > 0 ? rest / spaces : 0);
  return { x, scale: 1 + stretched, wordSpace, tracking: tracking + added };
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Left edge from the column's, and width, of a line without what hangs out. */
function placeOf({ text, style, indents }: TextBlock, index: number, stretch: Stretch): readonly [number, number] {
  const fresh = index === 0 || startsAnew(text, stretch);
  const verse = indents ? (indents[text.ends.filter((end) => end <= stretch.from).length] ?? 0) : 0;
  const indent = index === 0 ? style.indent : fresh ? 0 : style.hang;
  const drop = style.drop && index < style.drop.lines ? style.drop.width : 0;
  const left = style.left + verse + indent + drop;
  return [left, style.measure - style.right - left];
}

/** Whether a forced line end stands before the stretch. */
const startsAnew = ({ ends }: Text, { from, fromAt }: Stretch): boolean =>
  ends.length > 0 && fromAt === 0 && ends.includes(from);

const hangBefore = ({ words }: Text, { from, fromAt }: Stretch): number => (fromAt > 0 ? 0 : words[from]!.left);

function hangAfter({ words }: Text, { to, toAt }: Stretch): number {
  const word: Word = words[to]!;
  return toAt === 0 ? word.right : (word.all.find(({ at }) => at === toAt)?.right ?? 0);
}

/** Sets tokens one after another; superiors that the face has no letters for become lines of their own. */
function setTokens(
  tokens: readonly Token[],
  size: number,
  spacing: Spacing,
  baseline: number,
  owner: Owner,
  hyphenated: boolean,
): readonly Item[] {
  const items: Item[] = [];
  let x = spacing.x;
  let begin = 0;
  let beginX = x;
  const flush = (end: number): void => {
    if (end > begin)
      items.push(
        line(tokens.slice(begin, end), beginX, size, spacing, baseline, owner, hyphenated && end === tokens.length),
      );
    begin = end;
    beginX = x;
  };
  for (const [index, token] of tokens.entries()) {
    if (token === SPACE) {
      x += spacing.wordSpace + spacing.tracking;
      continue;
    }
    const before = index === 0 ? SPACE : tokens[index - 1]!;
    if (before !== SPACE && before.scale !== token.scale) flush(index);
    else if (before === SPACE && token.scale !== (begin < index ? scaleAt(tokens, begin) : token.scale)) flush(index);
    const width =
      token.shaped.width * token.scale * (size / 1000) * spacing.scale + token.shaped.glyphs.length * spacing.tracking;
    if (token.underline || token.strike) items.push(...rulesOf(token, x, width, size, baseline, owner));
    x += width;
  }
  flush(tokens.length);
  return items;
}

const scaleAt = (tokens: readonly Token[], index: number): number => {
  for (let at = index; at < tokens.length; at += 1) if (tokens[at] !== SPACE) return tokens[at]!.scale;
  return 1;
};

function line(
  tokens: readonly Token[],
  x: number,
  size: number,
  { scale, wordSpace, tracking }: Spacing,
  baseline: number,
  owner: Owner,
  hyphenated: boolean,
): Line {
  const first = tokens.find((token) => token !== SPACE);
  return {
    kind: 'line',
    x,
    baseline: baseline - (first?.rise ?? 0) * size,
    size: size * (first?.scale ?? 1),
    tokens: tokens.map((token) => (token === SPACE ? SPACE : token.shaped)),
    wordSpace,
    scale,
    tracking,
    owner,
    links: linksOf(tokens),
    hyphenated,
    grey: 0,
  };
}

const NO_LINKS: readonly LineLink[] = [];

function linksOf(tokens: readonly Token[]): readonly LineLink[] {
  if (!tokens.some((token) => token !== SPACE && token.link)) return NO_LINKS;
  const links: { from: number; to: number; target: LineLink['target']; owner: LineLink['owner'] }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token === SPACE || !token.link) continue;
    const open = links.at(-1);
    // The spaces between a link's words belong to it.
    if (open && open.owner === token.link.owner) open.to = index + 1;
    else links.push({ from: index, to: index + 1, ...token.link });
  }
  return links;
}

function rulesOf(token: Piece, x: number, width: number, size: number, baseline: number, owner: Owner): Rule[] {
  const rule = (rise: number): Rule => ({
    kind: 'rule',
    x,
    y: baseline - rise * size,
    width,
    height: RULE_THICKNESS * size,
    grey: 0,
    owner,
  });
  const rules: Rule[] = [];
  if (token.underline) rules.push(rule(-UNDERLINE_DEPTH));
  if (token.strike) rules.push(rule(token.fount.face.xHeight / 2000));
  return rules;
}
