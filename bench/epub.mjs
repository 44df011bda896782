// What the ebook of a million words costs besides the PDF, and what pandoc takes for the same book:
//   node bench/epub.mjs [WORDS]   (after npm run build; pandoc is timed if it is installed)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { everyBlock } from '../dist/book/index.js';
import { DEFAULT_SETTINGS, person, textOf } from '../dist/document/index.js';
import { diskWorld } from '../dist/machine/disk.js';

const WORDS = Number(process.argv[2] ?? 1_000_000);
const STORIES = 50;
const WORDS_PER_PAGE = 385;

let state = 1;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const SYLLABLES = 'the an or wa lo ki ter mon sha vel ing ous ed fi gra ho ne st of to ra bel cu dre eth'.split(' ');
const makeWord = () =>
  Array.from({ length: 1 + Math.floor(3 * random()) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
    '',
  );
const vocabulary = Array.from({ length: 20_000 }, makeWord);
const anyWord = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0];
const sentence = () => `“${Array.from({ length: 6 + Math.floor(random() * 14) }, anyWord).join(' ')}.”`;

const source = { file: 'bench.txt', text: '' };
const span = { source, start: 0, end: 0 };
const run = (text, marks = []) => ({ kind: 'run', text, marks, link: null, span });
function paragraph() {
  const inlines = [];
  for (let left = 1 + Math.floor(random() * 7); left > 0; left -= 1) {
    inlines.push(run(`${sentence()} `, random() < 0.05 ? ['emphasis'] : []));
  }
  return { kind: 'paragraph', inlines, gap: 1, span };
}

function story(index) {
  const blocks = [];
  for (let words = 0; words < WORDS / STORIES; ) {
    const block = random() < 0.02 ? { kind: 'scene-break', form: 'glyph:***', span } : paragraph();
    words += textOf(block).split(' ').length;
    blocks.push(block);
  }
  const title = [run(`Story ${index + 1}`)];
  const authors = [person(`Author Number ${index % 40}`)];
  const facts = {
    titleFrom: 'manifest',
    authorsFrom: 'manifest',
    date: null,
    source: null,
    rights: null,
    warnings: [],
  };
  const rest = { headnote: [], header: [], endNotes: [], appendixNotes: [], settings: DEFAULT_SETTINGS };
  return { id: `story-${index + 1}`, sources: [source], title, authors, blocks, ...facts, ...rest };
}

const stories = Array.from({ length: STORIES }, (_, index) => story(index));
const book = {
  title: 'The Bench Sheaf',
  subtitle: null,
  editors: [person('Edith Reed')],
  authors: stories.flatMap(({ authors }) => authors),
  language: 'en',
  date: '2026-11-21',
  publisher: null,
  identifier: { ebook: null, print: null },
  rights: null,
  description: null,
  subjects: [],
  series: null,
  sections: [
    { kind: 'title-page', id: 'title-page', matter: 'front' },
    { kind: 'contents', id: 'contents', matter: 'front' },
    ...stories.map((each) => ({ kind: 'story', id: each.id, matter: 'body', story: each, part: null })),
  ],
};

const numbers = new Map(everyBlock(book).map((block, number) => [block, number]));
const starts = [];
for (const { id, blocks } of stories) {
  let words = WORDS_PER_PAGE;
  for (const block of blocks) {
    for (const match of textOf(block).matchAll(/\S+/g)) {
      if (++words <= WORDS_PER_PAGE) continue;
      starts.push({ label: String(starts.length + 1), section: id, block: numbers.get(block), offset: match.index });
      words = 1;
    }
  }
}
const cover = { ebook: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xd9), alt: 'none' };

const resting = process.resourceUsage().maxRSS;
const began = performance.now();
const { writeEpub } = await import('../dist/epub/index.js');
const loaded = performance.now();
const settings = { fonts: true, family: 'eb-garamond', contents: 2, creators: 'all', store: 'all', claim: null };
const ebook = await writeEpub(book, starts, cover, settings, diskWorld('.'), () => {});
const ours = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS;
console.log(
  `sheaf   ${ours.toFixed(2)} s (loading ${((loaded - began) / 1000).toFixed(2)} s), ${(ebook.length / 1e6).toFixed(2)} MB, ` +
    `${starts.length} pages; peak memory ${Math.round(peak / 1024)} MB, of which the book itself ${Math.round(resting / 1024)} MB`,
);

const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
try {
  const plain = (block) => (block.kind === 'scene-break' ? '* * *' : textOf(block).trim());
  const markdown = stories.map(({ id, blocks }) => `# ${id}\n\n${blocks.map(plain).join('\n\n')}`).join('\n\n');
  writeFileSync(join(folder, 'book.md'), `% The Bench Sheaf\n% Edith Reed\n\n${markdown}\n`);
  const pandocBegan = performance.now();
  const { error, status } = spawnSync('pandoc', ['book.md', '-o', 'book.epub', '--toc'], { cwd: folder });
  const theirs = (performance.now() - pandocBegan) / 1000;
  if (error || status !== 0) console.log('pandoc  is not installed: nothing to compare with');
  else {
    const size = statSync(join(folder, 'book.epub')).size;
    console.log(`pandoc  ${theirs.toFixed(2)} s, ${(size / 1e6).toFixed(2)} MB`);
    console.log(`ratio   ${(ours / theirs).toFixed(3)} (to reach: 0.1)`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
