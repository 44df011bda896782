import { beforeAll, describe, expect, test } from 'vitest';
import { paragraph } from '../../../tests/made/book.js';
import { anthologyManifest, installed, isLine, textOfLine } from '../../../tests/made/interior.js';
import { Compositor } from '../compositor.js';
import { DESIGNS } from '../designs/index.js';
import type { TextBlock } from '../galley.js';
import { measuresOf } from '../measures.js';
import type { Line, StructureElement } from '../page.js';
import type { Desk } from './desk.js';
import { drawText } from './draw-text.js';
import { opening } from './opening.js';

const TEXT =
  'Nobody on the landing had seen the ferry, or would say so, and the lamps were lit one by one as if in answer to a question. '.repeat(
    3,
  );

let desk: Desk;
let owner: StructureElement;

beforeAll(async () => {
  const settings = anthologyManifest({ opener: 'drop-cap' }).pdf;
  const compositor = await Compositor.load(settings, installed(), () => {});
  desk = { settings, compositor, design: DESIGNS.classic, measures: measuresOf(settings, 0) } as Desk;
  owner = { role: 'P', children: [] };
});

const set = (text: string): TextBlock => opening(paragraph(text), owner, {}, desk, 'en');

const lines = (block: TextBlock): readonly Line[] => drawText(block, 100, 200, desk.measures.leading).filter(isLine);

describe('a drop capital', () => {
  test('stands on its third line’s baseline and reaches its first line’s capitals', () => {
    const [initial, first, , third] = lines(set(TEXT));
    const { capHeight } = initial!.tokens[0]!.face;
    expect(textOfLine(initial!)).toBe('N');
    expect(initial!.baseline).toBeCloseTo(third!.baseline);
    const top = initial!.baseline - (capHeight / 1000) * initial!.size;
    expect(top).toBeCloseTo(first!.baseline - (capHeight / 1000) * first!.size);
  });

  test('makes room for itself in three lines, and no more', () => {
    const [initial, ...rest] = lines(set(TEXT));
    const width = (initial!.tokens[0]!.width / 1000) * initial!.size;
    for (const { x } of rest.slice(0, 3)) expect(x).toBeGreaterThan(100 + width);
    for (const { x } of rest.slice(3)) expect(x).toBeLessThan(101);
  });

  test('hangs an opening quotation mark in the margin', () => {
    const [quote, initial] = lines(set(`“${TEXT}`));
    expect([textOfLine(quote!), textOfLine(initial!)]).toEqual(['“', 'N']);
    expect(initial!.x).toBeCloseTo(100);
    expect(quote!.x).toBeLessThan(100);
    expect(quote!.size).toBe(11);
  });

  test('is not set where the paragraph is too short for it, or begins with no letter', () => {
    expect(textOfLine(lines(set('Nobody came, not even the bishop, to whom it had all been promised.'))[0]!)).toMatch(
      /^Nobody/,
    );
    expect(textOfLine(lines(set(`1908 was wet. ${TEXT}`))[0]!)).toMatch(/^1908/);
    expect(textOfLine(lines(set(`— ${TEXT}`))[0]!)).toMatch(/^—/);
  });

  test('loses no letter', () => {
    const said = (text: string) =>
      lines(set(text))
        .map((line) => textOfLine(line).replace(/[-\u00ad]$/, ''))
        .join('');
    expect(said(`“${TEXT}`).replace(/\s/g, '')).toBe(`“${TEXT}`.replace(/\s/g, ''));
    const article = `A ${TEXT}`;
    expect(said(article).replace(/\s/g, '')).toBe(article.replace(/\s/g, ''));
  });
});
