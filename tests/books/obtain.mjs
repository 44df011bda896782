// Where the validators come from: programs from Debian, jars and Ace from npm, kept in a cache beside no project.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { exists, run } from './run.mjs';
import { Skip } from './tally.mjs';

const CACHE = process.env.SHEAF_CHECKS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sheaf-checks');

/** Makes sure that `ready()` holds, if need be by installing Debian's `packages`; else skips. */
export function needDebian(ready, ...packages) {
  if (ready()) return;
  const missing = `install ${packages.join(' ')}`;
  if (!exists('apt-get') || process.getuid?.() !== 0) throw new Skip(missing);
  console.log(`installing ${packages.join(' ')} from Debian …`);
  updateOnce();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const made = run('apt-get', ['install', '-yqq', '--no-install-recommends', ...packages], { env });
  if (!ready()) throw new Skip(`${missing} (apt-get: ${lastLine(made.output)})`);
}

/** Makes sure that a program is there. */
export const needProgram = (program, probe, ...packages) => needDebian(() => exists(program, probe), ...packages);

/** The folder of an npm package of that version in the cache, installed if need be; no script of it is run. */
export function needPackage(name, version) {
  const home = join(CACHE, `${name.replace(/\W+/g, '-')}-${version}`);
  const folder = join(home, 'node_modules', ...name.split('/'));
  if (existsSync(join(home, 'ready'))) return folder;
  console.log(`installing ${name} from npm …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private": true}\n');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const made = npm(['install', '--prefix', home, ...flags, `${name}@${version}`]);
  if (made.status !== 0 || !existsSync(folder))
    throw new Skip(`npm could not install ${name} (${lastLine(made.output)})`);
  writeFileSync(join(home, 'ready'), '');
  return folder;
}

/** npm as it runs us, so that no shell is needed to find it. */
function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('js') ? run(process.execPath, [own, ...args]) : run('npm', args);
}

let updated = false;
function updateOnce() {
  if (!updated) run('apt-get', ['update', '-qq']);
  updated = true;
}

const lastLine = (text) => text.split('\n').at(-1) || 'no word why';
