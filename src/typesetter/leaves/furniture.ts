import { leans } from '../../document/index.js';
import type { Item } from '../../pages/index.js';
import type { ComposingDesk, Heads } from '../compose/index.js';
import { forNames, lettersOf } from '../compose/voices.js';
import type { TextStyle } from '../letters/style.js';
import type { Text } from '../letters/text.js';

/** A page as far as what stands around its column goes. */
export interface LeafTraits {
  readonly side: 'recto' | 'verso';
  readonly label: string;
  /** Whether a section begins on it: then it has no head, and its folio drops to the foot. */
  readonly opener: boolean;
  readonly heads: Heads | null;
  readonly folios: boolean;
  /** The column's left edge, in points. */
  readonly x: number;
}

/** The share of the measure that a head may take: a fuller line would look like one of the text's. */
const LONGEST = 0.75;

/** Sets the running heads and folios of a book, all artifacts. A head is fitted to its line once for all its pages. */
export class Furniture {
  readonly #desk: ComposingDesk;
  readonly #folio: TextStyle;
  readonly #head: TextStyle;
  readonly #heads = new Map<string, Text>();
  readonly #lines = new Map<Text, { readonly x: number; readonly items: readonly Item[] }>();

  constructor(desk: ComposingDesk) {
    this.#desk = desk;
    this.#folio = lettersOf(desk.design.folios.voice, desk);
    this.#head = lettersOf(desk.design.heads.voice, desk);
  }

  /** What stands around the column of one page. */
  around(frame: LeafTraits): readonly Item[] {
    const { compositor, design, settings, measures } = this.#desk;
    const at = settings.folios ?? design.folios.at;
    const folio = frame.folios && at !== 'none' ? compositor.words(frame.label, this.#folio) : null;
    if (frame.opener) return folio === null ? [] : this.#folioLine(folio, measures.foot, frame);
    const above = at === 'head' ? folio : null;
    const head = frame.heads && this.#headLine(frame.heads[frame.side], above, frame);
    const rule = head && design.heads.rule ? [headRule(design.heads.rule.weight, frame, this.#desk)] : [];
    const number = folio === null ? [] : this.#folioLine(folio, at === 'head' ? measures.head : measures.foot, frame);
    return [...(head ?? []), ...rule, ...number];
  }

  #folioLine(folio: Text, baseline: number, frame: LeafTraits): readonly Item[] {
    const { compositor, design, measures, settings } = this.#desk;
    const width = compositor.width(folio);
    const corner = design.folios.place === 'outside' || (settings.folios === 'head' && baseline === measures.head);
    return compositor.line(
      folio,
      placed(corner ? 'outside' : 'center', width, frame, this.#desk),
      baseline,
      'artifact',
    );
  }

  /** The head in the longest form that its line has room for; beside a folio at the head, clear of it. */
  #headLine(forms: readonly string[], folio: Text | null, frame: LeafTraits): readonly Item[] {
    const { compositor, design, measures } = this.#desk;
    const clear = folio === null ? 0 : compositor.width(folio) + 1.5 * measures.size;
    const center = design.heads.place === 'center';
    const text = this.#fitted(forms, Math.min(LONGEST * measures.measure, measures.measure - (center ? 2 : 1) * clear));
    const width = compositor.width(text);
    const x = placed(design.heads.place, center ? width : width + clear, frame, this.#desk);
    return this.#lineOf(text, !center && frame.side === 'verso' ? x + clear : x);
  }

  /** A head is the same on every page of its side. */
  #lineOf(text: Text, x: number): readonly Item[] {
    const { compositor, measures } = this.#desk;
    const known = this.#lines.get(text);
    if (known?.x === x) return known.items;
    const items = compositor.line(text, x, measures.head, 'artifact');
    this.#lines.set(text, { x, items });
    return items;
  }

  #fitted(forms: readonly string[], room: number): Text {
    const key = `${room} ${forms.join('\n')}`;
    let text = this.#heads.get(key);
    if (!text) {
      text = fitted(forms, room, this.#head, this.#desk);
      this.#heads.set(key, text);
    }
    return text;
  }
}

/** The first of `forms` that fits in `room`, or the last one shortened. */
function fitted(forms: readonly string[], room: number, given: TextStyle, { compositor }: ComposingDesk): Text {
  const letters = forNames(given, [{ name: forms[0] ?? '' }]);
  for (const form of forms) {
    const text = compositor.words(form, letters);
    if (compositor.width(text) <= room) return text;
  }
  const words = (forms.at(-1) ?? '').split(' ');
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    if (leans(words[kept - 1]!)) continue;
    const shorter = words
      .slice(0, kept)
      .join(' ')
      .replace(/[\s,;:.–—-]+$/u, '');
    const text = compositor.words(`${shorter}…`, letters);
    if (compositor.width(text) <= room) return text;
  }
  return compositor.words('…', letters);
}

function placed(
  place: 'center' | 'outside',
  width: number,
  { x, side }: LeafTraits,
  { measures }: ComposingDesk,
): number {
  if (place === 'center') return x + (measures.measure - width) / 2;
  return side === 'recto' ? x + measures.measure - width : x;
}

function headRule(weight: number, { x }: LeafTraits, { measures }: ComposingDesk): Item {
  const y = measures.head + 0.4 * measures.leading;
  return {
    kind: 'rule',
    x,
    y,
    width: measures.measure,
    height: (weight * measures.size) / 11,
    grey: 0,
    owner: 'artifact',
  };
}
