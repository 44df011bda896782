import type { Mark } from '../../document/index.js';
import { isCalledBreak } from '../markup/break-class.js';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that hold nothing (HTML, 13.1.2). */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that set words in a style, in the order in which a run names its marks. */
export const STYLES: ReadonlyMap<string, Mark> = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);

/** Elements that begin and end a line of their own; those after the bar with a blank line around them. */
const LINES = set(
  'div center li dt dd dl section article main header footer aside nav figure figcaption form fieldset address body html tr ' +
    'caption thead tbody tfoot details summary dialog hgroup legend option optgroup select td th noframes',
);
const SPACED = set('p h1 h2 h3 h4 h5 h6 blockquote ul ol menu dir pre hr table listing xmp');

/** Blank lines around an element that begins a line; null for one that does not. */
export const linesAround = (name: string): 0 | 1 | null => (SPACED.has(name) ? 1 : LINES.has(name) ? 0 : null);

/** Elements that nobody reads on the page, or that are its furniture alone. */
export const UNREAD = set(
  'head script style template noscript svg math iframe object embed applet audio video canvas map textarea input button select ' +
    'datalist link meta title base param source track frame frameset rp',
);

/** Start tags that end a paragraph. */
export const CLOSES_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr main menu nav ol p pre section table ul li dt dd td th tr',
);

const CELLS = set('table td th caption html #root template');
const BLOCKS = set(
  'p div center li dt dd section article main header footer aside blockquote ul ol pre td th table body h1 h2 h3 h4 h5 h6',
);

/** Elements at which the search for what an end tag ends stops. */
export const SCOPES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...STYLES.keys(), 'a', 'span', 'font', 'big', 'small'].map((name) => [name, BLOCKS] as const),
  ...[
    'p',
    'div',
    'center',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'section',
    'article',
    'form',
    'ul',
    'ol',
  ].map((name) => [name, CELLS] as const),
  ['li', set('ul ol menu dir table')] as const,
]);

interface Siblings {
  /** What a start tag ends. */
  readonly ends: readonly string[];
  /** What it ends nothing beyond. */
  readonly within: ReadonlySet<string>;
}

const LISTS = set('ul ol menu dir #root');
const HEADS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Elements whose end tag may be left out, by the start tags that end them. */
export const CLOSED_BY: ReadonlyMap<string, Siblings> = new Map([
  ['li', { ends: ['li'], within: LISTS }],
  ['dt', { ends: ['dt', 'dd'], within: set('dl #root') }],
  ['dd', { ends: ['dt', 'dd'], within: set('dl #root') }],
  ['option', { ends: ['option'], within: set('select #root') }],
  ['optgroup', { ends: ['option', 'optgroup'], within: set('select #root') }],
  ['td', { ends: ['td', 'th'], within: set('tr table #root') }],
  ['th', { ends: ['td', 'th'], within: set('tr table #root') }],
  ['tr', { ends: ['td', 'th', 'tr'], within: set('table #root') }],
  ['tbody', { ends: ['td', 'th', 'tr', 'tbody', 'thead'], within: set('table #root') }],
  ['body', { ends: ['head'], within: set('#root') }],
  ['a', { ends: ['a'], within: set('td th table body #root') }],
  ...HEADS.map((name) => [name, { ends: HEADS, within: set('div section article td table body #root') }] as const),
]);

/** Whether an element is called a break, or is a separator, and says nothing. */
export function isBreakMark({ name, attributes, children }: BreakLike, isSilent: () => boolean): boolean {
  if (!/^(?:div|p|span|figure)$/.test(name)) return false;
  const called = isCalledBreak(attributes.get('class') ?? '', attributes.get('role') ?? '');
  return called && children.length <= 4 && isSilent();
}

interface BreakLike {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly unknown[];
}
