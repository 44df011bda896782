import { type Block, type Paragraph, plain, type Quotation, textOf } from '../../document/index.js';
import { SALUTATION } from './data/correspondence.js';
import type { Desk } from './desk.js';
import { broken, closeGroups, hasLines, isSpoken, isUneven, LONGEST, stanzaOf } from './verse.js';
import { openingOf } from './wording.js';

/** No line of a poem has so many letters. */
const PROSE = 160;

/** A quotation with the poems in it as poems; a letter's lines are read as a letter's. */
export function quotedVerse(block: Quotation, desk: Desk): Quotation {
  const salutation = block.blocks.findIndex(isSalutation);
  if (salutation >= 0) return { ...block, blocks: addressed(block.blocks, salutation) };
  const groups = closeGroups(block.blocks).flatMap(withoutSource);
  const fits = (group: readonly Block[]): group is readonly Paragraph[] =>
    group.length > 1 && !group.some((one) => desk.keeps(one as Paragraph)) && isUnspoken(group as readonly Paragraph[]);
  const poem = groups.some((group) => fits(group) && (isShort(group) || isUneven(group)));
  const made = groups.flatMap((group): readonly Block[] =>
    poem && fits(group) ? [stanzaOf(group)] : group.map(inLines),
  );
  // A stanza may have a single line.
  return { ...block, blocks: made.every(standsInPoem) && made.some(isPoem) ? made.map(asLine) : made };
}

/** A paragraph that has lines as them. */
const inLines = (block: Block): Block => (block.kind === 'paragraph' && hasLines(block) ? broken(block) : block);

const isSalutation = (block: Block): boolean => SALUTATION.test(textOf(block).split('\n', 1)[0]!.slice(0, 100));

/** A letter's blocks, the lines above its salutation (an address, a date) as lines. */
function addressed(blocks: readonly Block[], salutation: number): readonly Block[] {
  const head = closeGroups(blocks.slice(0, salutation)).flatMap((group): readonly Block[] =>
    group.length > 1 && isShort(group as readonly Paragraph[])
      ? [stanzaOf(group as readonly Paragraph[])]
      : group.map(inLines),
  );
  return [...head, ...blocks.slice(salutation)];
}

/** The same but for the last line, where it tells whose the others are: `— Anon.` */
function withoutSource(group: readonly Block[]): readonly (readonly Block[])[] {
  const last = group.at(-1)!;
  return group.length > 1 && /^[–—-]/.test(openingOf(last)) ? [group.slice(0, -1), [last]] : [group];
}

/** Lines none of which is spoken, or a whole paragraph of prose. */
const isUnspoken = (group: readonly Paragraph[]): boolean =>
  group.map((block) => openingOf(block)).every((line) => line.length < PROSE && !isSpoken(line));

/** Lines that are short, whether or not they end sentences: in a quotation whoever ends a line means it. */
const isShort = (group: readonly Paragraph[]): boolean => group.every((block) => openingOf(block).length <= LONGEST);

const isPoem = ({ kind }: Block): boolean => kind === 'verse';

/** Whether a block of a quotation is a stanza, or may be one of a single line: no source, which has a dash before it. */
const standsInPoem = (block: Block): boolean =>
  isPoem(block) || (block.kind === 'paragraph' && /^[^"“”«„–—-].{0,59}$/su.test(plain(block.inlines)));

const asLine = (block: Block): Block => (block.kind === 'paragraph' ? broken(block) : block);
