import {
  type Bed,
  type Item,
  type Line,
  type LineLink,
  type Owner,
  PARTED,
  type Rule,
  SPACE,
  SPACED,
  type Spelled,
  withSpace,
} from '../../pages/index.js';
import type { Piece } from '../letters/piece.js';
import type { Text } from '../letters/text.js';
import type { BlockSetting, TextBlock } from './galley.js';
import { type Spacing, spacingOf } from './spacing.js';
import { type Content, contentOf, type LineRange, plainContent, stretchOf, type Token } from './stretch.js';

/** Ems below the baseline, and thick. */
const UNDERLINE_DEPTH = 0.12;
const RULE_THICKNESS = 0.045;

/** Where a column's grid lies on the page, in points. */
export interface Grid {
  readonly x: number;
  /** Baseline of row 0. */
  readonly baseline: number;
  readonly leading: number;
  /** Rows of the full column: footnotes stand on the last. */
  readonly rows: number;
}

/** Some lines of a text, as they are set. */
export interface SetLines {
  readonly block: TextBlock;
  readonly setting: BlockSetting;
  /** Half-open range. */
  readonly from: number;
  readonly to: number;
}

/** Lays lines on the bed, the first in row `row` of the grid. */
export function layLines({ block, setting, from, to }: SetLines, row: number, grid: Grid, bed: Bed): void {
  for (let line = from; line < to; line += 1) {
    // Text of several rows a line stands on the last of them.
    const baseline = grid.baseline + (row + (line - from + 1) * block.style.rows - 1) * grid.leading;
    if (line === 0 && block.beside) bed.add(block.beside(grid.x, baseline));
    layLine(block, setting, line, grid.x, baseline, bed);
  }
}

/** Lays line `index` of a setting on the bed, its column's left edge at `x`. */
function layLine(block: TextBlock, setting: BlockSetting, index: number, x: number, baseline: number, bed: Bed): void {
  const { text, owner } = block;
  const stretch = stretchOf(setting, index);
  const last = isLast(text, setting, index, stretch);
  const plain = plainContent(text, stretch);
  if (!plain) {
    bed.add(composeLine(block, setting, index, x, baseline));
    return;
  }
  const { x: left, wordSpace, scale, tracking } = spacingOf(block, setting, index, stretch, plain, last);
  const tail = (isParted(text, stretch) ? PARTED : 0) | (isSpaced(stretch, last) ? SPACED : 0);
  bed.line(plain.words, { x: x + left, baseline, size: text.style.size, wordSpace, scale, tracking, owner, tail });
}

/** The same line as items. */
export function composeLine(
  block: TextBlock,
  setting: BlockSetting,
  index: number,
  x: number,
  baseline: number,
): readonly Spelled[] {
  const { text, owner } = block;
  const stretch = stretchOf(setting, index);
  const last = isLast(text, setting, index, stretch);
  const content = contentOf(text, stretch);
  const spacing = spacingOf(block, setting, index, stretch, content, last);
  const hyphenated = isParted(text, stretch);
  const spaced = isSpaced(stretch, last);
  return setPieces(content, { size: text.style.size, spacing, x: x + spacing.x, baseline, owner, hyphenated, spaced });
}

/** Whether nothing asks the line to reach the margin. */
const isLast = ({ ends }: Text, { lines }: BlockSetting, index: number, { to, toAt }: LineRange): boolean =>
  index === lines - 1 || (toAt === 0 && ends.includes(to + 1));

/** A space that the line's end swallowed is kept for those who copy the text. */
const isSpaced = ({ toAt }: LineRange, last: boolean): boolean => !last && toAt === 0;

const isParted = ({ words }: Text, { to, toAt }: LineRange): boolean => toAt > 0 && words[to]!.hyphenates(toAt);

/** All of `text` in one line at its natural width. */
export function composeWhole(text: Text, x: number, baseline: number, owner: Owner): readonly Item[] {
  if (text.words.length === 0) return [];
  const content = contentOf(text, { from: 0, fromAt: 0, to: text.words.length - 1, toAt: 0 });
  const { size, tracking } = text.style;
  const spacing = { x, scale: 1, wordSpace: (text.space * size) / 1000, tracking };
  return setPieces(content, { size, spacing, x, baseline, owner, hyphenated: false, spaced: false });
}

