// What each format costs beside plain text: `sheaf inspect` of the same 100,000 words, as processes in turn.
//   npm run build && node bench/inputs.mjs FOLDER [ROUNDS]
// FOLDER holds one text as big.txt, big.docx, big.odt, big.rtf, big-ao3.html and big-ao3.epub. Processor time counts, the least of
// all rounds: machines are noisy. Exit 1 where a format takes more than 1.25 times what the text takes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [folder, rounds = '5'] = process.argv.slice(2);
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const FILES = ['big.txt', 'big.docx', 'big-ao3.epub', 'big-ao3.html', 'big.odt', 'big.rtf'];
const MOST = 1.25;

if (!folder || !existsSync(join(folder, FILES[0]))) {
  console.error('node bench/inputs.mjs FOLDER [ROUNDS]: the folder must hold big.txt and its like');
  process.exit(2);
}

/** Seconds of processor time that one process took: `resourceUsage` of a child is not to be had, so it tells its own. */
function seconds(file) {
  const told = `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write('cpu ' + (user + system));
  });`;
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(told)}`,
    CLI,
    'inspect',
    join(folder, file),
    '--json',
  ];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return Number(/cpu (\d+)$/.exec(stderr)[1]) / 1e6;
}

const least = new Map(FILES.map((file) => [file, Number.POSITIVE_INFINITY]));
for (let round = 0; round < Number(rounds); round += 1)
  for (const file of FILES) least.set(file, Math.min(least.get(file), seconds(file)));
const text = least.get(FILES[0]);
for (const [file, time] of least) console.log(`${file.padEnd(14)} ${time.toFixed(2)} s  ${(time / text).toFixed(2)}`);
process.exitCode = [...least.values()].every((time) => time <= MOST * text) ? 0 : 1;
