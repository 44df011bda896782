/** 2 for a mark that is drawn double, or that its language sets outside; 1 for a single or inner one. */
export type Kind = 1 | 2;

/** What a glyph says of itself: opens, closes (or is an apostrophe, if single), or nothing. */
export type Evidence = 'open' | 'close' | null;

/** Every glyph that may be a quote mark or an apostrophe. */
export const QUOTES = `"'“”„‟«»‘’‚‛‹›\`´`;

const DRAWN_SINGLE = "'‘’‚‛‹›`´";

/** Whether a glyph is drawn single. */
export const isDrawnSingle = (glyph: string): boolean => DRAWN_SINGLE.includes(glyph);

/** French sets a space within these: it belongs to the mark. They point either way, as a language or a printer has it. */
export const GUILLEMETS = '«»‹›';

export const isGuillemet = (glyph: string): boolean => GUILLEMETS.includes(glyph);

/** Whether a glyph may be an apostrophe. */
export const mayBeApostrophe = (glyph: string): boolean => isDrawnSingle(glyph) && !isGuillemet(glyph);
