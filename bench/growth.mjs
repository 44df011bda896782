// Whether time grows with the book and no faster: both books of 10, 100 and 1,000 stories of 1,000 words.
//   node bench/growth.mjs (after npm run build)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longAnthology } from './text.mjs';

const PHASES = fileURLToPath(new URL('./phases.mjs', import.meta.url));
const WORDS = 1000;

/** Milliseconds of processor time that both books of `count` stories take. */
function timeOf(count) {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const stories = longAnthology(WORDS * count, count);
    for (const [name, text] of stories) writeFileSync(join(folder, name), text);
    const entries = stories.map(
      ([name], index) => `  - {file: ${name}, title: Story ${index + 1}, author: A. Author}\n`,
    );
    const manifest = join(folder, 'anthology.yaml');
    writeFileSync(manifest, `title: A Growing Book\ndate: 2026-01-01\nstories:\n${entries.join('')}`);
    const { stderr } = spawnSync(process.execPath, [PHASES, manifest, 'both'], { encoding: 'utf8' });
    const { user, system } = JSON.parse(stderr.trim().split('\n').at(-1));
    return 1000 * (user + system);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

console.log('| stories | CPU ms | for each story more than the row above |\n| ---: | ---: | ---: |');
let [before, stories] = [0, 0];
for (const count of [10, 100, 1000]) {
  const time = timeOf(count);
  console.log(`| ${count} | ${time.toFixed(0)} | ${((time - before) / (count - stories)).toFixed(1)} |`);
  [before, stories] = [time, count];
}
