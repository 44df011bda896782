import type { Desk, Heads } from './compose/index.js';
import { lettersOf } from './compose/voices.js';
import type { Item } from './page.js';
import type { TextStyle } from './style.js';

/** A page as far as what stands around its column goes. */
export interface Frame {
  readonly side: 'recto' | 'verso';
  readonly label: string;
  /** Whether a section begins on it: then it has no head, and its folio drops to the foot. */
  readonly opener: boolean;
  readonly heads: Heads | null;
  readonly folios: boolean;
  /** The column's left edge, in points. */
  readonly x: number;
}

/** Running head and folio of a page, all artifacts. */
export function furniture(frame: Frame, desk: Desk): readonly Item[] {
  const { design, settings, measures } = desk;
  const at = settings.folios ?? design.folios.at;
  const folio = frame.folios && at !== 'none' ? frame.label : null;
  if (frame.opener) return folio === null ? [] : folioLine(folio, measures.foot, frame, desk);
  const above = at === 'head' ? folio : null;
  const head = frame.heads && headLine(frame.heads[frame.side], above, frame, desk);
  const rule = head && design.heads.rule ? [headRule(design.heads.rule.weight, frame, desk)] : [];
  const number = folio === null ? [] : folioLine(folio, at === 'head' ? measures.head : measures.foot, frame, desk);
  return [...(head ?? []), ...rule, ...number];
}

function folioLine(folio: string, baseline: number, frame: Frame, desk: Desk): readonly Item[] {
  const { compositor, design, measures, settings } = desk;
  const text = compositor.words(folio, lettersOf(design.folios.voice, desk));
  const width = compositor.width(text);
  const corner = design.folios.place === 'outside' || (settings.folios === 'head' && baseline === measures.head);
  return compositor.line(text, placed(corner ? 'outside' : 'center', width, frame, desk), baseline, 'artifact');
}

/** The first of `forms` that fits on the line, or the last one shortened; beside a folio at the head, clear of it. */
function headLine(forms: readonly string[], folio: string | null, frame: Frame, desk: Desk): readonly Item[] {
  const { compositor, design, measures } = desk;
  const letters = lettersOf(design.heads.voice, desk);
  const clear =
    folio === null
      ? 0
      : compositor.width(compositor.words(folio, lettersOf(design.folios.voice, desk))) + 1.5 * measures.size;
  const center = design.heads.place === 'center';
  const text = fitted(forms, measures.measure - (center ? 2 : 1) * clear, letters, desk);
  const width = compositor.width(text);
  const x = placed(design.heads.place, center ? width : width + clear, frame, desk);
  return compositor.line(text, !center && frame.side === 'verso' ? x + clear : x, measures.head, 'artifact');
}

function fitted(forms: readonly string[], room: number, letters: TextStyle, { compositor }: Desk) {
  for (const form of forms) {
    const text = compositor.words(form, letters);
    if (compositor.width(text) <= room) return text;
  }
  const words = (forms.at(-1) ?? '').split(' ');
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const shorter = words
      .slice(0, kept)
      .join(' ')
      .replace(/[\s,;:.–—-]+$/u, '');
    const text = compositor.words(`${shorter}…`, letters);
    if (compositor.width(text) <= room) return text;
  }
  return compositor.words('…', letters);
}

function placed(place: 'center' | 'outside', width: number, { x, side }: Frame, { measures }: Desk): number {
  if (place === 'center') return x + (measures.measure - width) / 2;
  return side === 'recto' ? x + measures.measure - width : x;
}

function headRule(weight: number, { x }: Frame, { measures }: Desk): Item {
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
