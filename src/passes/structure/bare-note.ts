import { type AuthorsNote, type Block, type Paragraph, Prose } from '../../document/index.js';
import type { PassContext } from '../pass.js';
import { bracketsAround } from './brackets.js';

/**
 * A note that stays in the book, without the brackets that set it apart from the story: the book does that itself. Its
 * label is words, and they stay. A footnote's brackets are its own.
 */
export function bareNote(note: AuthorsNote, { change }: PassContext): AuthorsNote {
  const [first, last] = [note.blocks[0], note.blocks.at(-1)];
  if (!note.certain || note.note === 'footnote' || first?.kind !== 'paragraph' || last?.kind !== 'paragraph')
    return note;
  const whole = note.blocks.map(textIn).join('\n');
  const around = bracketsAround(whole);
  if (!around) return note;
  const without = (block: Paragraph, places: readonly number[]): Paragraph => {
    const prose = new Prose(block.inlines);
    for (const at of places) {
      const span = prose.span(at, at + 1);
      change({ rule: 'note', span, before: prose.text.charAt(at), after: '', certain: true });
    }
    return { ...block, inlines: prose.edit(places.map((at) => ({ start: at, end: at + 1, text: '' }))) };
  };
  const [open, close] = [around[0], around[1] - (whole.length - textIn(last).length)];
  if (first === last) return { ...note, blocks: [without(first, [open, close])] };
  return { ...note, blocks: [without(first, [open]), ...note.blocks.slice(1, -1), without(last, [close])] };
}

const textIn = (block: Block): string => (block.kind === 'paragraph' ? new Prose(block.inlines).text : '\uFFFC');
