#!/usr/bin/env node
// How whole story files come out that are laid out as in tests/fixtures/shapes, both halves apart (after npm run build):
//   node bench/structure/shapes.mjs [--half 1|2] [--shapes FOLDER] [--seeds 3] [--only ID] [--verbose] [--keep FOLDER]
// Both halves have been read while the search was worked on; tests/fixtures/shapes/unread is only measured: --shapes measures another
// folder of such shapes, `--half` every other of them. --keep writes the files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesOf } from './bytes.mjs';
import { compose, proseIn, shapesIn } from './compose.mjs';
import { inspected } from './inspected.mjs';
import { judge } from './judge.mjs';

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const fixtures = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));
const prose = proseIn(`${fixtures}prose`);
const seeds = Number(option('--seeds', 3));
const [only, keep] = [option('--only', null), option('--keep', null)];
const halves = ['1', '2'].map((half) => `half-${half}`).filter((half) => half.endsWith(option('--half', '')));
const folders = args.includes('--shapes') ? [option('--shapes')] : halves.map((half) => `${fixtures}shapes/${half}`);
if (keep) mkdirSync(keep, { recursive: true });

const KINDS = ['lost', 'apart', 'parted', 'left', 'told', 'wrong'];
const rows = [];
for (const folder of folders) {
  const row = {
    folder: basename(folder),
    files: 0,
    whole: 0,
    ...Object.fromEntries(KINDS.map((kind) => [kind, 0])),
    bad: 0,
    covered: 0,
    true: 0,
    false: 0,
  };
  for (const [index, shape] of shapesIn(folder).entries()) {
    if (only && shape.id !== only) continue;
    if (args.includes('--shapes') && args.includes('--half') && index % 2 !== option('--half') - 1) continue;
    for (let seed = 0; seed < seeds; seed += 1)
      await add(row, shape, seed, compose(shape, prose, index * 1009 + seed + 1));
  }
  rows.push(row);
}

function described(verdict) {
  const told = KINDS.filter((kind) => verdict[kind].length > 0).map((kind) => {
    const found = verdict[kind];
    return kind === 'wrong' ? found.join('; ') : `${kind} ${found.length} (${String(found[0]).slice(0, 50)})`;
  });
  return told.join(' | ');
}

async function add(row, shape, seed, { text, format, encoding, truth }) {
  const name = `${shape.id}-${seed}.${format}`;
  const bytes = bytesOf(text, encoding);
  if (keep) writeFileSync(`${keep}/${name}`, bytes);
  const verdict = judge(truth, await inspected(name, bytes), text);
  row.files += 1;
  row.whole += verdict.whole ? 1 : 0;
  for (const kind of KINDS) row[kind] += verdict[kind].length;
  row.bad += verdict.doubts.wrong;
  for (const key of ['covered', 'true', 'false']) row[key] += verdict.doubts[key];
  if (args.includes('--verbose') && !verdict.whole) console.log(`${name}: ${described(verdict)}`);
}

const percent = (part, all) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`);
for (const row of rows) {
  console.log(
    `${row.folder}: whole ${row.whole}/${row.files} = ${percent(row.whole, row.files)}   ${KINDS.map((kind) => `${kind} ${row[kind]}`).join('   ')}`,
  );
  console.log(
    `        wrong paragraphs with a doubt ${percent(row.covered, row.bad)} of ${row.bad}   doubts on something wrong ${percent(row.true, row.true + row.false)} of ${row.true + row.false}`,
  );
}
if (rows.every(({ files }) => files === 0)) process.exitCode = 2;
