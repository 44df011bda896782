import type { Block, Heading, Paragraph, SceneBreak } from '../../document/index.js';
import { type Desk, shown, tell } from './desk.js';
import { type Glyphs, glyphsOf } from './glyph-line.js';
import { isTitleShaped } from './title-line.js';
import { hasSpeech, openingOf } from './wording.js';

/** Makes scene breaks of lines of ornaments, and headings of lines that are ruled under. */
export function glyphBreaks(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const found = blocks.map((block) => (block.kind === 'paragraph' ? glyphsOf(openingOf(block)) : null));
  const made: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const glyphs = found[index]!;
    if (!glyphs || block.kind !== 'paragraph' || desk.keeps(block)) made.push(block);
    else if (isUnderline(blocks, found, index)) made.push(headed(made.pop() as Paragraph, desk));
    else made.push(...decided(blocks, found, index, block, desk));
  }
  return made;
}

function decided(
  blocks: readonly Block[],
  found: readonly (Glyphs | null)[],
  index: number,
  block: Paragraph,
  desk: Desk,
): readonly Block[] {
  const glyphs = found[index]!;
  const doubt = (kept: boolean) => reportDoubt(block, kept, desk);
  switch (glyphs) {
    case 'break':
      return [sceneBreak(block, desk)];
    case 'letters':
      return isBoard(blocks, found, index) ? [block] : [sceneBreak(block, desk)];
    case 'face':
      return [block];
    case 'dots':
    case 'kisses': {
      if (glyphs === 'kisses' && isBoard(blocks, found, index)) return [block];
      const kept = glyphs === 'dots' ? nearSpeech(blocks, index) : underLetter(blocks[index - 1]);
      doubt(kept);
      return kept ? [block] : [sceneBreak(block, desk, false)];
    }
  }
}

function sceneBreak(block: Paragraph, desk: Desk, certain = true): SceneBreak {
  tell(desk, 'break', block.span, shown(block), 'scene break', certain);
  return { kind: 'scene-break', form: `glyph:${shown(block)}`, span: block.span };
}

function reportDoubt(block: Paragraph, kept: boolean, desk: Desk): void {
  desk.report({
    severity: 'warning',
    code: 'break/possible',
    message: kept ? 'This line may be a scene break; it was kept as text' : 'This line was taken for a scene break',
    span: block.span,
    hint: kept ? 'write *** for a break' : 'name it under `keep:` if it is text',
  });
}

/** Rows of a game, not of ornaments: letters alone, with other such rows close by. */
function isBoard(blocks: readonly Block[], found: readonly (Glyphs | null)[], index: number): boolean {
  const glued = (at: number, below: Block | undefined) =>
    below?.kind === 'paragraph' && below.gap === 0 && /letters|kisses/.test(found[at] ?? '');
  return (index > 0 && glued(index - 1, blocks[index])) || glued(index + 1, blocks[index + 1]);
}

const nearSpeech = (blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some((block) => block !== undefined && hasSpeech(openingOf(block, 5000)));

/** Under a signature or a last greeting, crosses are kisses. */
const underLetter = (above: Block | undefined): boolean =>
  above !== undefined && /^[^.!?"”]{1,40}[,]?$/u.test(openingOf(above)) && openingOf(above).length <= 40;

/** Whether the glyph line at `index` rules off the line above: as long as that, close under it, and apart from the next. */
function isUnderline(blocks: readonly Block[], found: readonly (Glyphs | null)[], index: number): boolean {
  const [above, line, below] = [blocks[index - 1], blocks[index]!, blocks[index + 1]];
  if (above?.kind !== 'paragraph' || line.kind !== 'paragraph' || line.gap > 0 || found[index - 1]) return false;
  if (index > 1 && above.gap === 0) return false;
  if (!below || (below.kind === 'paragraph' && below.gap === 0)) return false;
  const rule = openingOf(line);
  const words = openingOf(above);
  return /^([=~_*^#-])\1{2,}$/.test(rule) && rule.length <= words.length * 2 + 4 && isTitleShaped(words) !== null;
}

function headed(line: Paragraph, desk: Desk): Heading {
  tell(desk, 'heading', line.span, shown(line), shown(line));
  return { kind: 'heading', level: 1, inlines: line.inlines, gap: line.gap, span: line.span };
}
