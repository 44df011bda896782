// Makes sheaf-VERSION.tgz as people install it: npm run tarball [FOLDER]. What a clone needs and a user does not stays out: the
// pictures of the README, the modules that are in the bundle and the packages they came from, the tools of development, and
// `prepare`, of which npm 11 warns as of a script at installation. The same files are the same bytes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../books/run.mjs';
import { shippedFiles, shippedManifest } from './shipped.mjs';

/** Packs what the build has made into `folder`; gives the tarball's path. */
export function pack(folder) {
  const stage = mkdtempSync(join(tmpdir(), 'sheaf-pack-'));
  try {
    for (const name of [...shippedFiles(), 'assets', 'README.md', 'LICENSE', 'CHANGELOG.md'])
      cpSync(name, join(stage, name), { recursive: true, filter: (path) => !/assets.gallery/.test(path) });
    const manifest = shippedManifest(JSON.parse(readFileSync('package.json', 'utf8')));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const made = run('npm', ['pack', '--silent', '--pack-destination', resolve(folder)], { cwd: stage });
    if (made.status !== 0) throw new Error(made.output);
    return join(resolve(folder), made.stdout.trim());
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(pack(process.argv[2] ?? '.'));
