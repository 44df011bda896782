import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, run } from '../../../tests/made/ebook.js';
import { type Inline, type Mark, plain } from '../../document/index.js';
import { type Setter, setInlines, urlOf } from './inline.js';
import { barredIn, escapeAttribute, legible } from './markup.js';
import type { PageBreak } from './pagebreaks.js';

const setter: Setter = {
  see: () => {},
  pageBreak: ({ id }) => `<span id="${id}"></span>`,
  noteCall: (note) => `<a href="#${note}">*</a>`,
};

const br: Inline = { kind: 'line-break', span: run('').span };
const em = (text: string) => run(text, { marks: ['emphasis'] });
const strong = (text: string) => run(text, { marks: ['strong'] });
const both = (text: string) => run(text, { marks: ['emphasis', 'strong'] });
const linked = (text: string, marks: readonly Mark[] = []) => run(text, { link: 'https://a.example/', marks });

test.each<[string, readonly Inline[], string]>([
  ['plain words', [run('One two.')], 'One two.'],
  ['what XML would take for markup', [run('<b> & "c" \'d\' ]]> &amp;')], '&lt;b&gt; &amp; "c" \'d\' ]]&gt; &amp;amp;'],
  ['an element for a mark', [run('a '), em('b'), run(' c')], 'a <em>b</em> c'],
  ['marks that meet', [em('a'), both('b'), strong('c')], '<em>a</em><strong><em>b</em>c</strong>'],
  ['one element for neighbours', [em('a'), em('b')], '<em>ab</em>'],
  ['a line end within a mark', [em('a'), br, em('b')], '<em>a<br/>b</em>'],
  ['a line end behind a mark', [em('a'), br, run('b')], '<em>a</em><br/>b'],
  [
    'a dash by its word',
    [run('A late—too late—bus')],
    'A l<span class="tied">ate—</span>too l<span class="tied">ate—</span>bus',
  ],
  [
    'a dash behind a sign, and one alone',
    [run('“I—” & — or b&—')],
    '<span class="tied">“I—</span>” &amp; — or <span class="tied">b&amp;—</span>',
  ],
  ['a dash behind a mark', [em('She'), run('—no')], '<span class="tied"><em>She</em>—</span>no'],
  [
    'a dash behind a long word of a mark',
    [em('never'), run('—no')],
    '<em>ne</em><span class="tied"><em>ver</em>—</span>no',
  ],
  ['a dash in a link', [linked('late—no')], '<a href="https://a.example/">l<span class="tied">ate—</span>no</a>'],
  ['letters with points', [run('שָׁל—')], '<span class="tied">שָׁל—</span>'],
  ['a link', [run('see '), linked('here', ['emphasis'])], 'see <a href="https://a.example/"><em>here</em></a>'],
  [
    'a call behind a link, never within it',
    [linked('a'), call('n'), linked('b')],
    '<a href="https://a.example/">a</a><a href="#n">*</a><a href="https://a.example/">b</a>',
  ],
  ['small capitals', [run('x', { marks: ['small-caps'] })], '<span class="small-caps">x</span>'],
  ['no control characters', [run('a\u0000b\u000Cc\u0085d\uFFFFe\uD800')], 'ab c de'],
  ['astral letters', [run('🦊 𝔖')], '🦊 𝔖'],
])('sets %s', (_, inlines, expected) => {
  expect(setInlines(inlines, setter)).toBe(expected);
});

test('within a link there are neither links nor calls', () => {
  expect(setInlines([linked('a'), call('n'), em('b')], setter, { links: false })).toBe('a<em>b</em>');
});

test.each<[string, readonly Inline[], readonly number[], string]>([
  ['at the start', [run('a b')], [0], '|a b'],
  ['between words', [run('a b')], [2], 'a |b'],
  ['within emphasis', [run('a '), em('b c')], [4], 'a <em>b |c</em>'],
  ['where emphasis begins', [run('a '), em('b')], [2], 'a |<em>b</em>'],
  ['where emphasis ends', [em('a '), run('b')], [2], '<em>a </em>|b'],
  ['behind a line end', [run('a'), br, run('b')], [2], 'a<br/>|b'],
  ['several in one run', [run('a b c')], [2, 4], 'a |b |c'],
  ['at the very end', [em('a')], [1], '<em>a</em>|'],
  ['twice in one place', [run('a b')], [2, 2], 'a ||b'],
])('puts a page break %s', (_, inlines, offsets, expected) => {
  const breaks = offsets.map((offset, index): PageBreak => ({ offset, label: '1', id: `p${index}` }));
  expect(setInlines(inlines, setter, { breaks }).replace(/<span id="p\d"><\/span>/g, '|')).toBe(expected);
});

test.each([
  ['https://a.example/b?c=d', 'https://a.example/b?c=d'],
  ['http://a.example/ü b|c', 'http://a.example/%C3%BC%20b%7Cc'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['/etc/passwd', null],
  ['#note', null],
  ['https://', null],
])('the address of %s is %s', (link, address) => {
  expect(urlOf(link)).toBe(address);
});

test('an attribute holds any words', () => {
  expect(escapeAttribute('"a" <b> & \'c\'')).toBe("&quot;a&quot; &lt;b&gt; &amp; 'c'");
});

test('barred characters are found with their places', () => {
  expect(barredIn('a\u0007b\uD83E\uDD8A\uDC00')).toEqual([
    { index: 1, codePoint: 7 },
    { index: 5, codePoint: 0xdc00 },
  ]);
});

const MARKS: readonly Mark[] = [
  'emphasis',
  'strong',
  'code',
  'strike',
  'underline',
  'small-caps',
  'superscript',
  'subscript',
];
const inlinesOf = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          text: fc.string({ unit: 'binary', maxLength: 9 }),
          marks: fc.subarray([...MARKS]),
          link: fc.constantFrom(null, 'https://a.example/', 'javascript:x'),
        })
        .map(({ text, ...more }) => run(text, more)),
    },
    { weight: 1, arbitrary: fc.constant(br) },
    { weight: 1, arbitrary: fc.constant(call('n')) },
  ),
  { maxLength: 9 },
);

/** The words of our own markup; throws if an element is closed that is not the one open. */
function wordsOf(markup: string): string {
  const open: string[] = [];
  for (const [, close, name, empty] of markup.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) {
      if (name === 'a') expect(open).not.toContain('a');
      open.push(name!);
    }
  }
  expect(open).toEqual([]);
  return markup
    .replace(/<a href="#n">\*<\/a>/g, '')
    .replace(/<br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name]);
}

test('whatever the runs, every word stands in well-formed markup, and every page break in it once', () => {
  fc.assert(
    fc.property(inlinesOf, fc.array(fc.nat(60), { maxLength: 4 }), (inlines, places) => {
      const text = plain(inlines);
      const breaks = [...places]
        .sort((a, b) => a - b)
        .map((offset, index) => ({ offset, label: '1', id: `p${index}` }));
      const markup = setInlines(inlines, setter, { breaks });
      for (const { id } of breaks) expect(markup.split(`id="${id}"`)).toHaveLength(2);
      const whole = inlines.map((inline) => (inline.kind === 'run' ? legible(inline.text) : plain([inline]))).join('');
      // A break may part a surrogate pair here; in a book it stands before a word.
      if (breaks.every(({ offset }) => !/[\uDC00-\uDFFF]/.test(text[offset] ?? '')))
        expect(wordsOf(markup)).toBe(whole);
    }),
  );
});
