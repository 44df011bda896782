// Learns how a line at an edge of a file or chapter is weighed beside its story: src/passes/structure/data/place-weights.ts.
//   node bench/structure/place.js QUOTES SHAPES... [--write]   (after npm run build)
// QUOTES holds proofed fiction (`*.plain.input.txt.gz`), each SHAPES a folder of labelled layouts (`FOLDER:half`: every other of
// them); the first half of tests/fixtures/shapes, `edges.txt` and `voices.txt` are read as well. Each file is searched without these weights, and what its
// margin leaves open is learnt from where the lines stand. Told are figures of fifths that were not learnt from: whole shapes apart.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loneEntry } from '../../dist/compile/edit.js';
import { Log } from '../../dist/diagnostics/index.js';
import { PLACE } from '../../dist/passes/structure/data/place-weights.js';
import { STANDING } from '../../dist/passes/structure/facts/place.js';
import { search } from '../../dist/passes/structure/search/search.js';
import { unfold } from '../../dist/passes/structure/unfold.js';
import { Row } from '../../dist/passes/structure/weigh/row.js';
import { weigh } from '../../dist/passes/structure/weigh/weigh.js';
import { storyOf } from '../../dist/readers/index.js';
import { readFile } from '../../dist/readers/read-file.js';
import { bytesOf } from './bytes.mjs';
import { chance, compose, proseIn, shapesIn } from './compose.mjs';
import { fitted, odds, tellFigures } from './logistic.mjs';
import { lines, loose } from './loose.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const [quotesAt, ...folders] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!quotesAt) {
  console.error('usage: node bench/structure/place.js QUOTES SHAPES... [--write]');
  process.exit(2);
}
const before = structuredClone(PLACE);
for (const weights of Object.values(PLACE)) weights.splice(0, weights.length, ...STANDING.map(() => 0));

const own = proseIn(join(here, '../../tests/fixtures/prose'));
const books = readdirSync(quotesAt)
  .filter((name) => name.endsWith('.plain.input.txt.gz'))
  .map((name) =>
    gunzipSync(readFileSync(join(quotesAt, name)))
      .toString()
      .split(/\n\n+/)
      .map((text) => text.replace(/\s*\n\s*/g, ' ').trim())
      .filter((text) => text.length > 3),
  );

/** What the search makes of a file, and how its lines at the edges stand. */
async function* edgesOf(id, { text, format, encoding, truth }) {
  const told = new Set(truth.story.flatMap((one) => [one, ...lines(one)]).map(loose));
  const alien = new Set([...truth.notes, ...truth.furniture].flatMap((one) => [one, ...lines(one)]).map(loose));
  const { report } = new Log();
  const asked = { file: `story.${format}`, bytes: bytesOf(text, encoding), encoding: 'auto', name: 'f', work: null };
  const read = await readFile({ ...asked, report });
  const row = new Row(unfold(storyOf(loneEntry(read.sources[0]), [read]).blocks));
  const readings = search(
    weigh(
      row,
      row.lines.map(() => null),
    ),
  );
  for (const line of row.lines) {
    const standing = row.standing(line.at);
    const { kind, margin, kept } = readings[line.at];
    const words = loose(line.text);
    const isNote = alien.has(words);
    if (!standing || !/^(?:story|note|more|furniture)$/.test(kind) || isNote === told.has(words)) continue;
    const sure = kind === 'story' ? -Math.min(8, margin) : Math.min(8, kept);
    yield { id, zone: standing.zone, signs: [...standing.signs, sure, Math.max(0, sure)], isNote, text: line.text };
  }
}

