/**
 * Lines that archives and their exporters put above and below a text: Archive of Our Own's downloads, LiveJournal's
 * cuts, Yahoo's lists, FicHub, FanFicFare, Project Gutenberg. None is the author's.
 */
export const FURNITURE: readonly RegExp[] = [
  /^posted originally on the .{0,60}archive/i,
  /^please drop by the archive and comment\b/i,
  /^exported with the assistance of\b/i,
  /^(?:downloaded|generated|packaged|converted) (?:from|by|with|using) (?:fanficfare|fichub|ff2ebook|fanfictiondownloader)/i,
  /^to unsubscribe from this group\b/i,
  /^your use of yahoo! groups is subject to\b/i,
  /^\( ?read more ?(?:\.\.\.|…)? ?\)$/i,
  /^\(?see the end of the (?:work|chapter) for (?:more )?(?:notes|warnings)/i,
];

/** The lines between which Project Gutenberg sets a text. */
export const GUTENBERG_START = /^\*{3} ?start of (?:the|this) project gutenberg ebook/i;
export const GUTENBERG_END = /^(?:\*{3} ?)?end of (?:the |this )?project gutenberg(?:['’]s| ebook)/i;
