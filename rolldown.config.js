import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * What pdfkit has for setting text, breaking lines and encryption, which we have no use for: its font engine alone is
 * four fifths of its start (100 ms).
 */
const UNUSED = ['fontkit', 'linebreak', '@noble/ciphers/aes'];

const leanPdfkit = {
  name: 'lean-pdfkit',
  resolveId: (name, importer = '') => (UNUSED.includes(name) && /pdfkit/.test(importer) ? `\0unused:${name}` : null),
  load: (id) => (id.startsWith('\0unused:') ? 'module.exports = {};' : null),
};

/**
 * epub-gen-memory's own lighter forms of what fetches pictures, parses chapters and checks options, which its
 * `browser` field names. We bring every byte and every chapter ourselves; the tests run with the checks.
 */
const LIGHTER = { fetchable: 'fetchable-browser', 'html-parse': 'html-parse-browser', predicates: 'predicates-nop' };

const lighterEpub = {
  name: 'lighter-epub',
  resolveId(name, importer = '') {
    const lighter = /epub-gen-memory.dist.lib.util/.test(importer) && LIGHTER[name.replace('./', '')];
    return lighter ? this.resolve(`./${lighter}`, importer) : null;
  },
};

/** `dist/licences.txt`: the packages that are in the bundle, each with its licence, as most licences ask for. */
const licences = {
  name: 'licences',
  writeBundle({ dir }, bundle) {
    const folders = Object.values(bundle)
      .flatMap(({ moduleIds = [] }) => moduleIds)
      .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.split('\\').join('/')) ?? []);
    const told = new Map([...new Set(folders)].map((folder) => [name(folder), licenceIn(folder)]));
    const parts = [...told].sort(([one], [other]) => (one < other ? -1 : 1)).map((part) => part.join('\n\n'));
    writeFileSync(join(dir, 'licences.txt'), `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  },
};

const described = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const name = (folder) => `${described(folder).name} ${described(folder).version}`;

function licenceIn(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : described(folder).license;
}

/**
 * The command and the functions of the package in a score of files: modules and packages are loaded one by one otherwise,
 * four hundred of them, and a small book takes longer to load than to make. `tsc` puts the modules beside them for the
 * benches. What finds files beside its own, sharp and HarfBuzz, stays outside: `tests/package/shipped.mjs` has the list.
 */
export default defineConfig({
  input: { cli: 'src/cli.ts', library: 'src/index.ts' },
  platform: 'node',
  external: ['sharp', 'harfbuzzjs'],
  // Our modules do nothing when they are loaded: what nobody uses is left out, though an index names it.
  treeshake: { moduleSideEffects: [{ test: /\/src\/(?!cli\.ts)/, sideEffects: false }] },
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { 'readable-stream': 'node:stream' } },
  plugins: [lighterEpub, leanPdfkit, licences],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: ({ name }) => (['cli', 'library'].includes(name) ? '[name].js' : 'bound/[name].js'),
    chunkFileNames: 'bound/[name].js',
  },
});
