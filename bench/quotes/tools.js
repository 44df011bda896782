import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The rivals' versions, so that figures can be had again. They are no dependencies: they go to a temporary folder. */
const PACKAGES = ['smartypants@0.2.2', 'retext@9.0.0', 'retext-smartypants@6.2.0'];

let known = null;

/** Sheaf and, if asked for, every other tool that can be had here; what cannot is said aloud. */
export async function tools(rivals = true) {
  known ??= [await sheaf(), ...(rivals ? [pandoc(), ...(await packages())] : [])].filter((tool) => tool !== null);
  return known;
}

async function sheaf() {
  const { normalize, normalized, openDictionary } = await import('../../dist/passes/index.js');
  openDictionary((await import('../../dist/machine/disk.js')).diskWorld('.'));
  const options = { quotes: 'as-written', dashes: 'em', language: 'en' };
  const kind = (markdown) => (markdown ? 'markdown' : 'plain');
  return {
    name: 'Sheaf',
    set: (text, markdown) => normalize(text, kind(markdown), options),
    setIn: (text, language) => normalize(text, 'plain', { quotes: 'double', dashes: 'em', language }),
    tell: (text, markdown, report) => normalized({ file: '', text }, kind(markdown), options, report),
  };
}

function pandoc() {
  const found = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (found.status !== 0) return skipped('pandoc', 'it is not installed (apt-get install pandoc)');
  const version = /pandoc(?:\.exe)? (\S+)/.exec(found.stdout)?.[1];
  // `old_dashes` reads two hyphens as an em dash, as these texts mean them.
  const run = ['-f', 'markdown+smart+old_dashes', '-t', 'plain', '--wrap=none'];
  const set = (input) => execFileSync('pandoc', run, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { name: `pandoc ${version}`, set };
}

async function packages() {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-rivals-'));
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES];
  const done = spawnSync('npm', install, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) return [skipped('smartypants and retext-smartypants', 'npm could not install them')];
  const require = createRequire(pathToFileURL(join(folder, 'index.js')));
  const load = (name) => import(pathToFileURL(join(folder, 'node_modules', name, mainOf(require, folder, name))).href);
  const { smartypantsu } = await load('smartypants');
  const { retext } = await load('retext');
  const { default: retextSmartypants } = await load('retext-smartypants');
  const processor = retext().use(retextSmartypants);
  return [
    // Attribute 1: quotes, two hyphens as an em dash, ellipses.
    { name: 'smartypants 0.2.2', set: (text) => smartypantsu(text, '1') },
    { name: 'retext-smartypants 6.2.0', set: (text) => quietly(() => String(processor.processSync(text))) },
  ];
}

const mainOf = (require, folder, name) => {
  const { main, exports } = require(join(folder, 'node_modules', name, 'package.json'));
  return main ?? (typeof exports === 'string' ? exports : 'index.js');
};

/** retext-smartypants 6.2.0 prints while it works. */
function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return work();
  } finally {
    console.log = log;
  }
}

function skipped(name, why) {
  console.error(`SKIPPED: ${name}: ${why}`);
  return null;
}
