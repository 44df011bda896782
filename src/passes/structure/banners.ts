import { type Block, type Heading, join, type Paragraph } from '../../document/index.js';
import { type Banner, bannerOf } from './banner.js';
import { type Desk, shown, tell } from './desk.js';
import { glyphsOf } from './glyph-line.js';
import { keyLine } from './key-line.js';
import { labelOf } from './label.js';
import { timesIn } from './times.js';
import { isTitleShaped } from './title-line.js';
import { cutOut, lineOf, openingOf, spaceAt, withCalls } from './wording.js';

/** Makes headings of chapter banners, section numbers, points of view and dates. */
export function banners(blocks: readonly Block[], desk: Desk): readonly Block[] {
  const times = timesIn(blocks, desk);
  const lines = blocks.map((block, index) => (times.has(index) ? timeBanner(block) : found1(block)));
  const found = inOrder(blocks, lines);
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const banner = found[index];
    if (block.kind === 'heading') made.push(...written(block, desk));
    else if (!banner || block.kind !== 'paragraph' || desk.keeps(block)) made.push(block);
    else {
      const title = banner.kind === 'chapter' && !banner.titled ? titleBelow(blocks, found, index) : null;
      made.push(headingOf(block, banner, title, desk));
      if (title) index += 1;
    }
  }
  return made;
}

const found1 = (block: Block): Banner | null => (block.kind === 'paragraph' ? bannerOf(openingOf(block)) : null);

/** `the second time`, all of it. */
const timeBanner = (block: Block): Banner => {
  const end = openingOf(block).length;
  return { kind: 'section', value: 0, script: null, start: 0, end, titled: true };
};

/** A Markdown heading: of ornaments it is a break; of a date or point of view, a section's. */
function written(heading: Heading, desk: Desk): readonly Block[] {
  const text = lineOf(heading.inlines);
  if (glyphsOf(text) === 'break') {
    tell(desk, 'break', heading.span, text, 'scene break');
    return [{ kind: 'scene-break', form: `glyph:${text}`, span: heading.span }];
  }
  const kind = bannerOf(text)?.kind;
  return [kind === 'date' || kind === 'view' ? { ...heading, level: 2 } : heading];
}

function headingOf(block: Paragraph, banner: Banner, title: Paragraph | null, desk: Desk): Heading {
  const own = withCalls(cutOut(block.inlines, banner.start, banner.end), block.inlines);
  const inlines = title ? [...own, spaceAt(block.span.source, block.span.end), ...title.inlines] : own;
  const span = title ? join(block.span, title.span) : block.span;
  const level = banner.kind === 'chapter' || banner.kind === 'numbered' ? 1 : 2;
  tell(desk, 'heading', span, title ? `${shown(block)} ${shown(title)}` : shown(block), lineOf(inlines));
  return { kind: 'heading', level, inlines, gap: block.gap, span };
}

/** The line below a banner, if it is the banner's second. */
function titleBelow(blocks: readonly Block[], found: readonly (Banner | null)[], index: number): Paragraph | null {
  const [banner, line, after] = [blocks[index]!, blocks[index + 1], blocks[index + 2]];
  if (line?.kind !== 'paragraph' || line.gap > 2 || found[index + 1] || !after) return null;
  const text = openingOf(line);
  if (isTitleShaped(text) !== 'open' || labelOf(text) || keyLine(text)?.meaning) return null;
  const promised = /[:–—-]\s*$/.test(openingOf(banner));
  const follows = after.kind !== 'paragraph' || after.gap > 0 || line.gap === 0;
  return follows && (promised || /^[\p{Lu}\p{N}]/u.test(text)) ? line : null;
}

/** Numbers alone are believed if they count up and have story between them; written out or in one letter, from two on. */
function inOrder(blocks: readonly Block[], found: readonly (Banner | null)[]): readonly (Banner | null)[] {
  const counted: (readonly [number, Banner])[] = [];
  found.forEach((banner, index) => {
    if (banner?.kind === 'number' || banner?.kind === 'numbered') counted.push([index, banner]);
  });
  let last = 0;
  let lastIndex = -2;
  let good = true;
  for (const [index, banner] of counted) {
    const restarts = found.slice(Math.max(0, lastIndex), index).some((between) => between?.kind === 'chapter');
    if (banner.value <= (restarts ? 0 : last) || index === lastIndex + 1) good = false;
    last = banner.value;
    lastIndex = index;
  }
  const sure = counted.length > 1 && counted[0]![1].value <= 2;
  const believed = (banner: Banner, index: number): boolean => {
    if (banner.kind !== 'number' && banner.kind !== 'numbered') return true;
    if (!good) return false;
    if (banner.kind === 'numbered' || banner.script === 'word') return sure;
    if (counted.length === 1)
      return banner.value <= 2 && lineLength(blocks[index]!) + (banner.script === 'digits' ? 1 : 0) > 1;
    return banner.script !== 'roman' || lineLength(blocks[index]!) > 1 || sure;
  };
  return found.map((banner, index) => (banner && believed(banner, index) ? banner : null));
}

const lineLength = (block: Block): number => openingOf(block).replace(/[^\p{L}\p{N}]/gu, '').length;
