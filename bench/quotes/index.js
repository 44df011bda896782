// Sheaf's punctuation beside that of pandoc, SmartyPants and retext-smartypants, on the same texts in the same run:
//   node bench/quotes FOLDER [--markdown] [--drop PERCENT]   (after npm run build)
// FOLDER holds a folder for each style, and in each pairs NAME.truth.txt and NAME.input.txt (or .txt.gz): a hand-proofed
// text, and the same with straight quotes, `--` and `...`. A NAME that ends in `.md` is Markdown. Standard Ebooks
// (public domain) and Project Gutenberg are good sources. --drop deletes that share of the double or outer marks from
// both first: what a careless author forgets. --markdown prints the table as the README has it. Below it stand, for each
// style as it is and with 2 % of those marks forgotten, how many of the wrong marks Sheaf tells, and how many of its
// doubts are true: an answer that an editor gives counts once, whether it is of one mark or of all places of a word.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { doubtsOf } from './doubts.js';
import { forget } from './forget.js';
import { compare, sum } from './score.js';
import { tools } from './tools.js';

const args = process.argv.slice(2);
const folder = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--drop');
const drop = args.includes('--drop') ? Number(args[args.indexOf('--drop') + 1]) / 100 : 0;
if (!folder || !existsSync(folder)) {
  console.error('usage: node bench/quotes FOLDER [--markdown] [--drop PERCENT]');
  process.exit(2);
}

const read = (path) => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** The texts of one style: name, truth and input. */
function textsOf(style) {
  const inner = join(folder, style);
  return readdirSync(inner)
    .filter((name) => /\.input\.txt(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => {
      const pair = [read(join(inner, name.replace('.input.', '.truth.'))), read(join(inner, name))];
      const [truth, input] = drop > 0 ? forget(...pair, drop) : pair;
      return { name, markdown: /\.md\.input\./.test(name), truth, input };
    });
}

const styles = readdirSync(folder)
  .filter((name) => statSync(join(folder, name)).isDirectory())
  .sort();
const rows = [];
for (const style of styles) {
  const texts = textsOf(style);
  for (const markdown of [false, true]) {
    const chosen = texts.filter((text) => text.markdown === markdown);
    if (chosen.length === 0) continue;
    for (const tool of await tools()) {
      const scores = chosen.map(({ truth, input }) => compare(truth, tool.set(input, markdown)));
      rows.push({ style: markdown ? `${style}, Markdown` : style, tool: tool.name, ...sum(scores) });
    }
  }
}

const per10k = ({ wrong, marks }) => ((1e4 * wrong) / marks).toFixed(1);
const exact = ({ exactParagraphs, paragraphs }) => `${((100 * exactParagraphs) / paragraphs).toFixed(2)} %`;
const columns = [
  ['style', ({ style }) => style],
  ['tool', ({ tool }) => tool],
  ['marks', ({ marks }) => String(marks)],
  ['errors per 10,000 marks', per10k],
  ['paragraphs wholly right', exact],
  ['dashes wrong', ({ dashes }) => String(dashes)],
  ['ellipses wrong', ({ ellipses }) => String(ellipses)],
];
print(columns, rows);

const FORGOTTEN = 0.02;
const [{ tell }] = await tools();
const told = styles.flatMap((style) =>
  [0, FORGOTTEN].map((share) => {
    const texts = textsOf(style).filter(({ markdown }) => !markdown);
    const scores = texts.map(({ truth, input }) =>
      doubtsOf((text, hear) => tell(text, false, hear), truth, input, share),
    );
    return { style: share > 0 ? `${style}, ${100 * share} % forgotten` : style, ...sum(scores.filter(Boolean)) };
  }),
);
const percent = (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)} %` : '-');
console.log();
print(
  [
    ['doubts of Sheaf', ({ style }) => style],
    ['wrong marks', ({ wrong }) => String(wrong)],
    ['of them told', ({ told: named, wrong }) => percent(named, wrong)],
    ['doubts', ({ doubts }) => String(doubts)],
    ['of them true', (row) => percent(row.true, row.doubts)],
  ],
  told,
);

function print(heads, lines) {
  const cells = [heads.map(([title]) => title), ...lines.map((row) => heads.map(([, show]) => show(row)))];
  if (args.includes('--markdown')) {
    cells.splice(
      1,
      0,
      heads.map(() => '---'),
    );
    for (const line of cells) console.log(`| ${line.join(' | ')} |`);
  } else {
    const widths = heads.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
    for (const line of cells)
      console.log(
        line
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd(),
      );
  }
}
