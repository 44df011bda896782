// The build's last step: makes the sample anthology, and keeps the code that V8 made of the bound files for it; and cuts
// the fonts that nearly every ebook takes along; and makes one word list of many.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { readyFonts } from '../epub/resources/fonts.js';
import { Bound } from '../machine/bound.js';
import { diskWorld } from '../machine/disk.js';
import { WORD_LIST, wordList } from '../passes/quotes/dictionary.js';
import { setFlags } from '../workers/flags.js';

const ROOT = new URL('../../', import.meta.url);

setFlags();
// V8 throws away what has not been run for a while.
setFlagsFromString('--no-flush-bytecode');

const bound = new Bound(new URL('dist/bound/', ROOT));
const { main } = bound.load('main') as typeof import('./main.js');
await main(['check', '--quiet', fileURLToPath(new URL('anthology.yaml', ROOT))]);

// Once more in this thread alone: what threads of their own do is wanted, too.
const { compile } = bound.load('compile') as typeof import('../compile.js');
const source = { file: 'anthology.yaml', text: readFileSync(new URL('anthology.yaml', ROOT), 'utf8') };
const { files } = await compile(source, diskWorld(fileURLToPath(ROOT)), { ledger: true });
if (files.length === 0) throw new Error('the sample anthology cannot be made');

setFlagsFromString('--flush-bytecode');
for (const { path, code } of bound.made()) writeFileSync(path, code);

// Where they are looked for by what is bound; made last, so that the code that does without is kept, too.
const READY = new URL('dist/bound/ready/', ROOT);
mkdirSync(READY, { recursive: true });
for (const { name, bytes } of readyFonts(diskWorld(fileURLToPath(ROOT)))) writeFileSync(new URL(name, READY), bytes);
writeFileSync(new URL(WORD_LIST, READY), wordList(), 'latin1');
