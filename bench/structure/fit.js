// Learns how an author's note sounds: weights for the signs of src/passes/structure/facts/sound.ts.
//   node bench/structure/fit.js SHAPES QUOTES [MORE...] [--write]
// SHAPES holds `shapes/*.yaml` (labelled layouts) with their `compose.mjs`, QUOTES proofed fiction (`*.plain.input.txt.gz`);
// MORE further such layouts (`FOLDER:half`: every other of them). `voices.txt` beside this file and tests/fixtures/shapes have more of both. One half of all shapes is learnt from, the other only measured.
// Logistic regression with a pull towards what was thought before, by plain gradient descent: no chance, the same weights on every machine.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { shapesIn } from './compose.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const room = join(here, '../../src/passes/structure');
const [shapesAt, quotesAt, ...more] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!shapesAt || !quotesAt) {
  console.error('usage: node bench/structure/fit.js SHAPES QUOTES [MORE...] [--write]');
  process.exit(2);
}

async function loaded(path) {
  const bundle = await rolldown({ input: join(room, path), platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
const { SIGNS, signsOf } = await loaded('facts/sound.ts');
const { habitsOf, NO_HABITS } = await loaded('facts/habits.ts');

const { shapesOf } = await import(pathToFileURL(join(shapesAt, 'compose.mjs')).href);
const list = (value) => (Array.isArray(value) ? value : [value]);
const LABEL =
  /^[\W_]*(?:a ?\/ ?n|an|a\.n\.?|author\W?s?\W? (?:end)?notes?|notes?|disclaimer|end ?notes?|chapter notes?)\W+/i;

/** Paragraphs of a shape: its notes without their labels, and the story that it tells in its own words. */
const paragraphsOf = (shape) =>
  shape.pieces.flatMap((piece) => {
    const note = 'note' in piece ? list(piece.note) : 'inline' in piece ? [] : null;
    if (note)
      return note.map((text) => ({ text: text.replace(LABEL, ''), isNote: 1 })).filter(({ text }) => text.length > 3);
    return 'say' in piece && !piece.doubt
      ? list(piece.say)
          .flatMap((text) => text.split('\n'))
          .map((text) => ({ text, isNote: 0 }))
      : [];
  });

const shapes = shapesOf(join(shapesAt, 'shapes'));
const half = (rest) => shapes.filter((_, index) => index % 2 === rest).flatMap(paragraphsOf);
const voices = readFileSync(join(here, 'voices.txt'), 'utf8')
  .split('\n')
  .flatMap((line) =>
    /^[+-] \[/.test(line)
      ? [{ text: line.replace(/^. \[\w+\] /, ''), isNote: Number(line[0] === '+'), weight: 1.5 }]
      : [],
  );
const books = readdirSync(join(quotesAt, 'double'))
  .filter((name) => name.endsWith('.plain.input.txt.gz'))
  .map((name) =>
    gunzipSync(readFileSync(join(quotesAt, 'double', name)))
      .toString('utf8')
      .split(/\n\n+/)
      .filter((text) => text.length > 3),
  );
const told = books.map((texts) => habitsOf(texts));
const fiction = books.flatMap((texts, book) =>
  texts.map((text, index) => ({ text, isNote: 0, weight: 0.4, sampled: index % 12 === 0, habits: told[book] })),
);

/** Who stands beside which story is chance: each text is heard beside one of no habits and beside two of the books. */
const besides = (index) => [NO_HABITS, told[(index * 7) % told.length], told[(index * 13 + 5) % told.length]];

const prepare = (texts) =>
  texts.flatMap(({ text, isNote, weight = 1, sampled = true, habits }, index) =>
    (habits ? [habits] : besides(index)).map((beside, _, { length }) => ({
      text,
      signs: signsOf(text, beside),
      isNote,
      weight: weight / length,
      sampled,
    })),
  );
const prose = prepare(fiction);
const own = (part) => shapesIn(join(here, `../../tests/fixtures/shapes/half-${part}`)).flatMap(paragraphsOf);
/** Further shapes, `FOLDER` or `FOLDER:half`; the other half is only measured. */
const further = (learns) =>
  more.flatMap((name) => {
    const [folder, part] = name.split(':');
    return shapesIn(folder)
      .filter((_, index) => (!part || index % 2 === part - 1) === learns)
      .flatMap(paragraphsOf);
  });
let learnt = prepare([...half(0), ...own(1), ...further(true), ...voices]).concat(
  prose.filter(({ sampled }) => sampled),
);
const unread = prepare([...half(1), ...own(2), ...further(false)]);

const PULL = 0.0025;
const STEPS = 1500;
/** Signs that may tell for either side; every other tells for a note or for nothing, whatever a few texts say. */
const EITHER = new Set([
  'self',
  'self share',
  'you',
  'third',
  'past',
  'speaks',
  'length',
  'no stop',
  'digits',
  'capitals',
  'ellipsis',
  'brackets',
  'small i',
  'reports',
  'present',
  'here',
]);
/** What is thought of a sign before anything is read, and where the pull goes. */
const BEFORE = SIGNS.map((name) => (EITHER.has(name) ? 0 : name === 'strong phrases' ? 1.5 : 0.5));
const weights = [...BEFORE];
let bias = 0;
const odds = (signs) => signs.reduce((sum, sign, index) => sum + sign * weights[index], bias);
learn();
// A second time with the story that the first took for a note: it is what must be told apart.
learnt = learnt.concat(
  prose.filter(({ signs, sampled }) => !sampled && odds(signs) > 0.5).map((one) => ({ ...one, weight: 0.5 })),
);
learn();

function learn() {
  const total = learnt.reduce((sum, { weight }) => sum + weight, 0);
  const speed = SIGNS.map(() => 0);
  let biasSpeed = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, index) => (weight - BEFORE[index]) * PULL);
    let biasSlope = 0;
    for (const { signs, isNote, weight } of learnt) {
      const miss = ((1 / (1 + Math.exp(-odds(signs))) - isNote) * weight) / total;
      biasSlope += miss;
      for (let index = 0; index < signs.length; index += 1) slope[index] += miss * signs[index];
    }
    for (let index = 0; index < weights.length; index += 1) {
      speed[index] = 0.9 * speed[index] - 0.5 * slope[index];
      weights[index] += speed[index];
      if (weights[index] < 0 && !EITHER.has(SIGNS[index])) weights[index] = 0;
    }
    biasSpeed = 0.9 * biasSpeed - 0.5 * biasSlope;
    bias += biasSpeed;
  }
}

/** Of notes and of story, how many sound as they are; a story that sounds like a note for certain is the worst. */
function tell(name, texts) {
  const right = (isNote) => {
    const those = texts.filter((one) => one.isNote === isNote);
    const good = those.filter(({ signs }) => odds(signs) > 0 === Boolean(isNote));
    return `${good.length}/${those.length}`;
  };
  const loud = texts.filter(({ signs, isNote }) => !isNote && odds(signs) > 2).length;
  console.log(`${name}: notes ${right(1)}, story ${right(0)}, story that sounds like a note for certain ${loud}`);
}
tell('learnt', learnt);
tell('unread', unread);
if (process.argv.includes('--verbose')) {
  SIGNS.map((name, index) => [name, weights[index]])
    .sort((a, b) => b[1] - a[1])
    .forEach(([name, weight]) => {
      console.log(name.padEnd(18), weight.toFixed(2));
    });
  for (const { text, signs, isNote } of learnt)
    if (odds(signs) > 0 !== Boolean(isNote))
      console.log(isNote ? '+' : '-', odds(signs).toFixed(1), text.slice(0, 100));
}
if (process.argv.includes('--write')) {
  const rounded = SIGNS.map((name, index) => `  ${weights[index].toFixed(3)}, // ${name}`).join('\n');
  writeFileSync(
    join(room, 'data/voice-weights.ts'),
    `/** Written by bench/structure/fit.js: how much each sign of \`facts/sound.ts\` tells for an author's voice. */\nexport const BIAS = ${bias.toFixed(3)};\n\nexport const WEIGHTS: readonly number[] = [\n${rounded}\n];\n`,
  );
}
