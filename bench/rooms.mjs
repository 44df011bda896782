// The typesetter's engine rooms, one after the other, and how well they set: node bench/rooms.mjs [WORDS [STORIES]]
// (after npm run build; default: 1000000 200). Pages of 36 lines of 298.8 pt, EB Garamond 11/14, without furniture.
import { performance } from 'node:perf_hooks';
import { longAnthology } from './text.mjs';

const [words = 1_000_000, stories = 200] = process.argv.slice(2).map(Number);
const STYLE = {
  posture: 'roman',
  weight: 'regular',
  caps: 'normal',
  figures: 'old-style',
  tracking: 0,
  language: 'en-GB',
};
const TEXT = { ...STYLE, size: 11 };
const PARAGRAPH = {
  measure: 298.8,
  align: 'justify',
  left: 0,
  right: 0,
  hang: 0,
  hyphenate: true,
  rows: 1,
  drop: null,
};
const INDENT = 13.2;
const ROWS = 36;
const OPENER_ROWS = 9;
const BREAK_ROWS = 3;
const GRID = { x: 54, baseline: 61.3, leading: 14, rows: ROWS };

const curly = (text) =>
  text
    .replace(/(^|[\s(—])['"]/g, '$1“')
    .replace(/"/g, '”')
    .replaceAll("'", '’');
const texts = longAnthology(words, stories).map(([, text]) => text.trim().split('\n\n').map(curly));

let last = performance.now();
let lastCpu = process.cpuUsage();
function mark(phase) {
  const { user, system } = process.cpuUsage(lastCpu);
  const now = performance.now();
  if (phase) console.log(`| ${phase} | ${((now - last) / 1000).toFixed(2)} | ${((user + system) / 1e6).toFixed(2)} |`);
  last = now;
  lastCpu = process.cpuUsage();
}

console.log(`${words} words in ${stories} stories\n\n| room | wall s | CPU s |\n| --- | --- | --- |`);
mark();
const { Compositor } = await import('../dist/typesetter/lines/compositor.js');
const { makePages } = await import('../dist/typesetter/makeup/make-pages.js');
const { drawPage } = await import('../dist/typesetter/makeup/draw.js');
const { spelledOut } = await import('../dist/pages/plain-lines.js');
const { diskWorld } = await import('../dist/machine/disk.js');
const compositor = await Compositor.load({ font: 'eb-garamond', fallback: [] }, diskWorld('.'), console.error);
mark('load');

const run = (text) => ({
  kind: 'run',
  text,
  marks: [],
  link: null,
  span: { source: { file: 'bench.txt', text }, start: 0, end: text.length },
});
const shaped = texts.map((parts) => parts.map((part) => (part === '***' ? null : compositor.shape([run(part)], TEXT))));
mark('shape');

const fixed = (rows, edges, withNext) => ({ kind: 'fixed', rows, edges, withNext, draw: () => [] });
const owners = new Map();
const galleys = shaped.map((parts) => [
  fixed(OPENER_ROWS, 'free', true),
  ...parts.map((text, index) => {
    if (text === null) return fixed(BREAK_ROWS, 'avoid', false);
    const flush = index === 0 || parts[index - 1] === null;
    const owner = { role: 'P', children: [] };
    const block = compositor.paragraph(text, { ...PARAGRAPH, indent: flush ? 0 : INDENT }, { owner });
    owners.set(owner, block);
    return block;
  }),
]);
mark('break');

let first = 'recto';
const pages = galleys.flatMap((galley) => {
  const own = makePages(galley, { rows: ROWS, first });
  first = own.at(-1).side === 'recto' ? 'verso' : 'recto';
  return own;
});
mark('paginate');

const drawn = pages.map((page) => drawPage(page, GRID));
mark('draw');
const lines = drawn.flatMap(spelledOut);
console.log(`\n${pages.length} pages, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most\n`);

// How well: the row of the tables, from the lines themselves; last lines of paragraphs are not counted.
const natural = (TEXT.size * compositor.faceOf(TEXT).space) / 1000;
const spaces = [];
const steps = [];
let hyphens = 0;
let ladders = 0;
for (const [index, line] of lines.entries()) {
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (line.hyphenated) hyphens += 1;
  if (line.hyphenated && above?.hyphenated) ladders += 1;
  if (line.owner !== below?.owner) continue;
  if (line.tokens.slice(0, -1).includes(null)) spaces.push(line.wordSpace / natural);
  if (line.owner === above?.owner) steps.push(Math.abs(line.scale - above.scale));
}
const mean = spaces.reduce((sum, space) => sum + space, 0) / spaces.length;
const deviation = Math.sqrt(spaces.reduce((sum, space) => sum + (space - mean) ** 2, 0) / spaces.length);
const share = (list, test) => ((100 * list.filter(test).length) / list.length).toFixed(2);
const widened = share(lines, ({ scale }) => Math.abs(scale - 1) > 0.0201);
const p95 = steps.sort((a, b) => a - b)[Math.floor(0.95 * steps.length)];
console.log(
  `word spaces: SD ${deviation.toFixed(3)}, < .75 ${share(spaces, (s) => s < 0.75)} %, > 1.33 ${share(spaces, (s) => s > 1.333)} %, > 1.5 ${share(spaces, (s) => s > 1.505)} %`,
);
console.log(`lines hyphenated ${((100 * hyphens) / lines.length).toFixed(2)} %, ladders ${ladders}`);
console.log(
  `letters widened or narrowed by more than 2 % in ${widened} % of lines, neighbours ${(100 * p95).toFixed(1)} % apart (95th percentile)`,
);
