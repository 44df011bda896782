import { type Inline, plain } from '../../../document/index.js';
import type { Desk } from '../desk.js';
import { borrowNames } from './borrowed.js';
import { tellDoubts } from './doubts.js';
import type { Found } from './draft.js';
import { dedicationStart, takeAuthor, takeContents, takeHeader, takeTitle } from './heads.js';
import { takeBreak, takeEpigraph, takeHeading } from './marks.js';
import { tellCover, tellPrivate } from './private.js';
import type { Searched } from './searched.js';
import { takeFurniture, takeNote } from './taken.js';
import { isSettled, Use } from './use.js';

/** Puts every block of a row to the use that the search found for it. */
export function apply(searched: Searched, desk: Desk, title: readonly Inline[] | null = null): Found {
  const use = new Use(searched, desk);
  if (title) use.draft.setTitle(title, 0, plain(title).length, true);
  for (let at = 0; at < searched.row.lines.length; ) at = take(use, at);
  borrowNames(use);
  tellDoubts(searched, use.draft, desk);
  tellPrivate(searched, use.draft, desk);
  if (use.cover) tellCover(use.cover, desk);
  return use.draft.found;
}

/** Puts what begins at `at` to its use; returns the index behind it. */
function take(use: Use, at: number): number {
  // What its format has marked for certain is at its use already.
  if (isSettled(use.block(at))) return use.story(at);
  switch (use.kind(at)!) {
    case 'title':
      return takeTitle(use, at);
    case 'author':
      return takeAuthor(use, at);
    case 'header':
    case 'value':
      return takeHeader(use, at);
    case 'note':
    case 'more':
      return takeNote(use, at);
    case 'furniture':
      return takeFurniture(use, at);
    case 'contents':
      return takeContents(use, at);
    case 'chapter':
      return takeHeading(use, at, 1);
    case 'heading':
    case 'subtitle':
      return takeHeading(use, at, 2);
    case 'break':
      return takeBreak(use, at);
    case 'dedication':
      return takeDedication(use, at);
    case 'epigraph':
      return takeEpigraph(use, at);
    case 'end':
      return takeEnd(use, at);
    case 'story':
      return use.story(at);
  }
}

function takeDedication(use: Use, at: number): number {
  const block = use.block(at);
  if (block.kind !== 'paragraph') return use.story(at);
  use.find(at, at + 1);
  use.draft.dedicate(block, dedicationStart(use.row.lines[at]!));
  return at + 1;
}

function takeEnd(use: Use, at: number): number {
  const block = use.block(at);
  if (block.kind !== 'paragraph') return use.story(at);
  use.find(at, at + 1);
  use.ended = true;
  use.draft.blocks.push({ kind: 'end-marker', inlines: block.inlines, gap: block.gap, span: block.span });
  return at + 1;
}
