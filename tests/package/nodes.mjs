// The versions of Node that a stranger may have: the oldest of each line that package.json names, and a new one.
import { dirname, join } from 'node:path';
import { needPackage } from '../books/obtain.mjs';
import { run } from '../books/run.mjs';
import { Skip } from '../books/tally.mjs';

export const NODES = ['20.19.0', '22.12.0', '24.21.0'];

/** The folder of that Node's program. npm has it as a package for each kind of machine, which `node` installs by a script; no script is run. */
export function nodeFolder(version) {
  const own = process.version.slice(1);
  if (own === version) return dirname(process.execPath);
  const kind = { win32: 'win' }[process.platform] ?? process.platform;
  const home = needPackage(`node-${kind}-${process.arch}`, version);
  const folder = process.platform === 'win32' ? home : join(home, 'bin');
  const made = run(join(folder, 'node'), ['--version']);
  if (made.stdout.trim() !== `v${version}`) throw new Skip(`Node ${version} does not start (${made.output})`);
  return folder;
}
