/** A number of one or two digits; null for anything else. */
export const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,2}$/.test(text) ? Number(text) : null;
