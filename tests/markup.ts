import fc from 'fast-check';
import { type Block, childrenOf, type Inline, inlinesOf, isVerbatim } from '../src/document/index.js';

/** Markup as pages have it, and the words in it, in order. */
export interface Marked {
  readonly html: string;
  readonly words: readonly string[];
}

/** No line of x or o alone, which is an ornament. */
const word = fc.stringMatching(/^[a-np-wyz][a-z]{0,7}$/);

const STYLES = ['i', 'b', 'em', 'strong', 'span', 'u', 'small', 'font', 'a'];
const BLOCKS = ['p', 'div', 'blockquote', 'ul><li', 'h2', 'center', 'section', 'pre', 'table><tr><td'];

/** What may stand between two words: blanks, line ends, things that show nothing. */
const BETWEEN = [
  ' ',
  ' ',
  '\n  ',
  '&nbsp;',
  ' <!-- c --> ',
  '<br>',
  '<br /><br />',
  ' &mdash; ',
  '<wbr> ',
  '<span></span> ',
];

const plain: fc.Arbitrary<Marked> = fc
  .tuple(word, fc.constantFrom(...BETWEEN))
  .map(([one, behind]) => ({ html: `${one}${behind}`, words: [one] }));

const together = (pieces: readonly Marked[]): Marked => ({
  html: pieces.map(({ html }) => html).join(''),
  words: pieces.flatMap(({ words }) => words),
});

const styled = (closing: boolean): fc.Arbitrary<Marked> =>
  fc
    .tuple(fc.array(plain, { maxLength: 4 }), fc.constantFrom(...STYLES), closing ? fc.constant(true) : fc.boolean())
    .map(([pieces, tag, closed]) => {
      const { html, words } = together(pieces);
      return { html: `<${tag}>${html}${closed ? `</${tag}>` : ''}`, words };
    });

const block = (closing: boolean): fc.Arbitrary<Marked> =>
  fc
    .tuple(
      fc.array(fc.oneof(plain, plain, styled(closing)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...BLOCKS),
      closing ? fc.constant(true) : fc.boolean(),
    )
    .map(([pieces, tag, closed]) => {
      const { html, words } = together(pieces);
      const ends = tag
        .split('><')
        .toReversed()
        .map((name) => `</${name}>`)
        .join('');
      return { html: `<${tag}>${html}${closed ? ends : ''}\n`, words };
    });

const bare = (html: string): Marked => ({ html, words: [] });

/** A row of blocks; `tidy` closes what it opens, as XHTML must. */
export const markup = (tidy: boolean): fc.Arbitrary<Marked> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: block(tidy) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            bare(tidy ? '<hr/>' : '<hr>'),
            bare('<p>&nbsp;</p>'),
            ...(tidy ? [] : [bare('</i></b></div>')]),
          ),
        },
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((pieces) => together([{ html: '<p>begun</p>\n', words: ['begun'] }, ...pieces]));

/** Markup as an XML file may have it. */
export const asXhtml = (html: string): string =>
  html
    .replace(/<(br|wbr)( \/)?>/g, '<$1/>')
    .replace(/&nbsp;/g, '&#160;')
    .replace(/&mdash;/g, '&#8212;');

/** Every inline of some blocks, a line end behind each row of them. */
export function* inlinesWithin(blocks: readonly Block[]): Iterable<Inline> {
  for (const one of blocks) {
    for (const inlines of inlinesOf(one)) {
      yield* inlines;
      yield { kind: 'line-break', span: one.span };
    }
    yield* inlinesWithin(childrenOf(one));
  }
}

/** The words of some blocks, in order. */
export const wordsWithin = (blocks: readonly Block[]): readonly string[] =>
  [...inlinesWithin(blocks)]
    .map((inline) => (inline.kind === 'run' ? inline.text : ' '))
    .join('')
    .match(/[a-z]+/g) ?? [];

/** Runs of some blocks that say of themselves that they are copies, and are none. */
export const untrueRuns = (blocks: readonly Block[]): readonly Inline[] =>
  [...inlinesWithin(blocks)].filter(
    (inline) =>
      inline.kind === 'run' &&
      inline.text !== '' &&
      isVerbatim(inline) &&
      inline.span.source.text.slice(inline.span.start, inline.span.end) !== inline.text,
  );
