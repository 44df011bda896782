#!/usr/bin/env node
// Makes the sample's ebook again and again, each in a process of its own, and tells how they ended:
//   node tests/trust/again.mjs [--runs 100]   (after npm run build). Exit 1 if any did not end with 0. `ulimit -c unlimited` keeps cores.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const runs = Number(args.includes('--runs') ? args[args.indexOf('--runs') + 1] : 100);
const out = mkdtempSync(join(tmpdir(), 'sheaf-again-'));
const line = ['dist/cli.js', 'compile', 'anthology.yaml', '--only', 'epub', '--quiet', '--out', out];
const ends = new Map();
for (let run = 1; run <= runs; run += 1) {
  const { status, signal, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  const end = signal ?? `exit ${status}`;
  ends.set(end, (ends.get(end) ?? 0) + 1);
  if (end !== 'exit 0') console.error(`run ${run}: ${end}\n${stderr}`);
}
rmSync(out, { recursive: true });
console.log([...ends].map(([end, times]) => `${end}: ${times}`).join(', '));
process.exitCode = ends.size === 1 && ends.has('exit 0') ? 0 : 1;
