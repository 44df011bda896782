import type { Block } from '../../../document/index.js';
import { isPrivate } from '../contact.js';
import type { Desk } from '../desk.js';
import type { Line } from '../row.js';
import type { Row } from '../weigh/row.js';
import { openingOf } from '../wording.js';
import type { Draft } from './draft.js';
import type { Searched } from './searched.js';

/** How much of a paragraph is looked at. */
const READ = 600;

/** How many lines from a file's top and end may be a sender's, whatever stands beyond. */
const FAR = 8;

/** Whether a line stands above or below the story, or among the file's first or last of which none is a sentence. */
function isAtEdge(row: Row, { at }: Line): boolean {
  const { lines } = row;
  if (row.edge(at) !== null) return true;
  const outer = at * 2 < lines.length ? lines.slice(0, at + 1) : lines.slice(at);
  return outer.length <= FAR && outer.every(isLoose);
}

const isLoose = ({ line }: Line): boolean => line !== '' && (/ [|·•] /.test(line) || !/[.!?…][”"’')]?$/.test(line));

/**
 * Tells of addresses that would be printed: at a story's edges, and in notes that stay. Within a story they are somebody's in it.
 */
export function tellPrivate({ row, fixed }: Searched, draft: Draft, desk: Desk): void {
  const edges = new Set<Block>(
    // The fields of a letter within the story are the story's.
    row.lines.flatMap((line) => (isAtEdge(row, line) && !fixed[line.at] && !line.key?.mail ? [line.block] : [])),
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
