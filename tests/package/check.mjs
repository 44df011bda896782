// A stranger's first minutes, on each Node that we say we run on, and on GitHub: npm run check:package. Needs npm's registry; what
// cannot be had is told as SKIPPED. Exit 1 if a check failed.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tally } from '../books/tally.mjs';
import { actionChecks } from './action.mjs';
import { NODES } from './nodes.mjs';
import { pack } from './pack.mjs';
import { stranger } from './stranger.mjs';

const home = mkdtempSync(join(tmpdir(), 'sheaf-package-'));
const tarball = pack(home);
const tally = new Tally();

const checks = [
  { name: 'packed twice, the tarball is the same bytes', findings: async () => same() },
  ...NODES.flatMap((version) => stranger(version, tarball, home)),
  ...actionChecks(join(home, 'github')),
];
try {
  for (const check of checks) await tally.run(check, home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`\n${tally.sum()}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function same() {
  const other = join(home, 'again');
  mkdirSync(other);
  const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const first = digest(tarball);
  return digest(pack(other)) === first ? [] : ['it is not'];
}
