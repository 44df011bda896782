import { describe, expect, test } from 'vitest';
import { LineBreaker } from './breaker.js';
import { Items } from './items.js';
import type { LineMeasure } from './measure.js';
import type { Tolerance } from './tolerance.js';

/**
 * The worked example of Knuth and Plass (Breaking Paragraphs into Lines, 1981; Digital Typography, 1999, chapter 3):
 * Grimm's tale as printed there, `~` for the places where a word may be parted.
 */
const FROG_PRINCE = `In olden times when wish~ing still helped one, there lived a king whose daugh~ters were all
beau~ti~ful; and the young~est was so beau~ti~ful that the sun it~self, which has seen so much, was aston~ished
when~ever it shone in her face. Close by the king’s castle lay a great dark for~est, and un~der an old lime-tree in
the for~est was a well, and when the day was very warm, the king’s child went out into the for~est and sat down by
the side of the cool foun~tain; and when she was bored she took a golden ball, and threw it up on high and caught it;
and this ball was her favor~ite play~thing.`.replaceAll('\n', ' ');

/** Widths in eighteenths of an em (p. 75), a to z. */
const WIDTHS = [9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8];
const OTHERS: Readonly<Record<string, number>> = { C: 13, I: 6, '-': 6, ',': 5, ';': 5, '.': 5, '’': 5, '~': 0 };
const SPACE = 6;
const SPACE_AFTER_STOP = 8;
/** Stretch and shrink of the space behind these; p. 75. */
const GLUE: Readonly<Record<string, readonly [number, number]>> = { ',': [4, 2], ';': [4, 1], '.': [6, 1] };
const PLAIN_GLUE = [3, 2] as const;

const UNIT = 1000 / 18;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (OTHERS[letter] ?? WIDTHS[letter.charCodeAt(0) - 97]!), 0);

/** The example as items, and for each place the text before it. */
function frogPrince(): { readonly items: Items; readonly before: readonly string[] } {
  const items = new Items();
  const before: string[] = [];
  let x = 0;
  let spaces = 0;
  let done = '';
  const place = (end: number, begin: number, through: number, flag: number, word: number, text: string) => {
    const at = items.count;
    items.ends[at] = end * UNIT;
    items.begins[at] = begin * UNIT;
    items.spacesBefore[at] = spaces;
    items.spacesThrough[at] = through;
    items.penalties[at] = flag * 100;
    items.flags[at] = flag;
    items.words[at] = word;
    before.push(text);
    items.count += 1;
  };
  place(0, 0, 0, 0, -1, '');
  const words = FROG_PRINCE.split(' ');
  for (const [index, word] of words.entries()) {
    for (const { index: at } of word.matchAll(/(?<=[~-])/g)) {
      const part = word.slice(0, at);
      place(
        x + widthOf(part) + (part.endsWith('~') ? OTHERS['-']! : 0),
        x + widthOf(part),
        spaces,
        1,
        index,
        done + part,
      );
    }
    x += widthOf(word);
    done += `${word} `;
    const space = word.endsWith('.') ? SPACE_AFTER_STOP : SPACE;
    const last = index === words.length - 1;
    place(x, last ? x : x + space, last ? spaces : spaces + 1, 0, index, done);
    x += space;
    spaces += 1;
  }
  return { items, before };
}

const { items, before } = frogPrince();
const breaker = new LineBreaker();

/** Spaces grow by a little more than the example's 3 of 6, since those behind commas may grow by 4. */
const tolerance: Tolerance = {
  ...{ stretch: 0.6, shrink: 1 / 3, expansion: 0, trackOut: 0, trackIn: 0 },
  ...{ rescueOut: 0, rescueIn: 0, desperate: false },
};

const measureOf = (units: number): LineMeasure => ({
  width: units * UNIT,
  indent: 18 * UNIT,
  drop: 0,
  dropLines: 0,
  space: SPACE * UNIT,
});

