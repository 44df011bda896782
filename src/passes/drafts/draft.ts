import type { RuledEdit } from '../pass.js';

/** A paragraph as it stands, and as the rules see it: what is no prose is masked, unit for unit. */
export interface Draft {
  readonly text: string;
  readonly seen: string;
  /** Whether speech may run on into it from the one before. */
  readonly follows: boolean;
  /** What was edited in it, one rule after the other; none so far. */
  readonly made?: readonly (readonly RuledEdit[])[];
}

/** Paragraphs, and what stands before each of them and behind the last. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly between: readonly string[];
}

/** The draft with `edits` made, in what stands and in what is seen. */
export function revise(draft: Draft, edits: readonly RuledEdit[]): Draft {
  if (edits.length === 0) return draft;
  const text = edited(draft.text, edits);
  const made = [...(draft.made ?? []), edits];
  return { ...draft, text, seen: draft.seen === draft.text ? text : edited(draft.seen, edits), made };
}

/** Where what stands at `at` in a draft stood before anything was edited in it. */
export function placeWritten({ made }: Draft, at: number): number {
  let place = at;
  for (const edits of made?.toReversed() ?? []) {
    let shift = 0;
    for (const { start, end, text } of edits) {
      if (start + shift > place) break;
      if (place < start + shift + text.length) {
        shift += place - start - shift < end - start ? 0 : place - (end - 1) - shift;
        break;
      }
      shift += text.length - (end - start);
    }
    place -= shift;
  }
  return place;
}

function edited(text: string, edits: readonly RuledEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: after } of edits) {
    pieces.push(text.slice(done, start), after);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** A line of a text: its content, and where it and its line end stop. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text; CRLF, LF and a lone CR each end one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: eol, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index, next: index + eol.length });
    start = index + eol.length;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}
