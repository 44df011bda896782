#!/usr/bin/env node
// Whether paragraphs come back whole from lines that were wrapped at many widths, in many layouts, and whether lines that their
// authors meant stay lines among them (after npm run build):
//   node bench/structure/wraps.mjs [FOLDER] [--verbose NAME]
// FOLDER holds texts with a blank line between paragraphs (.txt or .txt.gz), else our own prose is taken.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Log } from '../../dist/diagnostics/index.js';
import { plain } from '../../dist/document/index.js';
import { readText } from '../../dist/readers/plain/text.js';
import { chance } from './compose.mjs';
import { LAYOUTS } from './layouts.mjs';

const args = process.argv.slice(2);
const shown = args.includes('--verbose') ? args[args.indexOf('--verbose') + 1] : null;
const folder =
  args[0] && !args[0].startsWith('--')
    ? args[0]
    : fileURLToPath(new URL('../../tests/fixtures/prose', import.meta.url));
const MOST = 120;

const texts = readdirSync(folder)
  .filter((name) => /(?:^[a-z]{2}-.*|\.plain\.input)\.txt(?:\.gz)?$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name)))
  .map((bytes) =>
    (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split(/\n\n+/)
      .map((one) => one.trim()),
  )
  .map((all) => all.filter((one) => one !== '' && !/[*_#<>[\]~|^\n]/.test(one)).slice(0, MOST));

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const sum = { all: 0, whole: 0, most: 0 };
  const worst = [];
  for (const width of [54, 60, 65, 72, 78]) {
    for (const indent of [2, 5, 8]) {
      for (const [at, all] of texts.entries()) {
        const found = read(layout(all, { width, indent, next: chance(width * 31 + indent * 7 + at) }));
        const back = new Set(found);
        const whole = all.filter((one) => back.has(one));
        sum.all += all.length;
        sum.whole += whole.length;
        sum.most += found.length;
        if (whole.length < all.length)
          worst.push({ width, indent, at, lost: all.length - whole.length, first: all.find((one) => !back.has(one)) });
      }
    }
  }
  console.log(
    `${name.padEnd(34)} ${((100 * sum.whole) / sum.all).toFixed(2).padStart(6)} %   ${sum.most} paragraphs for ${sum.all}`,
  );
  if (name === shown) for (const one of worst.slice(0, 12)) console.log('   ', one);
}

// Lines that their authors meant, alone and among prose that is wrapped or is not: none may be joined with another.
const pieces = readFileSync(new URL('../../tests/fixtures/prose/lines-of-authors.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n\n+/);
for (const [name, layout] of [
  ['alone', null],
  ['between paragraphs', LAYOUTS['a line a paragraph']],
  ['in wrapped text', LAYOUTS['blank line']],
  ['in ragged text', LAYOUTS['ragged, blank line']],
  ['in indented text', LAYOUTS['indent and blank line']],
]) {
  const sum = { all: 0, whole: 0 };
  const lost = [];
  for (const width of [60, 72]) {
    for (const [at, piece] of pieces.entries()) {
      const prose = texts[at % texts.length];
      const around = layout
        ? [0, 8].map((from) => layout(prose.slice(from, from + 8), { width, indent: 5, next: chance(at) }))
        : ['', ''];
      const back = new Set(read(`${around[0]}\n\n${piece}\n\n${around[1]}`));
      const rows = piece.split('\n').map((row) => row.trim());
      sum.all += rows.length;
      sum.whole += rows.filter((row) => back.has(row)).length;
      lost.push(...rows.filter((row) => !back.has(row)));
    }
  }
  console.log(
    `lines of authors, ${name}:`.padEnd(34),
    `${((100 * sum.whole) / sum.all).toFixed(2).padStart(6)} % of ${sum.all}`,
    lost.slice(0, 3).join(' / '),
  );
}

function read(text) {
  const blocks = readText({ file: 'wrapped.txt', text }, new Log().report);
  return blocks.filter(({ kind }) => kind === 'paragraph').map(({ inlines }) => plain(inlines));
}
