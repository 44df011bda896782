// A stranger's first minutes: npm run check:package. The tarball is installed into an empty folder; init, compile, a decision,
// compile; the functions it exports, with their types. Needs npm's registry; skipped where it cannot be reached.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../books/run.mjs';
import { Skip, Tally } from '../books/tally.mjs';
import { pack } from './pack.mjs';

const home = mkdtempSync(join(tmpdir(), 'sheaf-package-'));
const tarball = pack(home);
const tally = new Tally();
const npm = (...args) => run('npm', args, { cwd: home });
const sheaf = (...args) => run('npx', ['--no', 'sheaf', ...args], { cwd: home });
const put = (name, text) => writeFileSync(join(home, name), text);

const checks = [
  { name: 'packed twice, the tarball is the same bytes', findings: async () => same() },
  { name: 'it installs into an empty folder, with no script', findings: async () => installs() },
  { name: 'init and compile make two books', findings: async () => firstBook() },
  { name: 'a doubt that is decided is over', findings: async () => decided() },
  { name: 'its functions can be called, and have types', findings: async () => library() },
];
try {
  for (const check of checks) await tally.run(check, home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`\n${tally.sum()}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function same() {
  const other = join(home, 'again');
  mkdirSync(other);
  const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const first = digest(tarball);
  return digest(pack(other)) === first ? [] : ['it is not'];
}

function installs() {
  put('package.json', '{"private": true, "type": "module"}\n');
  const made = npm('install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
  if (
    /\b(?:ENOTFOUND|ECONN\w+|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E40[34]|E5\d\d|ERR_SOCKET\w*)\b/.test(
      made.output,
    )
  )
    throw new Skip('npm’s registry is not to be reached');
  const { scripts = {} } = JSON.parse(readFileSync(join(home, 'node_modules/sheaf/package.json'), 'utf8'));
  return [
    ...(made.status === 0 ? [] : [made.output]),
    ...Object.keys(scripts).map((name) => `it has a script \`${name}\``),
    ...(existsSync(join(home, 'node_modules/sheaf/assets/gallery')) ? ['it has the README’s pictures'] : []),
  ];
}

function firstBook() {
  if (!existsSync(join(home, 'node_modules/sheaf'))) throw new Skip('it is not installed');
  put(
    'first.txt',
    'The First\nby Ann Ames\n\nThe kettle sang all morning.\n\nIt was late.It was always late in that house.\n',
  );
  put('second.txt', 'The Second\nby Bo Beck\n\nNobody came, and the kettle boiled dry on its ring.\n');
  const drafted = sheaf('init', '--yes');
  const made = sheaf('compile');
  const books = existsSync(join(home, 'out')) ? readdirSync(join(home, 'out')) : [];
  return [
    ...[drafted, made].filter(({ status }) => status !== 0).map(({ output }) => output),
    ...['.epub', '.pdf'].filter((end) => !books.some((name) => name.endsWith(end))).map((end) => `there is no ${end}`),
  ];
}

function decided() {
  if (!existsSync(join(home, 'anthology.yaml'))) throw new Skip('there is no book');
  const { stdout } = sheaf('settle', '--open');
  put('anthology.settled.yaml', stdout.replaceAll('# - {', '- {').replace('is: fine', 'to: ". I"'));
  const made = sheaf('compile', '--strict');
  return made.status === 0 ? [] : [stdout, made.output];
}

function library() {
  if (!existsSync(join(home, 'node_modules/sheaf'))) throw new Skip('it is not installed');
  put(
    'use.mjs',
    `import { check, compile, diskWorld, inspect, loadManifest, normalize, schema } from 'sheaf';
const world = diskWorld('.');
const source = { file: 'a.yaml', text: 'title: T\\ndate: 2026-01-01\\nstories: [first.txt, second.txt]\\n' };
const { files } = await compile(source, world);
const told = await check(source, world, { only: 'epub' });
const { found } = await inspect('x.txt', new TextEncoder().encode('A Title\\nby Ann Ames\\n\\nIt was late.\\n'), world);
const set = normalize({ file: 'x.txt', text: '"So," she said.' }, { quotes: 'double', dashes: 'em', language: 'en' }, world);
const manifest = loadManifest(source, () => {});
console.log(JSON.stringify([files.length, told.map(({ code }) => code), found.title, set, manifest.title.text, typeof schema()]));
`,
  );
  const made = run(process.execPath, ['use.mjs'], { cwd: home });
  const wanted = JSON.stringify([3, ['space/missing'], 'A Title', '“So,” she said.', 'T', 'object']);
  const typed = existsSync(join(home, 'node_modules/sheaf/dist/index.d.ts'));
  return [...(made.stdout.trim() === wanted ? [] : [made.output]), ...(typed ? [] : ['it has no types'])];
}
