// Sheaf's marks in every language that the fixtures speak, a line each:
//   node bench/quotes/languages.js   (after npm run build)
// Each text is straightened as people type it, nested marks single, dashes as hyphens, and set again.
import { readdirSync, readFileSync } from 'node:fs';
import { compare } from './score.js';
import { straightened } from './straighten.js';
import { tools } from './tools.js';

const folder = new URL('../../tests/fixtures/languages/', import.meta.url);
const [{ setIn }] = await tools(false);
for (const file of readdirSync(folder).sort()) {
  const language = file.replace(/\.txt$/, '');
  const truth = readFileSync(new URL(file, folder), 'utf8');
  const { marks, wrong, dashes } = compare(truth, setIn(straightened(truth, language), language));
  console.log(`${language.padEnd(6)} ${String(marks).padStart(4)} marks, ${wrong} wrong, ${dashes} dashes wrong`);
}
