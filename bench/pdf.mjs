// How long the writer takes for a million words: node bench/pdf.mjs [PAGES] [FILE]   (after npm run build)
// Pages are made up here, so that no other stage is measured: words drawn from a fixed seed, in lines of a fixed measure.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const started = performance.now();
const { writePdf } = await import('../dist/pdf/index.js');
const { Face, openHarfBuzz } = await import('../dist/fonts/index.js');
const { SPACED } = await import('../dist/pages/index.js');
const { diskWorld } = await import('../dist/machine/disk.js');
await openHarfBuzz();
const loaded = performance.now();

const pageCount = Number(process.argv[2] ?? 2600);
const require = createRequire(import.meta.url);
const face = (path, key) =>
  new Face(key, new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/eb-garamond/${path}`))));
const roman = face('400Regular/EBGaramond_400Regular.ttf', 'regular');
const italic = face('400Regular_Italic/EBGaramond_400Regular_Italic.ttf', 'italic');

let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const SYLLABLES = 'the an or wa lo ki ter mon sha vel ing ous ed fi gra “ho ne, st. of to ra bel cu dre eth ’s'.split(
  ' ',
);
const makeWord = () =>
  Array.from({ length: 1 + Math.floor(3 * random()) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
    '',
  );
const vocabulary = Array.from({ length: 20_000 }, (_, index) => (index % 30 === 0 ? italic : roman).shape(makeWord()));
/** Common words come often, as in a language. */
const anyWord = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0];

const MEASURE = 298.8;
const section = { role: 'Sect', children: [] };
let paragraph = null;
let left = 0;
let words = 0;

function makeLine(baseline) {
  if (left <= 0) {
    paragraph = { role: 'P', children: [] };
    section.children.push(paragraph);
    left = 1 + Math.floor(random() * 10);
  }
  left -= 1;
  const line = [];
  let width = 0;
  while (width < MEASURE - 30) {
    const word = anyWord();
    line.push(word);
    width += (word.width * 11) / 1000 + 2.5;
    words += 1;
  }
  const scale = 0.98 + Math.floor(random() * 40) / 1000;
  const wordSpace = 2.5 + (MEASURE - width * scale) / Math.max(1, line.length - 1);
  return { words: line, numbers: [54, baseline, 11, wordSpace, scale, 0], owner: paragraph };
}

/** Thirty-six lines, as the typesetter gives them. */
function makeMatter() {
  const lines = Array.from({ length: 36 }, (_, row) => makeLine(65 + 14 * row));
  let end = 0;
  return {
    kind: 'matter',
    numbers: Float64Array.from(lines.flatMap(({ numbers }) => numbers)),
    words: lines.flatMap((line) => line.words),
    ends: Int32Array.from(lines, (line) => {
      end += line.words.length;
      return end;
    }),
    tails: new Uint8Array(lines.length).fill(SPACED),
    owners: lines.map(({ owner }) => owner),
  };
}

const pages = Array.from({ length: pageCount }, (_, index) => ({
  side: index % 2 === 0 ? 'recto' : 'verso',
  label: String(index + 1),
  section: 'story',
  around: [],
  items: [makeMatter()],
}));
const typeset = {
  trim: { width: 396, height: 612 },
  pages,
  structure: { role: 'Document', children: [section] },
  outline: [],
  anchors: [],
  faces: [roman, italic],
  starts: [],
};
const book = {
  title: 'A bench',
  subtitle: null,
  editors: [],
  authors: [],
  language: 'en',
  date: '2000-01-01',
  publisher: null,
  identifier: { ebook: null, print: null },
  rights: null,
  description: null,
  subjects: [],
  series: null,
  sections: [],
};
const { default: sharp } = await import('sharp');
const jpeg = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#333' } })
  .jpeg()
  .toBuffer();
const cover = { ebook: jpeg, page: { kind: 'picture', bytes: jpeg, letters: null }, alt: 'grey' };

const before = process.memoryUsage.rss();
const made = performance.now();
const cpu = process.cpuUsage();
const bytes = await writePdf(
  typeset,
  book,
  cover,
  { profile: process.env.PROFILE ?? 'reading', bleed: 0 },
  diskWorld('.'),
);
const written = performance.now();
const { user, system } = process.cpuUsage(cpu);
if (process.argv[3]) writeFileSync(process.argv[3], bytes);
const mb = (count) => `${(count / 2 ** 20).toFixed(1)} MB`;
console.log(`load ${(loaded - started).toFixed(0)} ms`);
console.log(
  `${words.toLocaleString('en')} words, ${pageCount} pages, ${section.children.length} paragraphs: written in ${(written - made).toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} of all processors), ${mb(bytes.length)}`,
);
console.log(
  `memory grew by ${mb(process.memoryUsage.rss() - before)}, at most ${mb(process.resourceUsage().maxRSS * 1024)}`,
);
