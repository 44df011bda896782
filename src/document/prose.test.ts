import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, isVerbatim, LINE_END, OBJECT, Prose } from './prose.js';
import type { Inline, Mark } from './tree.js';

/** Inlines over one source, cut at random: runs in several styles, code, line ends and calls. */
const inlines = fc
  .array(
    fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('plain', 'emphasis', 'code', 'break', 'call')),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces): readonly Inline[] => {
    const source = { file: 's.txt', text: pieces.map(([text]) => text).join('') };
    let at = 0;
    return pieces.map(([text, kind]): Inline => {
      const span = { source, start: at, end: at + text.length };
      at = span.end;
      if (kind === 'break') return { kind: 'line-break', span };
      if (kind === 'call') return { kind: 'note-call', note: 'n', span };
      return { kind: 'run', text, marks: kind === 'plain' ? [] : [kind as Mark], link: null, span };
    });
  });

/** Edits, in order and apart, of text alone. */
const editsOf = (prose: Prose, seeds: readonly number[]): readonly Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  for (const seed of seeds) {
    const start = at + (seed % 4);
    const end = start + (seed % 3);
    const covered = prose.text.slice(start, end + 1);
    if (end >= prose.text.length || covered.includes(OBJECT) || covered.includes(LINE_END)) break;
    edits.push({ start, end, text: 'ab'.slice(0, seed % 3) });
    at = end + 1;
  }
  return edits;
};

const apply = (text: string, edits: readonly Edit[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end, text: put } of edits) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
};

const seeds = fc.array(fc.nat(1000), { maxLength: 12 });

test('an edit changes the text as it would a plain string', () => {
  fc.assert(
    fc.property(inlines, seeds, (given, numbers) => {
      const prose = new Prose(given);
      const edits = editsOf(prose, numbers);
      expect(new Prose(prose.edit(edits)).text).toBe(apply(prose.text, edits));
    }),
  );
});

test('every verbatim run stays true to its source, through two rounds of edits', () => {
  fc.assert(
    fc.property(inlines, seeds, seeds, (given, first, second) => {
      const once = new Prose(new Prose(given).edit(editsOf(new Prose(given), first)));
      for (const inline of once.edit(editsOf(once, second))) {
        if (inline.kind !== 'run' || !isVerbatim(inline) || inline.text.match(/^[ab]+$/)) continue;
        expect(inline.span.source.text.slice(inline.span.start, inline.span.end)).toBe(inline.text);
      }
    }),
  );
});

test('after an edit across emphasis, a later place still points at its column', () => {
  const source = { file: 's.md', text: 'one -*-* two three' };
  const run = (start: number, end: number, marks: readonly Mark[] = []): Inline => ({
    kind: 'run',
    text: source.text.slice(start, end),
    marks,
    link: null,
    span: { source, start, end },
  });
  const prose = new Prose([run(0, 5), run(6, 7, ['emphasis']), run(8, 18)]);
  expect(prose.text).toBe('one -- two three');
  const edited = new Prose(prose.edit([{ start: 4, end: 6, text: '—' }]));
  expect(edited.text).toBe('one — two three');
  expect(edited.span(10, 15)).toEqual({ source, start: 13, end: 18 });
  expect(edited.span(4, 5)).toEqual({ source, start: 4, end: 7 });
});

test('edits that overlap, or touch what is no text, are refused', () => {
  const source = { file: 's', text: 'ab' };
  const run: Inline = { kind: 'run', text: 'ab', marks: [], link: null, span: { source, start: 0, end: 2 } };
  const call: Inline = { kind: 'note-call', note: 'n', span: { source, start: 2, end: 2 } };
  const twice = [
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 2, text: 'y' },
  ];
  expect(() => new Prose([run]).edit(twice)).toThrow(/overlap/);
  expect(() => new Prose([run, call]).edit([{ start: 2, end: 3, text: 'x' }])).toThrow(/No text/);
});
