import type { Block } from '../../document/index.js';
import { gapOf } from './desk.js';
import { isStory } from './story-blocks.js';
import { openingOf } from './wording.js';

/** How often paragraphs of the story are parted by how many blank lines. */
export type Gaps = ReadonlyMap<number, number>;

/** Counts the blank lines between neighbouring blocks of story; glyph lines, headings and notes part neighbours. */
export function gapsOf(blocks: readonly Block[]): Gaps {
  const counts = new Map<number, number>();
  for (const gap of neighbours(blocks)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return new Map([...counts].sort(([one], [other]) => one - other));
}

/** A letter is set apart only after gaps were counted, and its paragraphs count like any others. */
const opened = (block: Block): readonly Block[] =>
  block.kind === 'quotation' && block.role === 'letter' ? block.blocks : [block];

function neighbours(blocks: readonly Block[]): number[] {
  const gaps: number[] = [];
  let spoken = 0;
  let told = 0;
  let above: Block | null = null;
  for (const block of blocks.flatMap(opened)) {
    if (block.kind === 'scene-break' && block.form.startsWith('blank:')) continue;
    if (above && isStory(above) && isStory(block)) {
      const gap = gapOf(block);
      const speech = isSpeech(above) && isSpeech(block);
      if (gap === 0 && speech) spoken += 1;
      else if (gap > 0 || !(isListed(above) && isListed(block))) gaps.push(gap);
      if (!speech) told += 1;
    }
    above = block;
  }
  // Where nobody tells anything between them, speeches are all there is to count.
  return told > 0 ? gaps : [...gaps, ...new Array<number>(spoken).fill(0)];
}

/** Speeches may follow each other closely in a file that parts all else by blank lines: in marks, behind a dash or hyphen, or under a name. */
const isSpeech = (block: Block): boolean =>
  /^[\s*_]*(?:["“”„«»‹›「『–—―]|['‘]\p{Lu}|[-‐‑‒]{1,3}\s*\p{L}|\p{Lu}[\p{Lu} .’'-]{0,24}(?: \([^)]{1,20}\))?: \S)/u.test(
    openingOf(block, 40),
  );

/** So may the lines of a list, and footnotes under a text. */
const isListed = (block: Block): boolean =>
  /^[\s*_]*(?:\[\^?[^\][\s]{1,12}\]:? |\(\p{N}{1,3}\) |\p{N}{1,3}[.)] |[¹²³⁰⁴-⁹]+ ?|[*†‡•◦·]+ )/u.test(
    openingOf(block, 40),
  );

/** From how many blank lines on a gap is a scene break; `beats` lie between, wider than usual and no break. */
export interface Threshold {
  readonly from: number;
  readonly beats: readonly number[];
}

/** So many gaps show a habit. */
const MANY = 25;

/** A habit's breaks are no more than this share of all gaps. */
const RARE = 0.12;

/**
 * Finds the gap that breaks a scene. Where half or more of all paragraphs stand close, any blank line does. Else with
 * the commonest gap m: among many gaps the smallest above m from which on they are rare; among few the smallest above
 * m that is rarer than the one below it, the first having none below. Null where nothing is wider than usual.
 */
export function thresholdOf(gaps: Gaps): Threshold | null {
  const total = [...gaps.values()].reduce((sum, times) => sum + times, 0);
  if (total === 0) return null;
  const levels = [...gaps.keys()].sort((one, other) => one - other);
  if ((gaps.get(0) ?? 0) * 2 >= total) return levels.some((level) => level > 0) ? { from: 1, beats: [] } : null;
  const most = Math.max(...gaps.values());
  const mode = levels.find((level) => gaps.get(level) === most)!;
  const wider = levels.filter((level) => level > mode);
  if (wider.length === 0) return null;
  const from = total >= MANY ? wider.find((level) => share(gaps, level, total) <= RARE) : rarer(gaps, wider, total);
  return {
    from: from ?? Number.POSITIVE_INFINITY,
    beats: wider.filter((level) => level < (from ?? Number.POSITIVE_INFINITY)),
  };
}

const share = (gaps: Gaps, from: number, total: number): number =>
  [...gaps].reduce((sum, [level, times]) => (level >= from ? sum + times : sum), 0) / total;

function rarer(gaps: Gaps, wider: readonly number[], total: number): number {
  if (share(gaps, wider[0]!, total) <= RARE) return wider[0]!;
  return wider.find((level, index) => index > 0 && gaps.get(level)! < gaps.get(wider[index - 1]!)!) ?? wider[0]!;
}
