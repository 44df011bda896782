import { plain, type Story } from '../../document/index.js';
import { people } from './by-line.js';
import { meaningOf } from './data/keys.js';
import { type Desk, tell } from './desk.js';
import { cutInlineNotes } from './inline-notes.js';
import { squeezed } from './wording.js';

/** Gives the lines of front matter their meaning: title and author become the story's, the rest shares a note's fate. */
export function headerMeanings(story: Story, desk: Desk): Story {
  let result: Story = { ...story, header: [] };
  for (const line of story.header) {
    const meaning = meaningOf(line.key);
    const told = (rule: string, after: string) =>
      tell(desk, rule, line.span, squeezed(plain(line.inlines)), squeezed(after));
    if (meaning?.role === 'title' && line.value !== '') {
      if (result.titleFrom !== 'none') {
        told('title', plain(result.title));
        continue;
      }
      const { source, start, end } = line.span;
      const at = source.text.slice(start, end).lastIndexOf(line.value);
      const span =
        at < 0 ? { source, start, end: start } : { source, start: start + at, end: start + at + line.value.length };
      const cut = cutInlineNotes([{ kind: 'run', text: line.value, marks: [], link: null, span }], desk);
      result = { ...result, title: cut.inlines, titleFrom: 'text', endNotes: [...result.endNotes, ...cut.notes] };
      told('title', plain(cut.inlines));
    } else if (meaning?.role === 'author' && line.value !== '') {
      if (result.authorsFrom === 'none') result = { ...result, authors: people(line.value), authorsFrom: 'text' };
      told('author', result.authors.map(({ name }) => name).join(', '));
    } else if (line.key === 'date' && result.date === null && /^\d{4}(?:-\d\d){0,2}$/.test(squeezed(line.value))) {
      result = { ...result, date: squeezed(line.value) };
      told('header', squeezed(line.value));
    } else {
      result = { ...result, header: [...result.header, { ...line, note: meaning ? meaning.note : null }] };
    }
  }
  return result;
}
