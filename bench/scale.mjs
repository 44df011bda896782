// Whether a book may be as large as anybody likes: both books of a million words, of ten million in 2,000 stories, and of one
// story of a million words, each in a process of its own.
//   node bench/scale.mjs [WORDS]   (after npm run build; default: 1000000). Exit 1 where memory or time goes over the bars.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longAnthology } from './text.mjs';

const [words = 1_000_000] = process.argv.slice(2).map(Number);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Ten times the words may take so many times the processor time, and so many MB. */
const TIMES = 10;
const MEMORY = 1500;

/** Words of a story: a million in 200, ten million in 2,000. */
const STORY = 5000;
const storiesOf = (total) => Math.ceil(total / STORY);

const SIZES = [
  [words, storiesOf(words)],
  [10 * words, storiesOf(10 * words)],
  [words, 1],
];

/** What both books of `count` stories took: seconds of the processor, megabytes at most. */
function taken(total, count) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-scale-'));
  try {
    const stories = longAnthology(total, count);
    for (const [name, text] of stories) writeFileSync(join(folder, name), text);
    const entries = stories.map(([name], at) => `  - {file: ${name}, title: Story ${at + 1}, author: A. Author}\n`);
    const manifest = join(folder, 'anthology.yaml');
    writeFileSync(manifest, `title: A Large Book\ndate: 2026-01-01\nstories:\n${entries.join('')}`);
    const line = ['--import', here('usage.mjs'), here('../dist/cli.js'), 'compile', manifest, '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`${total} words in ${count} stories: ${stderr.slice(-500)}`);
    const { user, system, memory } = JSON.parse(/\{"user".*\}/.exec(stderr)[0]);
    return { cpu: user + system, memory: memory / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

console.log('| words | stories | processor s | most memory, MB |\n| ---: | ---: | ---: | ---: |');
const rows = SIZES.map(([total, count]) => {
  const row = taken(total, count);
  console.log(`| ${total} | ${count} | ${row.cpu.toFixed(1)} | ${row.memory.toFixed(0)} |`);
  return row;
});
const [one, ten] = rows;
const times = ten.cpu / one.cpu;
console.log(
  `\nTen times the words take ${times.toFixed(1)} times the time (bar ${TIMES}), and ${ten.memory.toFixed(0)} MB (bar ${MEMORY}).`,
);
if (times > TIMES || ten.memory > MEMORY) process.exitCode = 1;
