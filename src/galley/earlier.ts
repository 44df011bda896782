import { parseDocument } from 'yaml';
import type { Between } from '../compile/told.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { placeOf } from '../document/index.js';
import {
  anchorAt,
  type Decision,
  likelyPlaces,
  type PlainText,
  placed,
  type Range,
  written,
} from '../settled/index.js';
import { type Doubt, labelled, type Said, type Says } from './doubts.js';

/** Whether a decision that was made before holds; `idle`: it does, and nothing is in doubt there any more. */
type State = 'holds' | 'idle' | 'again' | 'lost';

/** A decision that was made before, as it is written. */
export interface Earlier {
  readonly file: string;
  readonly line: string;
  /** The line of the story that it is about; beyond all lines where that is not known. */
  readonly at: number;
  readonly state: State;
  /** Keys of the decision, beside its place and what it ends. */
  readonly says: Says;
  readonly was: string | null;
  readonly decision: Decision;
}

/** The decisions that were made before, and what became of each. */
export function earlierIn(
  { decisions: { source, settled }, edits }: Between,
  told: readonly Diagnostic[],
): readonly Earlier[] {
  const idle = new Set(told.flatMap(({ code, span }) => (code === 'settled/idle' && span ? [span.start] : [])));
  return [...settled].flatMap(([file, all]) => {
    const blocks = edits.flatMap(({ read }) => read.blocks.filter(({ span }) => span.source.file === file));
    const unsure = new Map<number, State>();
    const found = placed(all, blocks, ({ code, span }) => {
      unsure.set(span!.start, code === 'settled/lost' ? 'lost' : 'again');
    });
    const places = new Map(found.map(({ decision, span }) => [decision, placeOf(span.source, span.start).line]));
    return all.map((decision): Earlier => {
      const { start, end } = decision.span;
      const line = source.text.slice(start, end).trim();
      const state = unsure.get(start) ?? (idle.has(start) ? 'idle' : 'holds');
      return { file, line, at: places.get(decision) ?? BEYOND, state, says: saidIn(line), was: decision.was, decision };
    });
  });
}

const BEYOND = 1e9;

/** What a decision says, as its keys have it. */
function saidIn(line: string): Says {
  const { at: _at, was: _was, ...says } = parseDocument(line).toJS() as Record<string, string | boolean>;
  return says;
}

/** A decision that holds no more and that no doubt asks about: to be put somewhere else, or dropped. */
export interface Stray {
  /** One of a kind in the page. */
  readonly id: string;
  /** Its number among those that were made before. */
  readonly of: number;
  /** Places that it may have meant, likeliest first. */
  readonly places: readonly StrayPlace[];
}

/** A place that a decision may have meant, as decisions name it. */
export interface StrayPlace {
  readonly at: string;
  readonly line: number;
}

/** More places than these are not offered. */
const OFFERED = 6;

/** Parts the decisions that hold no more: those whose doubt is told again go with it, the other ones stand alone. */
export function askedAgain(
  id: string,
  earlier: readonly Earlier[],
  plainOf: (file: string) => PlainText | null,
  doubts: readonly Doubt[],
): { readonly doubts: readonly Doubt[]; readonly strays: readonly Stray[] } {
  const said = new Map<Doubt, Said[]>();
  const strays: Stray[] = [];
  for (const [of, one] of earlier.entries()) {
    const plain = plainOf(one.file);
    if (!plain || (one.state !== 'again' && one.state !== 'lost')) continue;
    const likely = likelyPlaces(one.decision.anchor, plain);
    const asking = doubts.filter((doubt) => isAbout(doubt, one, likely));
    const says = saysAt(one.says, likely, plain);
    for (const doubt of asking)
      said.set(doubt, [...(said.get(doubt) ?? []), { of, label: labelled(doubt.readings, says), says }]);
    if (asking.length === 0)
      strays.push({
        id: `${id}-before-${of}`,
        of,
        places: likely.slice(0, OFFERED).map((range) => placeIn(plain, range)),
      });
  }
  return { doubts: doubts.map((doubt) => ({ ...doubt, said: said.get(doubt) ?? [] })), strays };
}

/** What a decision says, but for how far it reached where that is not known there. */
function saysAt({ everywhere: _, through, ...says }: Says, [first]: readonly Range[], { text }: PlainText): Says {
  const reaches = typeof through === 'string' && first !== undefined && text.includes(through, first.start);
  return reaches ? { ...says, through } : says;
}

function isAbout(doubt: Doubt, { file, was }: Earlier, likely: readonly Range[]): boolean {
  const { range } = doubt;
  if (doubt.file !== file || range === null || (was !== null && was !== doubt.code)) return false;
  return likely.some(({ start, end }) =>
    was === null ? start === range.start && end === range.end : start < range.end && end > range.start,
  );
}

function placeIn(plain: PlainText, { start, end }: Range): StrayPlace {
  const paragraph = plain.paragraphs.find((one) => one.end > start)!;
  const { source } = paragraph.span;
  const offset = plain.starts.subarray(start, paragraph.end).find((at) => at >= 0) ?? paragraph.span.start;
  return { at: written(anchorAt(plain, start, end)), line: placeOf(source, offset).line };
}
