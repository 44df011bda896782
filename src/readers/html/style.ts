import type { Mark } from '../../document/index.js';
import type { Look } from './css.js';

/** How text looks by the styles around it; undefined where nothing was said, and the tags decide. */
export interface TextLook {
  readonly italic: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly smallCaps: boolean;
  readonly strike: boolean;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly pre: boolean;
  readonly centred: boolean;
}

export const PLAIN: TextLook = {
  italic: undefined,
  bold: undefined,
  smallCaps: false,
  strike: false,
  raised: null,
  pre: false,
  centred: false,
};

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const BOLD = new Set(['b', 'strong']);

/** How text looks within an element of `name`, styled so, that stands among `around`. */
export function within(around: TextLook, name: string, look: Look): TextLook {
  const tagged = ITALIC.has(name) || BOLD.has(name) || name === 'pre';
  if (look === EMPTY || (!tagged && !/^h[1-6]$/.test(name) && Object.keys(look).length === 0)) return around;
  // A heading is set in italics or bold as a heading: no word of it is stressed by that.
  const heading = /^h[1-6]$/.test(name);
  return {
    italic: heading ? undefined : (look.italic ?? (ITALIC.has(name) ? undefined : around.italic)),
    bold: heading ? undefined : (look.bold ?? (BOLD.has(name) ? undefined : around.bold)),
    smallCaps: look.smallCaps ?? around.smallCaps,
    strike: look.strike === true || around.strike,
    raised: look.raised === undefined ? around.raised : look.raised === 'none' ? null : look.raised,
    pre: look.pre ?? (name === 'pre' ? true : around.pre),
    centred: look.centred ?? around.centred,
  };
}

const EMPTY: Look = {};

/** The marks of text: those of its tags, unless its styles say otherwise, and those of its styles. */
export function marksOf(tags: readonly Mark[], look: TextLook): readonly Mark[] {
  if (look === PLAIN) return tags;
  const marks = new Set(tags);
  const say = (mark: Mark, said: boolean | undefined) => {
    if (said === true) marks.add(mark);
    else if (said === false) marks.delete(mark);
  };
  say('emphasis', look.italic);
  say('strong', look.bold);
  if (look.smallCaps) marks.add('small-caps');
  if (look.strike) marks.add('strike');
  if (look.raised) marks.add(look.raised);
  return [...marks];
}
