import type { Report } from '../diagnostics/index.js';
import { type AuthorsNote, countWords, type Story, textOf } from '../document/index.js';

/** The share of its story's words from which on a note is looked at. */
const LONG = 1 / 4;

/** Tells of notes that are long beside their story; not of one that was told as doubtful, or that the manifest names. */
export function tellLongNotes(found: Story, report: Report): void {
  const words = found.blocks.reduce((sum, block) => (isProse(block.kind) ? sum + countWords(textOf(block)) : sum), 0);
  // A story in pictures is not measured in words.
  if (words === 0 && found.blocks.some(({ kind }) => kind === 'figure')) return;
  for (const note of notesBesideHeader(found)) {
    const own = countWords(textOf(note));
    const known = !note.certain || note.rule === 'manifest' || note.note === 'footnote';
    if (known || own <= words * LONG) continue;
    report({
      severity: 'warning',
      code: 'note/long',
      message: `This note has ${own} words, and all its story ${words}`,
      span: note.span,
      hint: `look whether it ends where the story begins; what is story, name by its first words, ${keepOf(note)}`,
    });
  }
}

const isProse = (kind: Story['blocks'][number]['kind']): boolean => kind !== 'authors-note' && kind !== 'heading';

/** The notes of a story but for those in its header, in their order. */
export const notesBesideHeader = ({ blocks, endNotes }: Story): readonly AuthorsNote[] =>
  [...blocks, ...endNotes].filter((block) => block.kind === 'authors-note').filter(({ place }) => place !== 'header');

/** How many words an opening is told with. */
const OPENING = 4;

/** How a manifest would keep a note as story: `keep: ["A/N: I am sorry"]`. */
export function keepOf(note: AuthorsNote): string {
  const words = textOf(note)
    .split(/\s+/)
    .filter((word) => word !== '');
  return `\`keep: [${JSON.stringify(words.slice(0, OPENING).join(' '))}]\``;
}