/** Lines that stand over or under a story with nothing to name them: what place alone must tell. */
function* bare() {
  const listed = (name) => readFileSync(join(here, name), 'utf8').split('\n');
  const said = [
    ...listed('edges.txt').flatMap((line) => {
      const match = /^([<>])([+-]) \[(\w+)\] (.*)/.exec(line);
      return match ? [{ at: match[1], isNote: match[2] === '+', language: match[3], text: match[4], apart: 1 }] : [];
    }),
    ...listed('voices.txt').flatMap((line, index) => {
      const match = /^([+-]) \[(en|de|fr)\] (.*)/.exec(line);
      return match ? [{ at: '<>'[index % 2], isNote: match[1] === '+', language: match[2], text: match[3] }] : [];
    }),
  ];
  for (const [index, { at, isNote, language, text }] of said.entries())
    for (const bodies of language === 'en' ? [own.en, books] : [own[language]]) {
      const next = chance(index * 31 + bodies.length);
      const pick = (many) => many[Math.floor(next() * many.length)];
      const body = { story: 12 + Math.floor(next() * 30) };
      const name = {
        title: 'The Weir at Harl',
        as: pick(['The Weir at Harl', 'THE WEIR AT HARL', '# The Weir at Harl']),
      };
      const top = pick([[], [], [name], [name, { author: 'Anna Sedge', as: 'by Anna Sedge' }]]);
      const layout = { gap: pick([0, 1, 1, 1]), body: language };
      const gap = layout.gap + (next() < (isNote ? 0.4 : 0.1) ? 1 : 0);
      const between = next() < (isNote ? 0.25 : 0.08) ? [{ break: pick(['***', '---', '* * *']) }] : [];
      const edge = { [isNote ? 'note' : 'say']: text, gap };
      const pieces = at === '<' ? [...top, edge, ...between, body] : [...top, body, ...between, edge];
      yield [
        `bare ${index}`,
        compose({ id: 'bare', format: 'txt', layout, pieces }, { ...own, [language]: bodies }, index),
      ];
    }
  for (const bodies of [own.en, own.de, own.fr, books])
    for (let seed = 0; seed < (bodies === books ? 150 : 8); seed += 1)
      yield [
        `plain ${seed}`,
        compose({ id: 'plain', format: 'txt', pieces: [{ story: 16 + (seed % 30) }] }, { en: bodies }, seed),
      ];
  for (const story of Object.values(own).flat())
    for (const gap of [0, 1, 2])
      yield [
        `whole ${story[0].slice(0, 9)}`,
        compose({ id: 'whole', format: 'txt', layout: { gap }, pieces: [{ say: story }] }, own, 1),
      ];
}

/** For which side a sign may tell, where that is known before anything is read. */
const SIDES = {
  outermost: 1,
  'nothing else in the file': -1,
  'set apart': 1,
  'under a break': 1,
  longer: -1,
  speaks: -1,
  'strange words': 1,
  'none of the others': 1,
  'no stop': 1,
};
const sides = STANDING.map((name) => SIDES[name] ?? 0);

const samples = [];
const read = async (id, file, weight) => {
  for await (const one of edgesOf(id, file)) samples.push({ ...one, weight });
};
for (const folder of [...folders, join(here, '../../tests/fixtures/shapes/half-1')])
  for (const [index, shape] of shapesIn(folder.replace(/:half$/, '')).entries()) {
    if (folder.endsWith(':half') && index % 2 === 1) continue;
    for (const prose of [own, { ...own, en: books }])
      for (const seed of [1, 2]) await read(shape.id, compose(shape, prose, index * 1009 + seed), 1);
  }
for (const [id, file] of bare()) await read(id, file, id.startsWith('whole') ? 4 : id.startsWith('plain') ? 0.3 : 1);

for (const zone of ['head', 'foot']) {
  const those = samples.filter((one) => one.zone === zone);
  console.log(`${zone}: ${those.length} lines, ${those.filter(({ isNote }) => isNote).length} of notes`);
  tellFigures('  by margin alone', those, ({ signs }) => [1, ...signs.slice(-2)]);
  tellFigures('  by margin and place', those, ({ signs }) => signs, sides);
  const weights = fitted(those, ({ signs }) => signs, sides);
  const sure = weights.at(-2);
  before[zone] = weights.slice(0, STANDING.length).map((one) => Number((one / sure).toFixed(2)));
  for (const [index, name] of STANDING.entries()) console.log(`    ${name.padEnd(20)} ${before[zone][index]}`);
  if (process.argv.includes('--verbose'))
    for (const one of those)
      if (odds(one.signs, weights) > 0 !== one.isNote)
        console.log(
          `${one.isNote ? '+' : '-'} ${odds(one.signs, weights).toFixed(1)} ${one.id}: ${one.text.slice(0, 90)}`,
        );
}
if (process.argv.includes('--write'))
  writeFileSync(
    join(here, '../../src/passes/structure/data/place-weights.ts'),
    `/** Written by bench/structure/place.js: what each sign of \`facts/place.ts\` adds to the price of reading a line as story. */\nexport const PLACE: Readonly<Record<'head' | 'foot', readonly number[]>> = {\n${Object.entries(
      before,
    )
      .map(([zone, weights]) => `  ${zone}: [${weights.join(', ')}],`)
      .join('\n')}\n};\n`,
  );
