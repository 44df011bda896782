import { type Item, SPACE, withSpace } from '../../../pages/index.js';

/**
 * A line that ends with a space, so that who listens or copies does not hear it and what stands beside it as one word:
 * title, folio and author, a list's number and its item.
 */
export const withClosingSpace = (item: Item): Item =>
  item.kind === 'line' && item.tokens.at(-1) !== SPACE ? withSpace(item) : item;
