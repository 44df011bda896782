import type { Diagnostic } from '../diagnostics/index.js';
import { type Finding, hashDigits, placeKey, placeOf, written as placeText, type Span } from '../document/index.js';
import { anchorAt, isTwice, type PlainText, type Range, rangeIn, written } from '../settled/index.js';
import { brief } from './markup.js';

/** Keys of a decision, beside its place. */
export type Says = Readonly<Record<string, string | boolean>>;

/** One answer to a doubt: what it does to the file of decisions, and what would be printed. */
export interface Reading {
  readonly label: string;
  readonly says: Says;
  /** What would be printed in place of what is in doubt; null where no words would change. */
  readonly shown: string | null;
}

/** What was said before of a doubt that is told again: the number of the decision, and the answer in words. */
export interface Said {
  readonly of: number;
  readonly label: string;
  readonly says: Says;
}

/** Something to settle, as the page shows it. */
export interface Doubt {
  /** One of a kind in the page. */
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** The file of the story, as decisions name it. */
  readonly file: string;
  /** `story.txt:12:4`. */
  readonly place: string;
  /** Where decisions look for it; null where none can be made: it is ended in the manifest. */
  readonly at: string | null;
  readonly readings: readonly Reading[];
  /** What the same doubts of a story have in common; null where it stands alone. */
  readonly like: string | null;
  /** How much dearer the other reading is, where that was weighed: the smallest come first. */
  readonly margin: number | null;
  /** What it has in common with its likes in the copies of a paragraph that stands more than once; null where it stands once. */
  readonly copy: string | null;
  /** What was said of it before, of which it is not sure that it was said of this. */
  readonly said: readonly Said[];
  readonly span: Span;
  /** Where it stands in the plain text of its file. */
  readonly range: Range | null;
}

/** The doubts of a story as things to settle, likeliest to be wrong first. */
export function doubtsOf(
  story: string,
  told: readonly Diagnostic[],
  plainOf: (file: string) => PlainText | null,
  findings: readonly Finding[],
): readonly Doubt[] {
  const margins = new Map(
    findings.flatMap(({ span, doubt }) => (doubt ? [[placeKey(span), doubt.margin] as const] : [])),
  );
  const open = told.filter(({ severity, span }) => severity === 'warning' && span !== null);
  return open
    .map((one, index) =>
      doubtOf(one, `${story}-${index}`, plainOf(one.span!.source.file), margins.get(placeKey(one.span!)) ?? null),
    )
    .toSorted((one, other) => (one.margin ?? UNWEIGHED) - (other.margin ?? UNWEIGHED));
}

const UNWEIGHED = 1e6;

function doubtOf(one: Diagnostic, id: string, plain: PlainText | null, margin: number | null): Doubt {
  const span = one.span!;
  const range = plain && rangeIn(one, plain);
  const anchor = plain && range ? anchorAt(plain, range.start, range.end) : null;
  return {
    id,
    code: one.code,
    message: one.message,
    hint: one.hint ?? '',
    file: span.source.file,
    place: placeText(span.source, placeOf(span.source, span.start)),
    at: anchor && written(anchor),
    readings: anchor ? readingsOf(one, anchor.exact) : [],
    like: anchor && one.code.startsWith('quote/') ? likeness(anchor.before, anchor.exact, anchor.after) : null,
    margin,
    copy: plain && range && isTwice(range.start, range.end, plain) ? copyKey(one.code, range, plain) : null,
    said: [],
    span,
    range: anchor && range,
  };
}

/** A place by its paragraph's words: the same in each copy. */
function copyKey(code: string, { start, end }: Range, { paragraphs, text }: PlainText): string {
  const held = paragraphs.find((one) => one.end > start)!;
  return `${code}:${start - held.start}:${end - start}:${hashDigits(text.slice(held.start, held.end))}`;
}

/** The word that a mark touches: what doubts of one form have in common. */
const likeness = (before: string, exact: string, after: string): string =>
  `${/[\p{L}\p{N}]*$/u.exec(before)![0]}${exact}${/^[\p{L}\p{N}]*/u.exec(after)![0]}`.toLowerCase();

const FINE: Says = { is: 'fine' };

/** The answers that a doubt may have, the one that holds today first. */
function readingsOf({ code }: Diagnostic, exact: string): readonly Reading[] {
  const block = (label: string, is: string): Reading => ({ label, says: { is }, shown: null });
  const fine: Reading = { label: 'right as it is', says: FINE, shown: null };
  const [area] = code.split('/');
  if (code === 'space/missing') {
    const parted = exact.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])|$/u, '$& ');
    return [fine, { label: 'put a space in', says: { to: parted }, shown: parted }];
  }
  if (code === 'dash/doubtful') return [fine, { label: 'a dash', says: { to: '—' }, shown: '—' }];
  if (code === 'dash/parted') {
    const whole = exact.replace(/-\s*/, '');
    return [fine, { label: 'one word', says: { to: whole }, shown: whole }];
  }
  if (area === 'quote' || code === 'space/in-quote') {
    const [opens, closes, prime] = exact === '"' ? ['“', '”', '″'] : ['‘', '’', '′'];
    return [
      fine,
      { label: 'it opens', says: { is: 'opens' }, shown: opens! },
      { label: 'it closes', says: { is: 'closes' }, shown: closes! },
      exact === '"'
        ? { label: 'a prime', says: { is: 'prime' }, shown: prime! }
        : { label: 'an apostrophe', says: { is: 'apostrophe' }, shown: '’' },
    ];
  }
  if (area === 'break')
    return [
      fine,
      { label: 'a scene break before it', says: { is: 'break' }, shown: null },
      { label: 'no break', says: { is: 'beat' }, shown: null },
    ];
  if (code === 'header/author-possible') return [fine, block('the author', 'author'), block('left out', 'furniture')];
  if (area === 'note' || area === 'story' || area === 'end')
    return [
      block('story: it stays', 'story'),
      block('a note: as notes go', 'note'),
      block('left out', 'furniture'),
      fine,
    ];
  if (area === 'header')
    return [fine, block('story: it stays', 'story'), block('a header line', 'header'), block('left out', 'furniture')];
  return [fine];
}

/** An answer in words: those of the reading that says the same, if there is one. */
export function labelled(readings: readonly Reading[], says: Says): string {
  const same = readings.find((one) => one.says.is === says.is && one.says.to === says.to && !says.cut);
  if (same) return same.label;
  if (says.ask !== undefined) return `asked “${says.ask}”`;
  return says.cut ? 'left out' : says.to !== undefined ? `“${says.to}”` : String(says.is);
}

/** What a doubt is about, for those who hear it. */
export const titleOf = ({ message, place }: Doubt): string => `${brief(message, 120)} (${place})`;