/** Each way's lines with their adjustment ratios as the example counts them; that of the last line is of no interest. */
function ways(units: number): readonly (readonly (readonly [ratio: number, text: string])[])[] {
  return breaker.run(items, measureOf(units), tolerance).map((way) => {
    const lines: [number, string][] = [];
    let from = 0;
    for (const place of breaker.trace(way)) {
      const text = before[place]!.slice(from).trim();
      from = before[place]!.length;
      lines.push([ratio(text, units - (lines.length === 0 ? 18 : 0)), text.replace(/~$/, '-').replaceAll('~', '')]);
    }
    return lines;
  });
}

function ratio(text: string, units: number): number {
  let natural = text.endsWith('~') ? OTHERS['-']! : 0;
  let stretch = 0;
  let shrink = 0;
  for (const [index, word] of text.split(' ').entries()) {
    natural += widthOf(word) + (index === 0 ? 0 : SPACE);
  }
  for (const word of text.split(' ').slice(0, -1)) {
    if (word.endsWith('.')) natural += SPACE_AFTER_STOP - SPACE;
    const [more, less] = GLUE[word.at(-1)!] ?? PLAIN_GLUE;
    stretch += more;
    shrink += less;
  }
  const lacking = units - natural;
  return Math.round((1000 * lacking) / (lacking < 0 ? shrink : stretch)) / 1000 || 0;
}

describe('the Frog Prince', () => {
  test('390 units wide, as on p. 81', () => {
    const [best] = ways(390);
    expect(best!.map(([, text]) => text)).toEqual([
      'In olden times when wishing still helped one,',
      'there lived a king whose daughters were all beau-',
      'tiful; and the youngest was so beautiful that the',
      'sun itself, which has seen so much, was aston-',
      'ished whenever it shone in her face. Close by the',
      'king’s castle lay a great dark forest, and under an',
      'old lime-tree in the forest was a well, and when',
      'the day was very warm, the king’s child went out',
      'into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a',
      'golden ball, and threw it up on high and caught',
      'it; and this ball was her favorite plaything.',
    ]);
    expect(best!.slice(0, -1).map(([r]) => r)).toEqual([
      0.857, 0, 0.28, 1, 0.067, -0.278, 0.536, -0.167, 0.7, -0.176, 0.357,
    ]);
  });

  test('500 units wide, as on p. 113', () => {
    const best = ways(500).find((lines) => lines.length === 10);
    expect(best!.map(([, text]) => text)).toEqual([
      'In olden times when wishing still helped one, there lived a',
      'king whose daughters were all beautiful; and the youngest was',
      'so beautiful that the sun itself, which has seen so much, was',
      'astonished whenever it shone in her face. Close by the king’s',
      'castle lay a great dark forest, and under an old lime-tree in the',
      'forest was a well, and when the day was very warm, the king’s',
      'child went out into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a golden ball,',
      'and threw it up on high and caught it; and this ball was her',
      'favorite plaything.',
    ]);
    expect(best!.slice(0, -1).map(([r]) => r)).toEqual([0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575]);
    expect(ways(500)[0]).toEqual(best);
  });

  test('500 units wide and a line shorter, as on p. 113', () => {
    const tight = ways(500).find((lines) => lines.length === 9);
    expect(tight!.slice(0, -1).map(([r]) => r)).toEqual([-0.727, 0.821, -0.455, -0.87, -0.208, 0, -0.577, -0.231]);
    expect(tight!.at(-1)![1]).toBe('on high and caught it; and this ball was her favorite plaything.');
  });

  test('gives up on a measure of a hundred units, and still sets it in despair', () => {
    expect(ways(100)).toEqual([]);
    const desperate = { ...tolerance, desperate: true };
    const [way] = breaker.run(items, measureOf(100), desperate);
    const places = [...breaker.trace(way!)];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(items.count - 1);
  });
});
