import { type Block, type FixedLabel, textOf } from '../../document/index.js';

/** How many blocks at a story's beginning are looked at. */
const TOP = 8;

const loose = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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

/** A chapter's name without its number: `Chapter 1: Changes.` is `changes`, `2. Punch` is `punch`. */
const unnumbered = (text: string): string =>
  loose(text.replace(/^\s*(?:chapter|part|kapitel|chapitre)?\s*(?:\d{1,3}|[ivxlc]{1,6})?\s*[:.)–—-]*\s*/iu, '')) ||
  loose(text);

/** So many units at most has a line that repeats a chapter's name. */
const LINE = 120;

/** Blocks below a chapter's head in which its name is looked for again. */
const NEAR = 3;

/** Marks what repeats a chapter's name right below its head: the archive's name over the author's own. */
export function withoutRepeatedHeads(blocks: readonly Block[]): readonly Block[] {
  const made = [...blocks];
  const fixed: FixedLabel = { label: 'furniture', note: null, place: null, why: 'it repeats the chapter’s name' };
  for (const [at, head] of blocks.entries()) {
    if (!(isFixed(head) && head.fixed.label === 'chapter')) continue;
    const name = unnumbered(textOf(head));
    for (let next = at + 1; next <= at + NEAR; next += 1) {
      const block = blocks[next];
      if (!block || isFixed(block) || (block.kind !== 'paragraph' && block.kind !== 'heading')) continue;
      const text = textOf(block);
      // `Rain.` under the head `Rain` is the story's first sentence.
      const line = block.kind === 'heading' || loose(text) !== name || !/[.!?…]["”’»]?$/.test(text.trim());
      if (line && text.length <= LINE && unnumbered(text) === name) {
        made[next] = { ...block, fixed };
        break;
      }
      if (text.length > LINE) break;
    }
  }
  return made;
}
