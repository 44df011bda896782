/**
 * What the search tells a block to be, finer than the contract's labels: `value` goes on with a header line, `more` with a
 * note, `subtitle` with a chapter's banner.
 */
export const KINDS = [
  'story',
  'title',
  'author',
  'header',
  'value',
  'note',
  'more',
  'furniture',
  'chapter',
  'subtitle',
  'heading',
  'break',
  'dedication',
  'epigraph',
  'end',
  'contents',
] as const;

export type Kind = (typeof KINDS)[number];

/** Each kind by its number. */
export const NUMBER = Object.fromEntries(KINDS.map((kind, index) => [kind, index])) as Readonly<Record<Kind, number>>;
