import { STATES, type State } from './states.js';
import { NEVER } from './weights.js';

/** What stands above a story's first words, in phases that lead to it. */
const ABOVE: readonly State['phase'][] = ['top', 'head', 'open'];
const isAbove = ({ phase }: State): boolean => ABOVE.includes(phase);

const isNote = ({ kind }: State): boolean => kind === 'note' || kind === 'more';

/** What it costs that `to` follows `from`: the grammar of a file. No turn earns anything, or it would be repeated. */
export function turn(from: State, to: State): number {
  const own = within(from, to);
  return own === NEVER ? NEVER : own + goingOn(from, to);
}

/** A value, a note's next paragraph and a banner's second line need something to go on with. */
function goingOn(from: State, to: State): number {
  switch (to.kind) {
    case 'value':
      return from.kind === 'header' || from.kind === 'value' ? 0 : NEVER;
    case 'more':
      return isNote(from) ? 0 : NEVER;
    case 'subtitle':
      return to.phase === 'top' || from.kind === (to.phase === 'head' ? 'title' : 'chapter') ? 0 : NEVER;
    case 'title':
      return from.kind === 'note' || from.kind === 'more' ? 0.5 : 0;
    default:
      return 0;
  }
}

function within(from: State, to: State): number {
  switch (from.phase) {
    case 'top':
    case 'head':
    case 'open':
      return fromAbove(from, to);
    case 'begun':
      return fromStory(to, true);
    case 'body':
      return from.kind === 'break' ? fromBreak(to) : fromStory(to, false);
    case 'mid':
      return fromMid(to);
    case 'past':
      return fromPast(from, to);
  }
}

/** What it costs that a story begins, or a chapter opens, with no title above: two files in three have one. */
const UNTITLED = 0.4;

function fromAbove(from: State, to: State): number {
  if (to.phase === 'begun') return from.phase === 'top' ? UNTITLED : 0;
  if (to.kind === 'story') return NEVER;
  if (to.kind === 'chapter')
    return from.phase !== 'open' ? (from.phase === 'top' ? UNTITLED : 0) : from.kind === 'heading' ? 0.5 : 5;
  if (to.kind === 'heading') return from.phase === 'open' ? 0.5 : 0;
  if (to.kind === 'title') return from.phase === 'top' ? 0 : NEVER;
  if (isAbove(to) && to.phase === from.phase) return 0;
  // A chapter that is an announcement, closed like any other.
  return from.phase === 'open' && (to.kind === 'end' || (to.phase === 'past' && to.kind === 'furniture')) ? 5 : NEVER;
}

/** A story that has only just begun is dear to leave. */
function fromStory(to: State, begun: boolean): number {
  if (to.kind === 'story') return to.phase === 'body' ? 0 : NEVER;
  switch (to.phase) {
    case 'body':
      return begun ? 0.3 : 0;
    case 'open':
      return to.kind === 'chapter' || to.kind === 'heading' ? (begun ? 1 : 0) : NEVER;
    case 'mid':
      return (begun ? 4 : 2) + (to.kind === 'furniture' ? 2 : 0);
    case 'past':
      return begun ? 1 : 0.2;
    default:
      return NEVER;
  }
}

function fromBreak(to: State): number {
  if (to.kind === 'story') return to.phase === 'body' ? 0 : NEVER;
  switch (to.phase) {
    case 'body':
    case 'past':
      return 0;
    case 'mid':
      return 1.5;
    case 'open':
      return to.kind === 'chapter' || to.kind === 'heading' ? 0 : NEVER;
    default:
      return NEVER;
  }
}

function fromMid(to: State): number {
  if (to.kind === 'story') return to.phase === 'body' ? 0 : NEVER;
  if (to.phase === 'mid') return 0;
  if (to.phase === 'body') return 0;
  return to.kind === 'heading' ? 0 : NEVER;
}

/** Behind the story stands nothing of it, until another chapter opens. */
function fromPast(from: State, to: State): number {
  if (to.kind === 'story') return to.phase === 'body' ? 12 : NEVER;
  if (to.phase === 'past') return from.kind === 'end' && to.kind === 'end' ? 2 : 0;
  if (to.kind === 'chapter') return 0;
  return to.kind === 'heading' ? 0.5 : NEVER;
}

/** How a file may begin. */
export function first({ kind, phase }: State): number {
  if (kind === 'value' || kind === 'more') return NEVER;
  if (kind === 'chapter' || kind === 'heading') return UNTITLED;
  if (kind === 'title') return 0;
  return phase === 'top' ? 0 : phase === 'begun' ? UNTITLED : NEVER;
}

/** How it may end: without a story least of all. `told`: whether a story is known to be there. */
export function last({ phase }: State, told: boolean): number {
  switch (phase) {
    case 'body':
    case 'past':
      return 0;
    case 'begun':
      return 0.5;
    case 'mid':
      return 6;
    case 'open':
      return told ? 6 : 3 * NEVER;
    default:
      return 3 * NEVER;
  }
}

/** For each state those that may follow it, and at what price. */
export const TURNS: readonly (readonly { readonly to: number; readonly cost: number }[])[] = STATES.map((from) =>
  STATES.flatMap((to, index) => {
    const cost = turn(from, to);
    return cost < NEVER ? [{ to: index, cost }] : [];
  }),
);
