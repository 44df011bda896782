/** What a cover says. */
export interface Wording {
  readonly title: string;
  readonly subtitle: string | null;
  /** Every author of the book by name; none is ever left out unsaid. */
  readonly authors: readonly string[];
  /** A whole line, such as `Edited by Ada Field`, or null. */
  readonly edited: string | null;
  /** BCP 47, well formed. */
  readonly language: string;
}

/** The cover told in words, for those who do not see it. */
export function describe({ title, subtitle, authors, edited }: Wording, picture: string | null): string {
  const parts = [subtitle === null ? title : `${title}: ${subtitle}`];
  if (authors.length > 0) parts.push(authors.join(', '));
  if (edited !== null) parts.push(edited);
  const words = parts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return picture === null ? words : `${words} ${picture}`;
}
