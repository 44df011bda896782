import type { GalleyBlock } from '../lines/galley.js';
import { endsInHyphen } from '../lines/stretch.js';
import { RECTO, type SpreadState, shortOf, sideOf, VERSO } from './state.js';
import type { LinesUnit, Way } from './unit.js';

/** Faults no page should have: an end that parts what belongs together, an ornament at its edge, a line alone beside one. */
const WIDOW = 1e6;
const AT_EDGE = 2.9e5;
const LONE_LINE = 6e4;
/** A stanza in two: dearer than a page that ends a dozen lines early. */
const PARTED_STANZA = 5.5e5;
/** A parted word at a page's foot: worse where the reader must turn the leaf. */
const HYPHEN_BEFORE_RECTO = 1000;
const HYPHEN_BEFORE_TURN = 30_000;
/** Each row that both pages of a spread are short, squared; an opener's page has white enough to hide it. */
const SHORT_SPREAD = 800;
const SHORT_OPENER = 400;
/** Facing pages that do not end on the same line. */
const UNEVEN = 3e5;
/** A page that ends early because what follows does not fit, and each row it is short. */
const EARLY = 3e5;
const EARLY_ROW = 2e4;
/** Each row left empty above footnotes or below them, squared. */
const ROW_OVER_FEET = 2000;
/** Each row that a picture is drawn smaller by, squared: even five are better than a page that ends early. */
const SMALLER = 4000;
/** Each row that stands empty beside a picture beyond the usual, squared. */
const LOOSER = 1500;
/** An ornament with half a line above and below in place of a whole one: better than at a page's edge. */
const CLOSE = 1e5;
/** Each paragraph that a picture stands behind its place: a dozen are better than a page that ends early. */
const ASTRAY = 1e4;
/** A section's last page has four lines at least. */
const LAST_PAGE_ROWS = 4;
const LAST_PAGE_ROW = 2e4;

/** Demerits from which on pages have a fault, so that richer settings are worth their while. */
export const FAULTY = 2.5e5;

/** Turning the page between two blocks. */
export const seam = (before: GalleyBlock, next: GalleyBlock): number =>
  (keepsNext(before) ? WIDOW : 0) + (avoids(before) || avoids(next) ? AT_EDGE : 0);

const keepsNext = (block: GalleyBlock): boolean => (block.kind === 'text' || block.kind === 'fixed') && block.withNext;

/** Whether the block may not stand at a page's edge. */
export const avoids = (block: GalleyBlock): boolean => block.kind === 'fixed' && block.edges === 'avoid';

/** Turning from a `side` before line `line` of the unit's block. */
export function turnCost(unit: LinesUnit, way: Way, line: number, side: number): number {
  const { block } = unit;
  if (line === 0) return unit.seam;
  if (line === way.total) return unit.tail + (unit.opens && way.total === 1 ? LONE_LINE : 0);
  if (block.kind !== 'text' || way.setting === null) return WIDOW;
  let cost = block.together ? (block.indents ? PARTED_STANZA : WIDOW) : 0;
  if (line === 1) cost += WIDOW;
  if (line === way.total - 1) cost += WIDOW;
  if (endsInHyphen(block.text, way.setting, line - 1))
    cost += side === RECTO ? HYPHEN_BEFORE_TURN : HYPHEN_BEFORE_RECTO;
  return cost;
}

/** That `way` stands first on a page and is not turned in. */
export const loneAtTop = (unit: LinesUnit, way: Way): number => (unit.closes && way.total === 1 ? LONE_LINE : 0);

/** A page that ends `rows` rows early. */
export const early = (rows: number): number => EARLY + EARLY_ROW * rows;

/** A page that ends `rows` rows early, since a picture fills the next. */
export const beforePlate = (rows: number): number => EARLY_ROW * rows;

/** Empty lines around a picture, `rows` more than there need be. */
export const looser = (rows: number): number => LOOSER * rows * rows;

/** A picture that stands `blocks` paragraphs behind its place. */
export const astray = (blocks: number): number => ASTRAY * blocks;

/** A page whose text ends `rows` rows above where its footnotes would let it. */
export const overFeet = (rows: number): number => ROW_OVER_FEET * rows * rows;

/** A picture, or an ornament between two scenes, drawn smaller by `rows` rows. */
export const smaller = (block: GalleyBlock, rows: number): number => (avoids(block) ? CLOSE : SMALLER) * rows * rows;

/** A section's first page, `short` rows short. */
export const openerCost = (short: number): number => SHORT_OPENER * short * short;

/** Turning to a page `short` rows short: a recto must be as short as its verso, a verso opens a new spread. */
export function spread(state: SpreadState, short: number): number {
  if (sideOf(state) === VERSO) return short === shortOf(state) ? 0 : UNEVEN;
  return SHORT_SPREAD * short * short;
}

/** A section's last page, filled to `rows` rows. */
export const lastPage = (rows: number): number => (rows > 0 ? LAST_PAGE_ROW * Math.max(0, LAST_PAGE_ROWS - rows) : 0);
