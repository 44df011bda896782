import { HIDDEN, type Look } from '../typed/looks.js';
import { STYLE } from '../typed/marks.js';
import type { Border } from '../typed/typed-file.js';
import type { XmlReader } from '../xml/xml-reader.js';

/** How letters look by a `style:text-properties` that was just opened. */
export function readLook(xml: XmlReader): Look {
  let [set, on] = [0, 0];
  const put = (bits: number, value: number | null) => {
    if (value === null) return;
    set |= bits;
    on |= value;
  };
  const flag = (bit: number, value: string | null, off: RegExp) =>
    put(bit, value === null ? null : off.test(value) ? 0 : bit);
  flag(STYLE.emphasis, xml.attribute('fo:font-style'), /^normal$/);
  flag(STYLE.strong, xml.attribute('fo:font-weight'), /^(?:normal|[1-5]\d\d)$/);
  flag(STYLE['small-caps'], xml.attribute('fo:font-variant'), /^normal$/);
  flag(STYLE.underline, xml.attribute('style:text-underline-style'), /^none$/);
  flag(STYLE.strike, xml.attribute('style:text-line-through-style'), /^none$/);
  flag(HIDDEN, xml.attribute('text:display'), /^true$/);
  put(STYLE.superscript | STYLE.subscript, raised(xml.attribute('style:text-position')));
  return { set, on };
}

/** `super 58%`, `sub`, `33% 58%`, `0% 100%`. */
function raised(position: string | null): number | null {
  if (position === null) return null;
  if (position.startsWith('super') || /^[1-9]/.test(position)) return STYLE.superscript;
  return position.startsWith('sub') || position.startsWith('-') ? STYLE.subscript : 0;
}

/** What a `style:paragraph-properties` says; null where it says nothing. */
export interface ParagraphProperties {
  readonly centred: boolean | null;
  readonly border: Omit<Border, 'direct'> | 'none' | null;
}

/** What a `style:paragraph-properties` that was just opened says. */
export function readParagraphProperties(xml: XmlReader): ParagraphProperties {
  const align = xml.attribute('fo:text-align');
  return { centred: align === null ? null : align === 'center', border: readBorder(xml) };
}

function readBorder(xml: XmlReader): Omit<Border, 'direct'> | 'none' | null {
  const all = xml.attribute('fo:border');
  const sides = ['top', 'bottom', 'left', 'right'].map((side) => xml.attribute(`fo:border-${side}`) ?? all);
  if (sides.every((side) => side === null)) return null;
  const [above, below, left, right] = sides.map((side) => side !== null && !/^(?:none|hidden)\b|\bnone$/.test(side));
  if (!above && !below && !left && !right) return 'none';
  // Neighbours share their lines unless their style says that they do not.
  const joins = xml.attribute('style:join-border') !== 'false';
  const between = !joins && (above || below) === true;
  return { key: sides.join(';'), above: above!, below: below!, between, sides: left! || right! };
}
