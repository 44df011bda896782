import { OBJECT, Prose } from '../document/index.js';
import type { PassContext, ProsePass } from './pass.js';
import type { Stretch } from './stretches.js';

/** Marks that close or stop what stands before them, as far as nothing but a space, a dash or the end comes behind. */
const MARKS = /^[.,;:!?…”’"')\]]+(?=[\s—–]|$)/;

/**
 * The calls of notes behind the marks that close their words: `boats[1].` is `boats.[1]`. So English has it (Chicago Manual of
 * Style, 17th edition, 14.26), but for dashes; French has calls before marks, German by their sense, and they stay as written.
 */
export const calls: ProsePass = (stretches, { settings }, context) =>
  /^en\b/i.test(settings.language) ? stretches.map((stretch) => behindMarks(stretch, context)) : stretches;

function behindMarks(stretch: Stretch, { change }: PassContext): Stretch {
  if (!stretch.prose.text.includes(OBJECT)) return stretch;
  let { prose } = stretch;
  for (const { from, to } of callsIn(prose).toReversed()) {
    const marks = MARKS.exec(prose.text.slice(to))?.[0];
    if (marks === undefined || from === 0 || /[\s—–]/.test(prose.text[from - 1]!)) continue;
    const end = to + marks.length;
    change({
      rule: 'call',
      span: prose.span(to, end),
      before: `[note]${marks}`,
      after: `${marks}[note]`,
      certain: true,
    });
    prose = new Prose([
      ...prose.slice(0, from),
      ...prose.slice(to, end),
      ...prose.slice(from, to),
      ...prose.slice(end, prose.text.length),
    ]);
  }
  return prose === stretch.prose ? stretch : { ...stretch, prose };
}

/** Calls of notes, those that stand side by side as one. */
function callsIn(prose: Prose): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { start, inline } of prose.places()) {
    if (inline.kind !== 'note-call') continue;
    const last = found.at(-1);
    if (last?.to === start) last.to += 1;
    else found.push({ from: start, to: start + 1 });
  }
  return found;
}
