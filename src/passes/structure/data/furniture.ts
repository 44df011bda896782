/**
 * Lines that archives and their exporters put above and below a text: Archive of Our Own's downloads, LiveJournal's
 * cuts and entries, phpBB's boards, Yahoo's lists, FicHub, FanFicFare, Project Gutenberg. None is the author's.
 */
export const FURNITURE: readonly RegExp[] = [
  /^posted originally on the .{0,60}archive/i,
  /^please drop by the archive and comment\b/i,
  /^exported with the assistance of\b/i,
  /^(?:downloaded|generated|packaged|converted) (?:from|by|with|using) (?:fanficfare|fichub|ff2ebook|fanfictiondownloader)/i,
  /^to unsubscribe from this group\b/i,
  /^your use of yahoo! groups is subject to\b/i,
  /^\( ?read more ?(?:\.\.\.|…)? ?\)$/i,
  /^\S{1,40} \(\S{1,40}\) wrote(?: in \S{1,40})?[,:]?$/i,
  /^@ ?\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/,
  /^(?:current (?:mood|music|location)|entry tags):(?: |$)/i,
  /^\(?\d+ comments?\)?(?: ?[-|] ?\(?(?:post a new comment|comment on this|leave a comment)\)?)$/i,
  /^posted: (?:mon|tue|wed|thu|fri|sat|sun)\p{L}* \p{L}{3,9} \d{1,2},? \d{4},? (?:at )?\d{1,2}:\d\d/iu,
  /^last edited by \S.{0,40} on .{6,40}[;,] edited \d+ times? in total\.?$/i,
  /^\(?see the end of the (?:work|chapter) for (?:more )?(?:notes|warnings)/i,
];

/** The lines between which Project Gutenberg sets a text. */
export const GUTENBERG_START = /^\*{3} ?start of (?:the|this) project gutenberg ebook/i;
export const GUTENBERG_END = /^(?:\*{3} ?)?end of (?:the |this )?project gutenberg(?:['’]s| ebook)/i;
