// The proof in a real browser: npm run check:browser [-- NAME]. Needs Chromium (Debian's is installed where that is possible), and
// playwright-core and axe-core, which it keeps in a cache; what cannot be had is told as SKIPPED. Exit 1 if a check failed.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needPackage, needProgram } from '../books/obtain.mjs';
import { exists, run } from '../books/run.mjs';
import { Skip, Tally } from '../books/tally.mjs';
import { againByKeys, againByPointer, leftAlone } from './earlier.mjs';
import { accessible, quick, quiet } from './screens.mjs';
import { settledByKeys, settledByPointer } from './settle.mjs';

const tally = new Tally();
const folder = mkdtempSync(join(tmpdir(), 'sheaf-browser-'));
let browser = null;

/** Each check has a folder and the browser. */
const CHECKS = [settledByKeys, settledByPointer, againByKeys, againByPointer, leftAlone, accessible, quiet, quick];
for (const check of CHECKS.filter(({ name }) => !process.argv[2] || name === process.argv[2]))
  await tally.run({ name: check.about, findings: async (home) => check(await open(), join(home, check.name)) }, folder);
await browser?.close();
rmSync(folder, { recursive: true, force: true });
console.log(`\n${tally.sum()}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

async function open() {
  if (browser) return browser;
  needProgram('chromium', '--version', 'chromium');
  const home = needPackage('playwright-core', '1.65.1');
  const { chromium } = createRequire(join(home, 'package.json'))('playwright-core');
  const executablePath = exists('chromium') ? run('which', ['chromium']).stdout.trim() : undefined;
  if (!executablePath) throw new Skip('there is no Chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return browser;
}
