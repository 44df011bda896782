import type { Line } from '../row.js';

/** How far apart two speeches of a script may begin: directions, and what is said, stand between; less far under a name that stands apart, as headings do. */
const FAR = 4;
const NEAR = 2;

/** How many speeches make one. */
const FEWEST = 3;

/** `[INES] Where is it?` */
const BRACKETED = /^[[<](\p{Lu}[\p{L} .’'-]{0,24})[\]>]:? \S/u;

/** A name in capitals alone on its line, perhaps with what its bearer does: `INES (off)`. */
const STANDING = /^(\p{Lu}[\p{Lu} .’'-]{1,24}?)(?: \([^()]{1,40}\))?:?$/u;

interface Cue {
  readonly at: number;
  /** Who speaks, in small letters. */
  readonly name: string;
  readonly loud: boolean;
  /** Whether what is said stands on the next line. */
  readonly alone: boolean;
}

function cueOf({ at, block, line, key, label }: Line): Cue | null {
  if (block.kind !== 'paragraph' || line === '' || label) return null;
  if (key && !key.meaning && key.colon && key.value !== '') {
    const name = key.key.replace(/ ?\(.*$/, '').trim();
    const said = line.slice(0, line.length - key.value.length);
    const named = name !== '' && name.split(' ').length <= 3 && /^[^\p{L}]*\p{Lu}/u.test(said);
    // Where all of it is in capitals, it rather is a title.
    return named && key.value !== key.value.toUpperCase() ? { at, name, loud: isLoud(said), alone: false } : null;
  }
  const bracketed = BRACKETED.exec(line)?.[1];
  if (bracketed) return { at, name: bracketed.toLowerCase(), loud: isLoud(bracketed), alone: false };
  const standing = STANDING.exec(line)?.[1];
  return standing && /\p{Lu}{2}/u.test(standing) ? { at, name: standing.toLowerCase(), loud: true, alone: true } : null;
}

const isLoud = (words: string): boolean => !/\p{Ll}/u.test(words.replace(/\(.*$/, ''));

/**
 * Marks the lines of a script or talk: names before what is said, or over it, that come again and alternate, close
 * together. A first line of another look or name than the rest heads it perhaps, and is none.
 */
export function scriptLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const cues = lines.flatMap((line) => cueOf(line) ?? []);
  for (let from = 0; from < cues.length; ) {
    let to = from + 1;
    while (to < cues.length && goesOn(lines, cues[to - 1]!, cues[to]!)) to += 1;
    markGroup(lines, cues.slice(from, to), marks);
    from = to;
  }
  return marks;
}

function goesOn(lines: readonly Line[], above: Cue, cue: Cue): boolean {
  const far = cue.alone && lines[above.at + 1]!.gap > 0 ? NEAR : FAR;
  return cue.alone === above.alone && cue.at - above.at <= far;
}

function markGroup(lines: readonly Line[], all: readonly Cue[], marks: Uint8Array): void {
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  const again = ({ name }: Cue) => times.get(name)! > 1;
  const [first, second] = all;
  const heads = first && second && !again(first) && (!first.loud || !second.loud);
  const cues = heads ? all.slice(1) : all;
  if (cues.length < FEWEST || !cues.some(again) || new Set(cues.map(({ name }) => name)).size < 2) return;
  // A name over what is said has no other name under it, and is followed by words.
  if (cues[0]!.alone && cues.some(({ at }, index) => (cues[index + 1]?.at ?? lines.length) === at + 1)) return;
  for (const { at, alone } of cues) marks.fill(1, at, at + (alone ? 2 : 1));
}
