// Sheaf beside typst and pandoc on the same text, each as a process of its own, in turn in one run:
//   npm run build && npm run bench [-- WORDS STORIES [ROUNDS]]       (default: 1000000 200 3)
// typst is timed if its npm package is there (npm install --no-save @myriaddreamin/typst-ts-node-compiler, or its folder
// in TYPST), pandoc and, in the first round alone, LuaLaTeX if they are installed. Ratios count: machines are noisy, and so
// is one machine from minute to minute, by a third. Another Node: npm i --prefix FOLDER node@24, its node_modules/.bin first in PATH.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { longAnthology } from './text.mjs';

const [words = 1_000_000, stories = 200, rounds = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function writeInputs() {
  const anthology = longAnthology(words, stories);
  for (const [name, text] of anthology) writeFileSync(join(folder, name), text);
  const entries = anthology.map(([name], index) => `  - {file: ${name}, title: Story ${index + 1}, author: A. Author}`);
  writeFileSync(
    join(folder, 'anthology.yaml'),
    `title: A Long Book\ndate: 2026-01-01\nstories:\n${entries.join('\n')}\n`,
  );
  const plain = (text) => text.replaceAll('***\n', '* * *\n');
  const markdown = anthology.map(([, text], index) => `# Story ${index + 1}\n\n${plain(text)}`);
  writeFileSync(join(folder, 'book.md'), `---\ntitle: A Long Book\nlang: en\n---\n\n${markdown.join('\n')}`);
  writeFileSync(join(folder, 'book.typ'), typstBook(anthology));
}

/** The page of the print guide: 5.5 × 8.5 in, EB Garamond 11/14, justified, running head and folio. */
function typstBook(anthology) {
  const plainly = (text) =>
    text.replace(/[\\$#@<>`_*=~]/g, (sign) => `\\${sign}`).replaceAll('\\*\\*\\*', '#align(center)[\\* \\* \\*]');
  const body = anthology.map(([, text], index) => `= Story ${index + 1}\n\n${plainly(text)}`);
  return `#set page(width: 5.5in, height: 8.5in, margin: (inside: .75in, outside: .6in, top: .75in, bottom: .75in), numbering: "1")
#set text(font: "EB Garamond", size: 11pt, lang: "en")
#set par(justify: true, leading: 5.6pt, spacing: 5.6pt, first-line-indent: 1.2em)
#show heading: it => { pagebreak(weak: true); v(9em); align(center, it.body); v(4em) }
#outline()
${body.join('\n')}`;
}

const typstPackage = () => {
  try {
    return createRequire(resolve(process.env.TYPST ?? here('..'), 'x.js')).resolve(
      '@myriaddreamin/typst-ts-node-compiler',
    );
  } catch {
    return null;
  }
};

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/eb-garamond/package.json'));
const has = (command) => spawnSync(command, ['--version']).status === 0;
const manifest = join(folder, 'anthology.yaml');
const sheaf = (...flags) => [
  process.execPath,
  ['--import', here('usage.mjs'), here('../dist/cli.js'), 'compile', manifest, ...flags],
];
/** It takes minutes, and stands in no ratio. */
const LATEX = 'pandoc + LuaLaTeX, PDF';
/** The same page again, with microtype, as the print guide's comparison asks. */
const LUALATEX = [
  ...['--pdf-engine=lualatex', '--toc', '-V', 'documentclass=book', '-V', 'fontsize=11pt', '-V', 'colorlinks=false'],
  ...['-V', 'geometry:paperwidth=5.5in,paperheight=8.5in,inner=.75in,outer=.6in,top=.75in,bottom=.75in'],
  ...['-V', 'mainfont=EBGaramond_400Regular.ttf', '-V', `mainfontoptions=Path=${fonts}/400Regular/`],
  ...['-V', `mainfontoptions=ItalicFont=../400Regular_Italic/EBGaramond_400Regular_Italic.ttf`],
];
const contenders = [
  ['sheaf, both books', sheaf()],
  ['sheaf, PDF alone', sheaf('--only', 'pdf')],
  ...(typstPackage()
    ? [['typst, PDF', [process.execPath, [here('typst.mjs'), typstPackage(), join(folder, 'book.typ'), fonts]]]]
    : []),
  ...(has('pandoc') ? [['pandoc, EPUB', ['pandoc', ['-o', join(folder, 'book.epub'), join(folder, 'book.md')]]]] : []),
  ...(has('pandoc') && has('lualatex')
    ? [[LATEX, ['pandoc', ['-o', join(folder, 'book.pdf'), join(folder, 'book.md'), ...LUALATEX]]]]
    : []),
];

/** Wall time from outside; CPU time and peak memory as the process tells them itself, or GNU time does for pandoc. */
function time([command, args]) {
  const own = command === process.execPath;
  const gnu = spawnSync('/usr/bin/time', ['--version']).status === 0;
  const line =
    own || !gnu ? [command, ...args] : ['/usr/bin/time', '-f', '{"user":%U,"system":%S,"memory":%M}', command, ...args];
  const start = performance.now();
  const run = spawnSync(line[0], line.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 });
  const wall = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${command} failed: ${run.stderr.slice(-500)}`);
  const told = /\{"user".*\}/.exec(run.stderr);
  const { user = Number.NaN, system = 0, memory = Number.NaN } = told ? JSON.parse(told[0]) : {};
  return { wall, cpu: user + system, memory: memory / 1024 };
}

writeInputs();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const results = new Map(contenders.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, command] of contenders) if (round === 0 || name !== LATEX) results.get(name).push(time(command));

const bytes = readFileSync(join(folder, 'book.md')).length;
console.log(
  `${words} words in ${stories} stories, ${(bytes / 1e6).toFixed(1)} MB of text, ${rounds} round(s), medians\n`,
);
console.log('| | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |');
for (const [name, runs] of results) {
  const figure = (key, digits) => median(runs.map((one) => one[key])).toFixed(digits);
  console.log(`| ${name} | ${figure('wall', 2)} | ${figure('cpu', 2)} | ${figure('memory', 0)} |`);
}
const phases = spawnSync(process.execPath, [here('phases.mjs'), manifest, 'both'], { encoding: 'utf8' });
console.log(`\n${phases.stderr.split('\n')[0]}`);
const took = (name, key) => (results.has(name) ? median(results.get(name).map((one) => one[key])) : Number.NaN);
const pdf = (key) => took('sheaf, PDF alone', key) / took('typst, PDF', key);
const books = (key) => took('sheaf, both books', key) / (took('typst, PDF', key) + took('pandoc, EPUB', key));

/** What a book may take at most: of what others take, and in megabytes. A long one is held to its work, a short one to its wait. */
const BARS =
  words >= 1_000_000
    ? [
        ['PDF against typst, processor time', pdf('cpu'), 0.4],
        ['both books against typst + pandoc, processor time', books('cpu'), 0.28],
        ['both books, MB', took('sheaf, both books', 'memory'), 450],
      ]
    : [
        ['both books against typst + pandoc, wall time', books('wall'), 1.8],
        ['both books, MB', took('sheaf, both books', 'memory'), 190],
      ];
console.log('\n| | is | may be | |\n| --- | --- | --- | --- |');
for (const [name, is, most] of BARS) {
  const shown = (value) => value.toFixed(most > 10 ? 0 : 2);
  const verdict = Number.isNaN(is) ? 'not measured' : is <= most ? 'held' : `missed by ${shown(is - most)}`;
  console.log(`| ${name} | ${Number.isNaN(is) ? '' : shown(is)} | ${most} | ${verdict} |`);
}
// The guard is of memory, which a busy machine does not change; times are told, and judged by whoever reads them.
const memory = BARS.at(-1);
if (words >= 1_000_000 && memory[1] > memory[2]) process.exitCode = 1;
rmSync(folder, { recursive: true });
