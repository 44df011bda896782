// Fits the weights of doubts (`src/passes/quotes/suspicion.ts`) on hand-proofed texts, and tells how well they hold:
//   node bench/quotes/fit.js FOLDER...   (after npm run build)
// A FOLDER holds NAME.truth.txt or NAME.truth.txt.gz, curled. Five times a fifth of the texts is kept aside, the weights are
// fitted on the others and asked of these: so a text never hears itself. Then they are fitted on all and printed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
const { openDictionary } = await dist('passes/index.js');
const { readStoryMarks } = await dist('passes/quotes/story.js');
const { houseMarks } = await dist('passes/quotes/setting.js');
const { secondOf } = await dist('passes/quotes/reading.js');
const { signsOf, turnOf, Usage } = await dist('passes/quotes/signs.js');
openDictionary((await dist('machine/disk.js')).diskWorld('.'));

/** Marks whose second reading is dearer than this are sure, and hardly ever wrong. */
const NEAR = 5;
const FOLDS = 5;
/** How strongly weights are held to nothing, and how often a sign must occur. */
const RIDGE = 2;
const SEEN = 4;
const STEPS = 400;

const read = (path) => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8');
const rows = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.truth\.txt(?:\.gz)?$/.test(name) && !/\.md\./.test(name))
    .flatMap((name) => rowsOf(name, read(join(folder, name)))),
);
if (rows.length === 0) {
  console.error('usage: node bench/quotes/fit.js FOLDER...');
  process.exit(2);
}

/** The doubtful marks of a text with their signs, and whether each is wrong. */
function rowsOf(text, truth) {
  const paragraphs = truth.split(/\n\s*\n/);
  const passages = paragraphs.map((paragraph) => ({
    text: paragraph.replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'"),
    follows: true,
  }));
  const passagesRead = readStoryMarks(passages, 'en');
  const house = houseMarks('as-written', passagesRead, 'en');
  const usage = new Usage(passagesRead);
  return passagesRead.flatMap((here, paragraph) =>
    here.marks.flatMap((mark, index) => {
      const label = here.reading.labels[index];
      const glyph = (as) => house.glyph(mark, as);
      const second = secondOf(here.reading, index, glyph);
      if (!second || second.margin > NEAR) return [];
      const turn = turnOf(label, second.label);
      const signs = Object.entries(signsOf(here, index, second, usage)).map(([sign, much]) => [
        `${turn}: ${sign}`,
        much,
      ]);
      const isWrong = glyph(label) !== paragraphs[paragraph][mark.at];
      return [{ text, isWrong, signs: signs.filter(([, much]) => much !== 0) }];
    }),
  );
}

/** Logistic regression by gradient steps of their own size for each weight (AdaGrad), with a ridge. */
function weigh(chosen) {
  const seen = new Map();
  for (const { signs } of chosen) for (const [sign] of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, times]) => times >= SEEN).map(([sign]) => [sign, 0]));
  const squares = new Map();
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = new Map(
      Array.from(weights, ([sign, weight]) => [sign, (/ any$/.test(sign) ? 0.05 : 1) * RIDGE * weight]),
    );
    for (const { isWrong, signs } of chosen) {
      const error = 1 / (1 + Math.exp(-sumOf(weights, signs))) - (isWrong ? 1 : 0);
      for (const [sign, much] of signs) if (slopes.has(sign)) slopes.set(sign, slopes.get(sign) + error * much);
    }
    for (const [sign, slope] of slopes) {
      squares.set(sign, (squares.get(sign) ?? 1e-6) + slope * slope);
      weights.set(sign, weights.get(sign) - (0.5 * slope) / Math.sqrt(squares.get(sign)));
    }
  }
  return weights;
}

const sumOf = (weights, signs) => signs.reduce((sum, [sign, much]) => sum + (weights.get(sign) ?? 0) * much, 0);

const names = [...new Set(rows.map(({ text }) => text))].sort();
const foldOf = new Map(names.map((name, index) => [name, index % FOLDS]));
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = weigh(rows.filter(({ text }) => foldOf.get(text) !== fold));
  for (const row of rows) if (foldOf.get(row.text) === fold) row.odds = sumOf(weights, row.signs);
}
const wrong = rows.filter(({ isWrong }) => isWrong);
console.log(
  `${rows.length} doubtful marks in ${names.length} texts, ${wrong.length} of them wrong; each mark by itself:`,
);
for (const from of [-3, -2.5, -2, -1.5, -1, -0.5, 0]) {
  const told = rows.filter(({ odds }) => odds >= from);
  const right = told.filter(({ isWrong }) => isWrong).length;
  const percent = (part, whole) => `${Math.round((100 * part) / whole)} %`;
  console.log(
    `from ${from}: ${percent(right, wrong.length)} of them told, ${percent(right, told.length)} of what is told true`,
  );
}
const weights = [...weigh(rows)].sort(([one], [other]) => (one < other ? -1 : 1));
for (const [sign, weight] of weights) if (Math.abs(weight) >= 0.05) console.log(`${sign} ${weight.toFixed(1)}`);