/** What all tokens of a line share. */
interface Row {
  readonly size: number;
  readonly spacing: Spacing;
  readonly x: number;
  readonly baseline: number;
  readonly owner: Owner;
  readonly hyphenated: boolean;
  /** Whether another space stands at the end. */
  readonly spaced: boolean;
}

/** Sets pieces one beside another; superiors that the face has no letters for become lines of their own. */
function setPieces({ tokens, order }: Content, row: Row): readonly Spelled[] {
  const places = placesOf(tokens, order, row);
  const items: Spelled[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = sizedAlike(tokens, from);
    const end = to === tokens.length;
    const line = lineOf(tokens.slice(from, to), places.slice(from, to), order !== null, row, row.hyphenated && end);
    items.push(row.spaced && end ? withSpace(line) : line);
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      if (token !== SPACE) items.push(...rulesOf(token, row.x + places[at]!, widthOf(token, row), row));
    }
    from = to;
  }
  return items;
}

/** Points from the row's beginning at which each token begins. */
function placesOf(tokens: readonly Token[], order: readonly number[] | null, row: Row): readonly number[] {
  const places: number[] = new Array(tokens.length);
  let x = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const index = order === null ? at : order[at]!;
    places[index] = x;
    x += widthOf(tokens[index]!, row);
  }
  return places;
}

/** The end of the tokens of one size that begin at `from`, spaces among them. */
function sizedAlike(tokens: readonly Token[], from: number): number {
  let scale: number | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token === SPACE) continue;
    if (scale !== null && token.scale !== scale) return at;
    scale = token.scale;
  }
  return tokens.length;
}

function widthOf(token: Token, { size, spacing }: Row): number {
  const { scale, wordSpace, tracking } = spacing;
  if (token === SPACE) return wordSpace + tracking;
  return (token.shaped.width * token.scale * size * scale) / 1000 + token.shaped.glyphs.length * tracking;
}

function lineOf(
  pieces: readonly Token[],
  places: readonly number[],
  placed: boolean,
  row: Row,
  hyphenated: boolean,
): Line {
  const { size, spacing, baseline, owner } = row;
  const left = placed ? Math.min(...places) : places[0]!;
  const first = pieces.find((token) => token !== SPACE);
  return {
    kind: 'line',
    x: row.x + left,
    baseline: first ? baseline - first.rise * size : baseline,
    size: first ? size * first.scale : size,
    tokens: pieces.map((token) => (token === SPACE ? SPACE : token.shaped)),
    places: placed ? places.map((place) => place - left) : null,
    wordSpace: spacing.wordSpace,
    scale: spacing.scale,
    tracking: spacing.tracking,
    owner,
    links: linksOf(pieces),
    hyphenated,
    grey: 0,
  };
}

const NO_LINKS: readonly LineLink[] = [];

/** The stretches of tokens that lead somewhere; the spaces between a link's words belong to it. */
function linksOf(tokens: readonly Token[]): readonly LineLink[] {
  if (tokens.every((token) => token === SPACE || token.link === null)) return NO_LINKS;
  const links: { from: number; to: number; target: LineLink['target']; owner: LineLink['owner'] }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token === SPACE || !token.link) continue;
    const open = links.at(-1);
    if (open && open.owner === token.link.owner) open.to = index + 1;
    else links.push({ from: index, to: index + 1, ...token.link });
  }
  return links;
}

function rulesOf(token: Piece, x: number, width: number, { size, baseline, owner }: Row): Rule[] {
  const height = RULE_THICKNESS * size;
  const rule = (rise: number): Rule => ({ kind: 'rule', x, y: baseline - rise, width, height, grey: 0, owner });
  const rules: Rule[] = [];
  if (token.underline) rules.push(rule(-UNDERLINE_DEPTH * size));
  if (token.strike) rules.push(rule((token.fount.face.xHeight / 2000) * size));
  return rules;
}
