import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../machine/disk.js';
import type { Canvas, Lettering } from '../canvas/canvas.js';
import { composeCover } from '../compose.js';
import type { CoverDesign } from '../design.js';
import { contrast, luminance } from '../drawing/colour.js';
import { CoverTypeCase } from '../letters/typecase.js';
import type { Wording } from '../letters/wording.js';
import { COVER_DESIGNS } from './index.js';

const world = diskWorld('.');

/** One set of faces for all tests: they take longer to read than a cover to draw. */
const type = new CoverTypeCase(world, 'en');

const PEOPLE = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÉØŻ'].map((letter, index) =>
  index % 3 === 0 ? `${letter}nna ${letter}aximilian-Porter` : `${letter}oe ${letter}ane`,
);

const LONG =
  'A Complete and Truthful Catalogue of the Tides, Told by the Ferrymen of the Lower River and Those Who Waited for Them';

const say = (more: Partial<Wording>): Wording => ({
  title: 'The Winter Sheaf',
  subtitle: null,
  authors: PEOPLE.slice(0, 2),
  edited: null,
  language: 'en',
  ...more,
});

const WORDINGS: Readonly<Record<string, Wording>> = {
  'title and authors': say({}),
  'one word': say({ title: 'Salt', authors: ['Ada Field'] }),
  'one letter': say({ title: 'Ö', authors: [] }),
  'a title of 120 characters': say({ title: LONG, subtitle: 'Nine stories' }),
  'a long subtitle': say({
    subtitle: 'Being the collected testimony of nine people who crossed the water, and of one who thought better of it',
    authors: PEOPLE.slice(0, 7),
    edited: 'Edited by Josephine Okonkwo-Lindqvist and Bartholomew Featherstonehaugh',
  }),
  'thirty authors': say({ title: 'Thirty Doors', authors: PEOPLE, edited: 'Edited by Ada Field' }),
  'everything at once': say({ title: LONG, subtitle: LONG, authors: PEOPLE, edited: 'Edited by Ada Field' }),
  'a word that fits no line': say({ title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz' }),
  'people written as one name': say({
    authors: ['Josephine Okonkwo, Bartholomew Featherstone, Wilhelmina Ashdown, Adelaide Marsh'],
  }),
  'people written as two names': say({
    authors: [PEOPLE.slice(0, 9).join(' & '), PEOPLE.slice(9, 14).join(', ')],
    edited: `Edited by ${PEOPLE.slice(14, 22).join(', ')}`,
  }),
  'a name that fits no line': say({ authors: ['Featherstonehaugh'.repeat(6), 'Ada Field'] }),
  Greek: say({ title: 'Το σπίτι δίπλα στο ποτάμι', authors: ['Ελένη Μαύρου'] }),
  Cyrillic: say({ title: 'Ночной паром и другие истории', authors: ['Вера Щукина', 'Їжак Ґонта'] }),
};

/** The ebook's proportion, and Letter with its bleed: the tallest and the broadest. */
const SHEETS = [
  { proportion: 1.6, bleed: 0 },
  { proportion: 11.25 / 8.75, bleed: 0.125 / 8.75 },
];

const overlaps = ({ box: one }: Lettering, { box: other }: Lettering): boolean => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  // Lines of one block may touch: a descender above an accent.
  return across > 0 && down > 0.4 * Math.min(one.height, other.height);
};

function expectLegible(canvas: Canvas, wording: Wording): void {
  const { safe, letterings } = canvas;
  for (const lettering of letterings) {
    const { words, box, colour, on } = lettering;
    expect(box.x, words).toBeGreaterThanOrEqual(safe.x - 0.5);
    expect(box.y, words).toBeGreaterThanOrEqual(safe.y - 0.5);
    expect(box.x + box.width, words).toBeLessThanOrEqual(safe.x + safe.width + 0.5);
    expect(box.y + box.height, words).toBeLessThanOrEqual(safe.y + safe.height + 0.5);
    expect(contrast(colour, on), words).toBeGreaterThanOrEqual(4.5);
  }
  for (const [index, lettering] of letterings.entries()) {
    for (const other of letterings.slice(index + 1)) {
      expect(overlaps(lettering, other), `“${lettering.words}” under “${other.words}”`).toBe(false);
    }
  }
  expect(wordsOf(canvas)).toBe(
    joined([wording.title, wording.subtitle ?? '', ...wording.authors, wording.edited ?? '']),
  );
}

/** Letters and digits in one case, in order of the alphabet: which words there are, whatever line they stand in. */
const joined = (texts: readonly string[]): string =>
  [
    ...texts
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .sort()
    .join('');

const wordsOf = ({ letterings }: Canvas): string => joined(letterings.map(({ words }) => words));

describe.each(COVER_DESIGNS.map((design) => [design.name, design] as const))('%s', (_, design: CoverDesign) => {
  test.each(Object.entries(WORDINGS))('sets %s whole, apart, in the safe area, in contrast', (_case, wording) => {
    for (const { proportion, bleed } of SHEETS) {
      expectLegible(composeCover(design, wording, null, proportion, type, bleed), wording);
    }
    expect(type.missing).toEqual(new Set());
  });

  test('every palette of its own and every colour asked for carries its words', () => {
    for (const palette of design.palettes) {
      expect(contrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.panelInk, palette.panel), 'panel').toBeGreaterThanOrEqual(
        design.name === 'field' ? 1 : 4.5,
      );
    }
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (colour) => {
        for (const { words, colour: ink, on } of composeCover(design, say({}), colour, 1.6, type).letterings) {
          expect(contrast(ink, on), `${words} in ${colour}`).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('words stand out from every pixel they stand on', async () => {
    const pixels = { width: 240, height: 384 };
    for (const palette of design.palettes) {
      const canvas = composeCover({ ...design, palettes: [palette] }, WORDINGS['a long subtitle']!, null, 1.6, type);
      const ground = await sharp(Buffer.from(canvas.svg(pixels, false)))
        .removeAlpha()
        .raw()
        .toBuffer();
      for (const { words, box, colour } of canvas.letterings) {
        const unit = pixels.width / canvas.width;
        const colours = new Set<string>();
        for (let y = Math.ceil(box.y * unit); y < (box.y + box.height) * unit; y++) {
          for (let x = Math.ceil(box.x * unit); x < (box.x + box.width) * unit; x++) {
            const at = 3 * (y * pixels.width + x);
            colours.add(`#${ground.subarray(at, at + 3).toString('hex')}`);
          }
        }
        const worst = Math.min(...[...colours].map((hex) => contrast(colour, hex)));
        expect(worst, `“${words}” on ${palette.ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('its title can be made out at 160 pixels, in grey', async () => {
    const canvas = composeCover(design, say({}), null, 1.6, type);
    const svg = Buffer.from(canvas.svg({ width: 160, height: 256 }));
    const grey = await sharp(svg).flatten().greyscale().raw().toBuffer();
    const first = canvas.letterings.reduce((largest, next) => (next.size > largest.size ? next : largest));
    const unit = 160 / canvas.width;
    const { x, y, width, height } = first.box;
    const tones: number[] = [];
    for (let row = Math.ceil(y * unit); row < (y + height) * unit; row++) {
      for (let column = Math.ceil(x * unit); column < (x + width) * unit; column++)
        tones.push(grey[row * 160 + column]!);
    }
    const tone = (value: number) => luminance(`#${value.toString(16).padStart(2, '0').repeat(3)}`);
    const [dark, light] = [tone(Math.min(...tones)), tone(Math.max(...tones))];
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3);
    expect(first.size * unit, 'pixels high').toBeGreaterThan(11);
  });

  test('the same title has the same drawing, another title another', () => {
    const draw = (title: string) =>
      composeCover(design, say({ title }), null, 1.6, type).svg({ width: 100, height: 160 });
    expect(draw('Night Music')).toBe(draw('Night Music'));
    expect(draw('Night Music')).not.toBe(draw('Salt'));
    expect(draw('Night Music')).not.toContain('<text');
  });
});

test('any title at all is set whole within the safe area', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿα-ωА-я0-9’,;:!?&-]{1,18}$/);
  const title = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(' '));
  const authors = fc.oneof(
    fc.nat(30).map((count) => PEOPLE.slice(0, count)),
    fc.array(title, { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(title, authors, fc.constantFrom(...COVER_DESIGNS), (text, names, design) => {
      const wording = say({ title: text, authors: names });
      expectLegible(composeCover(design, wording, null, 1.6, type), wording);
    }),
    { numRuns: 40 },
  );
});
