import { bracketsAround } from '../brackets.js';
import type { Line } from '../row.js';
import { type HeadingLook, isAlone, LOOKS } from './heading-looks.js';

/** How many lines a section has at least, unless it is of so many units; and how many units of text. */
const LINES = 2;
const LENGTH = 120;
const WHOLE = 240;

/** How many are a habit. */
const SEVERAL = 3;

/** The longest line of a head that tells nothing. */
const LONGEST = 60;

/** Headings that look alike, by their lines, and how they look. */
export type Sisters = ReadonlyMap<number, HeadingLook>;

const NONE: Sisters = new Map();

/**
 * The headings without a number of a file that has no banners: all look alike, the first stands above all of the story, each
 * has a section of its own, and no two say the same. Signs and cries within a story are none, since no such line opens it.
 */
export function sisterHeadings(lines: readonly Line[], usual: number, isTitle: (line: Line) => boolean): Sisters {
  const told = lines.findIndex((line, at) => at > 0 && !isOfHead(line) && line.block.kind === 'paragraph');
  const isMarked = ({ block, banner, at }: Line) => isNamed(banner) || (at >= told && block.kind === 'heading');
  if (told < 0 || lines.some(isMarked)) return NONE;
  for (const look of LOOKS) {
    const found = alike(lines, usual, look, told);
    if (found.length > 0) return new Map(found.filter((line) => !isTitle(line)).map(({ at }) => [at, look]));
  }
  return NONE;
}

const isNamed = (banner: Line['banner']): boolean => banner !== null && banner.kind !== 'adorned';

function alike(lines: readonly Line[], usual: number, look: HeadingLook, told: number): readonly Line[] {
  const has = (at: number) => look.has(lines, at, usual);
  const due = look.due ?? look.has;
  const all = lines.filter(({ at }) => isAlone(lines, at) && (has(at) || (!look.first && at === told - 1)));
  if (all.length < SEVERAL) return [];
  const isSection = ({ at }: Line, index: number) => {
    const own = lines.slice(at + 1, all[index + 1]?.at ?? lines.length);
    const length = own.reduce((sum, { text }) => sum + text.length, 0);
    return (own.length >= LINES && length >= LENGTH) || length >= WHOLE;
  };
  // Above the first may stand the story's title, which looks so as well.
  const start = Math.max(0, all.findIndex(isSection));
  const own = all.slice(start);
  const first = own[0]!;
  const differ = new Set(own.map(({ bare }) => bare.toLowerCase())).size === own.length;
  if (own.length < SEVERAL || !differ) return [];
  // `[Static]` at the very top is what is heard.
  if (look.name === 'in brackets' && bracketsAround(lines[0]!.line) !== null) return [];
  if (!look.clear && !lines.slice(0, first.at).every(isOfHead)) return [];
  if (!own.every((line, index) => isSection(line, start + index))) return [];
  // What looks so and heads nothing: then the look means something else.
  const strays = lines.some(({ at, block, label }) => {
    const isOwn = at <= first.at || own.some((line) => line.at === at);
    return !isOwn && block.kind === 'paragraph' && !label && look.name !== 'in capitals' && due(lines, at, usual);
  });
  return strays ? [] : own;
}

/** A title, a by-line, a header's line: nothing that tells. */
const isOfHead = ({ block, text, speaks, by, key, label }: Line): boolean =>
  block.kind !== 'paragraph' ||
  by !== null ||
  key !== null ||
  label !== null ||
  (text.length <= LONGEST && !speaks && !/[.!?…]["”’*_]*$/.test(text));
