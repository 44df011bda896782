import type { AuthorsNote, Inline, Story } from '../../document/index.js';
import { Prose } from '../../document/index.js';
import { mapInlines } from '../stretches.js';
import { type Desk, opensWith } from './desk.js';
import { labelOf } from './label.js';
import { openingOf } from './wording.js';

/**
 * Footnotes are the story's own, and stay; but one that is labelled as its author's word (`[^1]: A/N: …`), or that the
 * manifest names, is a note like any other. Spaces before their calls go.
 */
export function footnotes(story: Story, desk: Desk): Story {
  if (story.endNotes.length === 0) return story;
  const called = mapInlines(story, (inlines) => withoutSpaces(inlines, desk));
  return { ...called, endNotes: called.endNotes.map((note) => named(note, desk)) };
}

function named(note: AuthorsNote, desk: Desk): AuthorsNote {
  const [first] = note.blocks;
  if (!first || desk.keeps(first)) return note;
  if (opensWith(first, desk.settings.strip)) return { ...note, note: 'other', rule: 'manifest' };
  const label = labelOf(openingOf(first));
  return label?.reach === 'anywhere' ? { ...note, note: label.kind, rule: 'label' } : note;
}

/** A call stands close behind its word (Chicago Manual of Style, 17th edition, 14.26). */
function withoutSpaces(inlines: readonly Inline[], { change }: Desk): readonly Inline[] {
  if (!inlines.some(({ kind }) => kind === 'note-call')) return inlines;
  const prose = new Prose(inlines);
  const calls = [...prose.places()].filter(({ inline }) => inline.kind === 'note-call');
  const edits = calls.flatMap(({ start: end }) => {
    let start = end;
    while (start > 0 && prose.text[start - 1] === ' ') start -= 1;
    return start > 0 && start < end ? [{ start, end, text: '' }] : [];
  });
  return prose.edit(edits, (edit, span) =>
    change({ rule: 'space', span, before: prose.text.slice(edit.start, edit.end), after: '', certain: true }),
  );
}
