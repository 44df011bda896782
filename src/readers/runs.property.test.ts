import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryFor, structured } from '../../tests/stories.js';
import type { Block, Inline, Source, Span } from '../document/index.js';
import { childrenOf, DEFAULT_SETTINGS, inlinesOf, isVerbatim, textOf } from '../document/index.js';
import { readEssay, readStory } from './index.js';

/** Pieces that texts are made of: words, marks of Markdown and HTML, line ends of every system, odd spaces. */
const PIECES = [
  'lamp',
  'Frost',
  'éclair',
  'it’s',
  'a',
  'I',
  '12',
  '7.',
  '1984. ',
  'well-',
  '\u00A0',
  '\u200B',
  '😀',
  '\t',
  '    ',
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\r',
  '\n\n\n',
  '  \n',
  '\\\n',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '~~~',
  '`',
  '```',
  '#',
  '# ',
  '## ',
  '> ',
  '>',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '---',
  '===',
  '***',
  '| ',
  '\\*',
  '\\',
  '&amp;',
  '&mdash;',
  '&nope;',
  '&#8217;',
  '"',
  '“',
  '.',
  '!',
  '…',
];
const MARKUP = [
  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<br>',
  '<hr />',
  '<p>',
  '</p>',
  '<center>',
  '</center>',
  '<mara>',
  '<!-- x -->',
  '<img src="a.png" alt="b">',
  '<a href="http://x.y">',
  '</a>',
  '[',
  ']',
  '(',
  ')',
  '[lamp](http://x.y)',
  '![lamp](frost.png)',
  '<http://x.y>',
  'http://x.y/z',
  '[lamp]: frost',
  '[lamp]: http://x.y\n',
  '<div',
  '<script>',
  '[i]',
  '[/i]',
  '[center]',
  '[/center]',
  '[url=http://x.y]',
  '[/url]',
];

const textOfPieces = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''));

const everyInline = (blocks: readonly Block[]): readonly Inline[] =>
  blocks.flatMap((block) => [...inlinesOf(block).flat(), ...everyInline(childrenOf(block))]);

const spans = (blocks: readonly Block[]): readonly Span[] =>
  blocks.flatMap((block) => [block.span, ...spans(childrenOf(block))]);

function read(text: string, format: 'txt' | 'md'): { readonly source: Source; readonly blocks: readonly Block[] } {
  const source = { file: `x.${format}`, text };
  return { source, blocks: readEssay(source, DEFAULT_SETTINGS, () => {}).blocks };
}

function isTrue(source: Source, blocks: readonly Block[]): void {
  for (const { start, end } of spans(blocks)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(source.text.length);
  }
  let last = 0;
  for (const inline of everyInline(blocks)) {
    expect(inline.span.start).toBeGreaterThanOrEqual(last);
    last = inline.span.start;
    if (inline.kind !== 'run') continue;
    expect(inline.text).not.toBe('');
    if (isVerbatim(inline)) expect(inline.text).toBe(source.text.slice(inline.span.start, inline.span.end));
  }
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test.each(['txt', 'md'] as const)('every run of a .%s file is true to its source, and in its order', (format) => {
  fc.assert(
    fc.property(textOfPieces([...PIECES, ...MARKUP]), (text) => {
      const { source, blocks } = read(text, format);
      isTrue(source, blocks);
    }),
    { numRuns: 1500 },
  );
});

test('plain text keeps every word, in order', () => {
  const plain = PIECES.filter((piece) => !piece.includes('&'));
  fc.assert(
    fc.property(textOfPieces(plain), (text) => {
      expect(words(read(text, 'txt').blocks.map(textOf).join('\n')).join('')).toBe(words(text).join(''));
    }),
    { numRuns: 1500 },
  );
});

test('Markdown keeps every word, in order; the numbers of lists alone are counted anew', () => {
  const marked = PIECES.filter((piece) => !/[&\d]/.test(piece));
  fc.assert(
    fc.property(textOfPieces(marked), (text) => {
      expect(words(read(text, 'md').blocks.map(textOf).join('\n')).join('')).toBe(words(text).join(''));
    }),
    { numRuns: 2500 },
  );
});

test('footnotes keep every word, wherever it then stands', () => {
  const marked = PIECES.filter((piece) => !/[&\d]/.test(piece));
  const letters = (text: string) => [...words(text).join('')].sort().join('');
  fc.assert(
    fc.property(
      textOfPieces([...marked, '[^!]', '[^?]', '^[', '^[', ']', ']', '\n[^!]: ', '\n\n[^?]: ', '\n\n    ']),
      (text) => {
        const source = { file: 'x.md', text };
        const { blocks, endNotes } = readStory(entryFor([source]), [source], () => {});
        isTrue(source, blocks);
        expect(letters([...blocks, ...endNotes].map(textOf).join('\n'))).toBe(letters(text));
        const made = endNotes.map(({ id }) => id).sort();
        const called = everyInline([...blocks, ...endNotes]).flatMap((one) =>
          one.kind === 'note-call' ? one.note : [],
        );
        expect([...new Set(called)].sort()).toEqual(made);
      },
    ),
    { numRuns: 1500 },
  );
});

test('findStructure keeps runs true to their source', () => {
  fc.assert(
    fc.property(
      textOfPieces([...PIECES, 'A/N: ', '(A/N: ', ')', 'Title: ', 'by ', 'Chapter 1', 'The End', '***', '\n\n***\n\n']),
      (text) => {
        const { story } = structured(text);
        for (const inline of [...story.title, ...everyInline([...story.blocks, ...story.endNotes])]) {
          if (inline.kind === 'run' && isVerbatim(inline))
            expect(inline.text).toBe(inline.span.source.text.slice(inline.span.start, inline.span.end));
        }
      },
    ),
    { numRuns: 800 },
  );
});
