import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../../bench/structure/layouts.mjs';
import { plain } from '../../document/index.js';
import { readText } from './text.js';

const PROSE = new URL('../../../tests/fixtures/prose/', import.meta.url);
const parts = (name: string) => readFileSync(new URL(name, PROSE), 'utf8').trim().split(/\n\n+/);
const stories = readdirSync(PROSE)
  .filter((name) => /^(?:en|fr|de)-.*\.txt$/.test(name))
  .map(parts);
const ownLines = parts('lines-of-authors.txt');

const read = (text: string): readonly string[] =>
  readText({ file: 'wrapped.txt', text }, () => {}).map((block) =>
    block.kind === 'paragraph' ? plain(block.inlines) : '',
  );

/** A mere chance, the same each time. */
const even = () => {
  let at = 0;
  return () => {
    at = (at * 7 + 3) % 11;
    return at / 11;
  };
};

describe('paragraphs come back whole from lines wrapped with', () => {
  // What falls short of all does so where nothing but the sense tells a wrapped line from an author's.
  test.each([
    ['blank line', 100],
    ['indent alone', 100],
    ['indent beyond the measure', 100],
    ['indent and blank line', 100],
    ['hanging indent, blank line', 99],
    ['margin, blank line', 100],
    ['doubled line ends, blank line', 100],
    ['doubled line ends, indent', 96],
    ['ragged, blank line', 98],
    ['ragged, indent alone', 99],
    ['tight speech, wrapped', 98],
    ['tight speech, a line a paragraph', 100],
    ['a line a paragraph', 100],
    ['soft ends, vertical tab', 100],
    ['soft ends, flowed', 100],
  ] as const)('%s', (name, least) => {
    let [all, whole] = [0, 0];
    for (const story of stories) {
      for (const width of [58, 66, 76]) {
        const back = new Set(read(LAYOUTS[name]!(story, { width, indent: 5, next: even() })));
        all += story.length;
        whole += story.filter((paragraph) => back.has(paragraph)).length;
      }
    }
    expect((100 * whole) / all).toBeGreaterThanOrEqual(least);
  });
});

describe('lines that their author meant stay lines', () => {
  const around = (name: string | null, from: number) =>
    name ? LAYOUTS[name]!(stories[1]!.slice(from, from + 8), { width: 68, indent: 5, next: even() }) : '';

  test.each([null, 'a line a paragraph', 'blank line', 'ragged, blank line', 'indent and blank line'])(
    'among: %s',
    (name) => {
      for (const piece of ownLines) {
        const rows = piece.split('\n').map((row) => row.replaceAll('/', ''));
        const back = read([around(name, 0), piece, around(name, 8)].join('\n\n')).map((row) => row.replaceAll('/', ''));
        expect(back).toEqual(expect.arrayContaining(rows));
      }
    },
  );
});

test('whatever the lines, words in are words out', () => {
  const line = fc.constantFrom(
    ...ownLines.join('\n').split('\n'),
    ...stories[3]!.map((text) => text.slice(0, 60)),
    '',
    '',
    '  ?',
    '     indented',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.constantFrom('\n', ' \n', '\r\n', '\v', '\u2028', '\n\n')), { maxLength: 40 }),
      (all) => {
        const text = all.map(([row, end]) => row + end).join('');
        const words = (of: string) => of.match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words(read(text).join('\n'))).toEqual(words(text));
      },
    ),
    { numRuns: 200 },
  );
});
