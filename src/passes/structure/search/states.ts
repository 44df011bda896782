import type { Kind } from './labels.js';

/**
 * Where in a file the search is: nothing named yet, title known, a chapter opened, its first paragraph, its story, a note
 * within it, behind it.
 */
export type Phase = 'top' | 'head' | 'open' | 'begun' | 'body' | 'mid' | 'past';

/** A reading of one block, with the phase that it leaves the file in. */
export interface State {
  readonly kind: Kind;
  readonly phase: Phase;
}

const AT: Readonly<Record<Kind, readonly Phase[]>> = {
  story: ['begun', 'body'],
  title: ['head'],
  author: ['top', 'head', 'open', 'past'],
  header: ['top', 'head', 'open'],
  value: ['top', 'head', 'open'],
  note: ['top', 'head', 'open', 'mid', 'past'],
  more: ['top', 'head', 'open', 'mid', 'past'],
  furniture: ['top', 'head', 'open', 'mid', 'past'],
  chapter: ['open'],
  subtitle: ['top', 'head', 'open'],
  heading: ['open'],
  break: ['top', 'head', 'open', 'body', 'mid', 'past'],
  dedication: ['top', 'head', 'open'],
  epigraph: ['top', 'head', 'open'],
  end: ['past'],
  contents: ['top', 'head', 'open'],
};

/** Every state, some forty. */
export const STATES: readonly State[] = Object.entries(AT).flatMap(([kind, phases]) =>
  phases.map((phase): State => ({ kind: kind as Kind, phase })),
);
