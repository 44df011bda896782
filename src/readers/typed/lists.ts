import type { Item, TypedParagraph } from './typed-file.js';

/** How a paragraph of a list is set: as an item; as a paragraph that begins with its label; or as if it were in none. */
export type Listed = 'item' | 'labelled' | 'plain';

/** A dash that opens speech: Word makes a list of such lines by itself. */
const DASH = /^[-–—―]$/;

/**
 * Says how paragraphs of lists are set. A number that no neighbour goes on from is that of a chapter or a line (Word makes
 * a list of `1. Ebb` by itself), and dashes are speech.
 */
export function listed(paragraphs: readonly TypedParagraph[], index: number): Listed {
  const own = paragraphs[index]!;
  const { item } = own;
  if (!item) return 'plain';
  if (own.role !== 'text') return item.ordered && item.label !== '' ? 'labelled' : 'plain';
  if (own.pieces.length === 0) return item.ordered ? 'labelled' : 'plain';
  if (DASH.test(item.label)) return 'labelled';
  const near = [paragraphs[index - 1], paragraphs[index + 1]].some(
    (other) => other?.item && goesTogether(item, other.item),
  );
  return near ? 'item' : item.ordered ? 'labelled' : 'plain';
}

/** Whether two neighbours are of one list, or of one within the other. */
const goesTogether = (one: Item, other: Item): boolean => one.list === other.list || one.level !== other.level;
