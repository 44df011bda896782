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

/**
 * The command and its thread in a score of files: modules and packages are loaded one by one otherwise, four hundred of
 * them, and a small book takes longer to load than to make. `tsc` puts the modules beside them for the benches. What
 * finds files beside its own, sharp and HarfBuzz, stays outside.
 */
export default defineConfig({
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  external: ['sharp', 'harfbuzzjs'],
  // Our modules do nothing when they are loaded: what nobody uses is left out, though an index names it.
  treeshake: { moduleSideEffects: [{ test: /\/src\/(?!cli\.ts)/, sideEffects: false }] },
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { 'readable-stream': 'node:stream' } },
  plugins: [lighterEpub, leanPdfkit],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : 'bound/[name].js'),
    chunkFileNames: 'bound/[name].js',
  },
});
