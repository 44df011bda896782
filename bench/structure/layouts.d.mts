/** How lines are laid out: their width, the indent of paragraphs, and chance. */
export interface Laying {
  readonly width: number;
  readonly indent: number;
  readonly next: () => number;
}

/** The ways in which paragraphs are hard-wrapped, by name. */
export const LAYOUTS: Readonly<Record<string, (all: readonly string[], laying: Laying) => string>>;
