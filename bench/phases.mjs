// Compiles a manifest as the command does, and tells on stderr what each phase took; used by run.mjs.
//   node bench/phases.mjs MANIFEST both|pdf|epub
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { diskWorld } from '../dist/machine/disk.js';

const [path, only] = process.argv.slice(2);
const folder = dirname(path);
const { compile } = await import('../dist/compile.js');
const marks = [];
const world = diskWorld(folder);
const order = only === 'both' ? {} : { only };
const source = { file: basename(path), text: readFileSync(path, 'utf8') };
const made = await compile(source, world, order, { clock: (phase) => marks.push([phase, performance.now()]) });
if (made.files.length === 0) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
for (const { name, bytes } of made.files) writeFileSync(join(folder, name), bytes);
marks.push(['write', performance.now()]);

let last = 0;
const spans = marks.map(([phase, at]) => {
  const took = at - last;
  last = at;
  return `${phase} ${took.toFixed(0)}`;
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stderr.write(`phases, ms: ${spans.join(' · ')}\n`);
process.stderr.write(JSON.stringify({ user: userCPUTime / 1e6, system: systemCPUTime / 1e6, memory: maxRSS }));
