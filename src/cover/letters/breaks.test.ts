import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Face } from '../../fonts/index.js';
import { diskWorld } from '../../machine/disk.js';
import { fitNames, fitText } from './fit.js';
import { CoverTypeCase } from './typecase.js';

const HEBREW = 'node_modules/@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf';

const type = new CoverTypeCase(diskWorld('.'), 'en');
const style = { fount: 'garamond' } as const;
const room = { width: 1300, height: 900, largest: 260, least: 60, leading: 1.05 };
const linesOf = (title: string, more: Partial<typeof room> = {}) =>
  fitText(title, style, type, { ...room, ...more }).lines.map(({ text }) => text);

test.each([
  ['The Winter Sheaf', ['The Winter', 'Sheaf']],
  ['The House by the River', ['The House', 'by the River']],
  ['Of Salt and of Bread', ['Of Salt', 'and of Bread']],
  ['Letters Home: Nine Stories', ['Letters', 'Home:', 'Nine Stories']],
  ['Goodbye, and Other Greetings', ['Goodbye,', 'and Other', 'Greetings']],
  ['Lighthouse Keepers of Room 9', ['Lighthouse', 'Keepers', 'of Room 9']],
  ['Das Haus an der Grenze', ['Das Haus', 'an der Grenze']],
])('%s is broken by sense', (title, lines) => {
  expect(linesOf(title)).toEqual(lines);
});

test('no line ends with a word that leans on the next, however long the title', () => {
  const title =
    'An Account of the Birds of the Northern Shore and of the People Who Came to Listen to Them in a Hard Year';
  for (const width of [700, 900, 1100, 1300]) {
    const lines = linesOf(title, { width });
    expect(lines.join(' ')).toBe(title);
    expect(
      lines.slice(0, -1).filter((line) => /\b(?:an|of|the|and|to|in|a)$/i.test(line)),
      String(width),
    ).toEqual([]);
  }
});

test('signs of scripts without spaces break anywhere but where they must not', () => {
  expect(linesOf('冬の（束）。', { width: 700 }).join('')).toBe('冬の（束）。');
  for (const line of linesOf('冬の束、そして「別れ」の話。', { width: 500 })) {
    expect(line).not.toMatch(/^[、。」）]/);
    expect(line).not.toMatch(/[「（]$/);
  }
});

test('a word wider than the room is parted with hyphens, and nothing is lost', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  const lines = linesOf(word, { width: 900 });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('').replaceAll('-', '')).toBe(word);
});

test('names stay whole and share lines, the more the broader', () => {
  const names = ['Ada Field', 'Tom Reed', 'Josephine West', 'Ngozi Adeyemi', 'Li Wei', 'Sam Pike', 'Noor Haddad'];
  const set = (count: number, width = 1300) =>
    fitNames(names.slice(0, count), ' · ', style, type, { ...room, width, largest: 60, least: 40 }).lines.map(
      ({ text }) => text,
    );
  expect(set(3)).toEqual(['Ada Field · Tom Reed · Josephine West']);
  expect(set(3, 500)).toEqual(['Ada Field', 'Tom Reed', 'Josephine West']);
  expect(set(7).length).toBeLessThan(5);
  expect(set(7).join(' · ').split(' · ')).toEqual(names);
});

test('text that no font has takes no room and stops nothing', () => {
  expect(linesOf('𓂀𓃭 𓆣').length).toBeGreaterThan(0);
});

test.each([
  ['ab cd', 'ab cd'],
  ['by אב and', 'by בא and'],
  ['אב Ada גד', 'דג Ada בא'],
  ['by אב, גד and', 'by דג ,בא and'],
  ['אב 12 גד', 'דג 12 בא'],
])('%s stands on a cover as the eye meets it', (title, seen) => {
  const hebrew = new Face('hebrew', readFileSync(HEBREW));
  const own = new CoverTypeCase(diskWorld('.'), 'en', [hebrew]);
  const glyphOf = (sign: string) => {
    const face = /[א-ת]/.test(sign) ? hebrew : own.face('garamond');
    return `${face === hebrew} ${face.shape(sign, ['onum'], 'en').glyphs[0]}`;
  };
  const { letters } = own.line(title, style);
  expect(letters.map(({ sort }) => `${sort.face === hebrew} ${sort.glyph}`)).toEqual(
    [...seen.replaceAll(' ', '')].map(glyphOf),
  );
});
