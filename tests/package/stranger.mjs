// A stranger's first minutes, with one version of Node: the tarball is installed into an empty folder; init, compile, a decision,
// compile; the functions it exports, with their types.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { run } from '../books/run.mjs';
import { Skip } from '../books/tally.mjs';
import { nodeFolder } from './nodes.mjs';
import { isLibrary, LOADED } from './shipped.mjs';

const UNREACHED =
  /\b(?:ENOTFOUND|ECONN\w+|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E40[34]|E5\d\d|ERR_SOCKET\w*)\b/;

/** The checks of a stranger who has this version of Node, in a folder of its own. */
export function stranger(version, tarball, folder) {
  const home = join(folder, `node-${version}`);
  let found = null;
  // npm, npx and sheaf are scripts that begin with `env node`: the first of the path is theirs.
  const within = (program, ...args) => {
    found ??= nodeFolder(version);
    return run(program, args, { cwd: home, env: { ...process.env, PATH: `${found}${delimiter}${process.env.PATH}` } });
  };
  const sheaf = (...args) => within('npx', '--no', 'sheaf', ...args);
  const put = (name, text) => writeFileSync(join(home, name), text);
  const installed = () => {
    if (!existsSync(join(home, 'node_modules/sheaf'))) throw new Skip('it is not installed');
  };

  const installs = () => {
    mkdirSync(home);
    put('package.json', '{"private": true, "type": "module"}\n');
    const node = within('node', '--version').stdout.trim();
    const made = within('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
    if (UNREACHED.test(made.output)) throw new Skip('npm’s registry is not to be reached');
    installed();
    const { scripts = {} } = JSON.parse(readFileSync(join(home, 'node_modules/sheaf/package.json'), 'utf8'));
    return [
      ...(node === `v${version}` ? [] : [`it was run with Node ${node}`]),
      ...(made.status === 0 ? [] : [made.output]),
      ...(/EBADENGINE/.test(made.output) ? [made.output] : []),
      ...Object.keys(scripts).map((name) => `it has a script \`${name}\``),
      ...(existsSync(join(home, 'node_modules/sheaf/assets/gallery')) ? ['it has the README’s pictures'] : []),
    ];
  };

  const idle = () => {
    installed();
    const { packages } = JSON.parse(readFileSync(join(home, 'node_modules/.package-lock.json'), 'utf8'));
    const names = Object.keys(packages).map((path) => path.replace(/.*node_modules\//, ''));
    return names
      .filter((name) => name !== 'sheaf' && !(name in LOADED) && !isLibrary(name))
      .map((name) => `${name} is`);
  };

  const firstBook = () => {
    installed();
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
      // What an older Node knows not, it warns of.
      ...[drafted, made].filter(({ output }) => /\bWarning: |^\(node:/m.test(output)).map(({ output }) => output),
      ...['.epub', '.pdf']
        .filter((end) => !books.some((name) => name.endsWith(end)))
        .map((end) => `there is no ${end}`),
    ];
  };

  const decided = () => {
    if (!existsSync(join(home, 'anthology.yaml'))) throw new Skip('there is no book');
    const { stdout } = sheaf('settle', '--open');
    put('anthology.settled.yaml', stdout.replaceAll('# - {', '- {').replace('is: fine', 'to: ". I"'));
    const made = sheaf('compile', '--strict');
    return made.status === 0 ? [] : [stdout, made.output];
  };

  const library = () => {
    installed();
    put('use.mjs', USE);
    const made = within('node', 'use.mjs');
    const wanted = JSON.stringify([3, ['space/missing'], 'A Title', '“So,” she said.', 'T', 'object']);
    return [...(made.stdout.trim() === wanted ? [] : [made.output]), ...typeFaults()];
  };

  // Its types as a strict program sees them that has TypeScript and Node's types, and nothing else.
  const typeFaults = () => {
    put('use.ts', TYPED_USE);
    const types = ['--typeRoots', resolve('node_modules/@types'), '--types', 'node'];
    const args = ['--noEmit', '--strict', '--module', 'nodenext', ...types, 'use.ts'];
    const { status, output } = within('node', resolve('node_modules/typescript/bin/tsc'), ...args);
    return status === 0 ? [] : [output];
  };

  return [
    [`installs into an empty folder, with no script`, installs],
    ['nothing is installed that is never loaded', idle],
    ['init and compile make two books', firstBook],
    ['a doubt that is decided is over', decided],
    ['its functions can be called, and have types', library],
  ].map(([name, findings]) => ({ name: `Node ${version}: ${name}`, findings: async () => findings() }));
}

const USE = `import { check, compile, diskWorld, inspect, loadManifest, normalize, schema } from 'sheaf';
const world = diskWorld('.');
const source = { file: 'a.yaml', text: 'title: T\\ndate: 2026-01-01\\nstories: [first.txt, second.txt]\\n' };
const { files } = await compile(source, world);
const told = await check(source, world, { only: 'epub' });
const { found } = await inspect('x.txt', new TextEncoder().encode('A Title\\nby Ann Ames\\n\\nIt was late.\\n'), world);
const set = normalize({ file: 'x.txt', text: '"So," she said.' }, { quotes: 'double', dashes: 'em', language: 'en' }, world);
const manifest = loadManifest(source, () => {});
console.log(JSON.stringify([files.length, told.map(({ code }) => code), found.title, set, manifest.title.text, typeof schema()]));
`;

const TYPED_USE = `import { compile, diskWorld } from 'sheaf';
export const made = compile({ file: 'a.yaml', text: '' }, diskWorld('.'));
`;
