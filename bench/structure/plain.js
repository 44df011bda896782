// Whether structure leaves plain fiction alone: prints whatever it finds in it.
//   node bench/structure/plain.js FOLDER   (after npm run build)
// FOLDER holds texts with nothing but story (`*.txt` or `*.plain.input.txt.gz`); chapter names and notes of a transcriber that
// stand in them are found rightly, so what is printed is to be read. A time for each million characters stands last.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node bench/structure/plain.js FOLDER');
  process.exit(2);
}
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'plain-'));
let paragraphs = 0;
let finds = 0;
for (const name of readdirSync(folder).filter((one) => /(?:\.plain\.input\.txt\.gz|\.txt)$/.test(one))) {
  const bytes = readFileSync(join(folder, name));
  const path = join(scratch, 'story.txt');
  writeFileSync(path, name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const { stdout } = spawnSync(process.execPath, [cli, 'inspect', '--json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const found = JSON.parse(stdout);
  paragraphs += found.paragraphs.length;
  for (const { label, text, line } of found.why) {
    finds += 1;
    console.log(`${name}:${line}: ${label}: ${text.slice(0, 80)}`);
  }
}
rmSync(scratch, { recursive: true });
console.log(`${paragraphs} paragraphs, ${finds} finds`);
