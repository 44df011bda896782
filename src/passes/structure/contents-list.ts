import { type Block, type HeaderLine, join, type Paragraph } from '../../document/index.js';
import { CONTENTS } from './data/banners.js';
import { type Desk, shown, tell } from './desk.js';
import { openingOf, squeezed, undecorated } from './wording.js';

/** A list of chapters above a story, taken out: its lines head the chapters further down. */
export interface ContentsList {
  readonly header: HeaderLine | null;
  readonly blocks: readonly Block[];
}

/** How far from the top a list of contents is looked for, and how long it may be. */
const TOP = 30;
const LONGEST = 200;

/** Takes out a list of contents, and makes headings of the lines that it lists. */
export function contentsList(blocks: readonly Block[], desk: Desk): ContentsList {
  const at = blocks.findIndex((block, index) => index < TOP && CONTENTS.test(undecorated(openingOf(block)).text));
  if (at < 0) return { header: null, blocks };
  const name = (block: Block) => squeezed(openingOf(block)).toLowerCase();
  const first = blocks[at + 1];
  const again = first
    ? blocks.slice(0, at + LONGEST).findIndex((block, index) => index > at + 1 && name(block) === name(first))
    : -1;
  if (again < 0) return { header: null, blocks };
  const between = blocks.slice(at + 1, again);
  const listed = between.filter((block): block is Paragraph => block.kind === 'paragraph');
  const breaks = between.filter((block) => block.kind === 'scene-break');
  // Anything else between is no line of a list: then all of it may be story.
  if (listed.length === 0 || listed.length + breaks.length < between.length) return { header: null, blocks };
  if (listed.some((block) => openingOf(block).length > 90)) return { header: null, blocks };
  const names = new Set(listed.map(name));
  const heading = blocks[at]!;
  const span = join(heading.span, listed.at(-1)!.span);
  const value = listed.map(shown).join(', ');
  tell(desk, 'contents', span, `${shown(heading)}: ${value}`, '');
  for (const block of breaks) tell(desk, 'break', block.span, block.form, '');
  const body = blocks.slice(again).map((block): Block => {
    if (block.kind !== 'paragraph' || !names.has(name(block))) return block;
    return { kind: 'heading', level: 1, inlines: block.inlines, gap: block.gap, span: block.span };
  });
  const inlines = listed.flatMap((block) => block.inlines);
  return {
    header: { key: shown(heading).toLowerCase(), value, note: null, inlines, span },
    blocks: [...blocks.slice(0, at), ...body],
  };
}
