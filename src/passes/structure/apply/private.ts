import type { Block } from '../../../document/index.js';
import type { Desk } from '../desk.js';
import { openingOf } from '../wording.js';
import type { Draft } from './draft.js';
import type { Searched } from './searched.js';

/** How much of a paragraph is looked at. */
const READ = 600;

/** A number that is called one, or has the length of one (ITU-T E.164: fifteen digits at most) in groups. */
const TELEPHONE =
  /\b(?:tel(?:ephone)?|phone|mobile|cell|fax|call|tél|telefon|teléfono|telefone|telefono|тел)\b\.?:? ?[+(]?\d[\d ()/.-]{5,18}\d|(?<![\d.,/-])(?:\+\d{1,3}[ -]?)?\(?\d{2,5}\)?[ -]\d{3,4}[ -]?\d{3,6}(?![\d/-])/iu;
const MAIL = /(?<![\w@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const STREET =
  /^(?:flat \S+, )?\d{1,5}[a-z]? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:street|st\.?|road|rd\.?|lane|avenue|ave\.?|drive|way|close|court|place|square|terrace|gardens|boulevard|blvd\.?)\b/iu;

/** Whether a text has somebody's address in it, or a number to be called at. */
export const isPrivate = (text: string): boolean => TELEPHONE.test(text) || MAIL.test(text) || STREET.test(text.trim());

/**
 * Tells of addresses that would be printed: at a story's edges, and in notes that stay. Within a story they are somebody's in it.
 */
export function tellPrivate({ row, fixed }: Searched, draft: Draft, desk: Desk): void {
  const edges = new Set<Block>(
    // The fields of a letter within the story are the story's.
    row.lines.flatMap(({ at, block, key }) => (row.edge(at) !== null && !fixed[at] && !key?.mail ? [block] : [])),
  );
  for (const block of draft.blocks) {
    const stays =
      block.kind === 'authors-note' ? !block.certain || desk.settings.notes[block.note] !== 'strip' : edges.has(block);
    if (!stays) continue;
    for (const own of block.kind === 'authors-note' ? block.blocks : [block]) {
      if (own.kind !== 'paragraph' || desk.keeps(own) || !isPrivate(openingOf(own, READ))) continue;
      desk.report({
        severity: 'warning',
        code: 'note/private',
        message: 'An address or a telephone number stands here, and would be printed',
        span: own.span,
        hint: 'name its first words under `strip:` to leave it out, or under `keep:` if it belongs to the story',
      });
    }
  }
}

/** Tells of a letter to the editor that was taken from above a story. */
export const tellCover = ({ span }: Block, desk: Desk): void =>
  desk.report({
    severity: 'info',
    code: 'note/cover-letter',
    message: 'A letter to the editor stands above the story; it was taken for a note',
    span,
    hint: 'name its first words under `keep:` if it is story',
  });
