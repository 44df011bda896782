import { type Block, type FixedLabel, textOf } from '../../document/index.js';
import { loose } from './loose.js';

/** How many blocks at a story's beginning are looked at. */
const TOP = 8;

/**
 * Marks what repeats a known title and known authors over the story's first words: a title page within the text. What else
 * stands there is left to be read.
 */
export function withoutRepeats(
  blocks: readonly Block[],
  title: string,
  authors: readonly string[],
  why: string,
): readonly Block[] {
  const names = authors.map(loose);
  const all = names.join(' and ');
  const known = new Set([
    loose(title),
    ...names,
    ...[...names, all].flatMap((name) => [`by ${name}`, `written by ${name}`, `${loose(title)} by ${name}`]),
  ]);
  known.delete('');
  const fixed: FixedLabel = { label: 'furniture', note: null, place: null, why };
  const start = blocks.findIndex((block) => !isFixed(block));
  if (start < 0) return blocks;
  const made = [...blocks];
  for (let at = start; at < Math.min(blocks.length, start + TOP); at += 1) {
    const block = blocks[at]!;
    if (isFixed(block) && block.fixed?.label === 'chapter' && at > start) break;
    if (block.kind === 'scene-break' || isFixed(block)) continue;
    if (block.kind !== 'paragraph' && block.kind !== 'heading') break;
    if (known.has(loose(textOf(block)))) made[at] = { ...block, fixed };
    else break;
  }
  return made;
}

const isFixed = (block: Block): block is Block & { readonly fixed: FixedLabel } =>
  'fixed' in block && block.fixed !== undefined;
