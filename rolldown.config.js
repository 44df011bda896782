import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'rolldown';

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

/** What runs in a thread of its own is loaded by its name beside the file that starts it. */
const threads = readdirSync('src', { recursive: true })
  .filter((path) => path.endsWith('-thread.ts'))
  .map((path) => [`bound/${basename(path, '.ts')}`, `src/${path}`]);

/**
 * The command in a score of files. Modules and packages are loaded one by one otherwise, four hundred of them, and a
 * small book takes longer to load than to make. `tsc` puts the modules beside it for the benches.
 */
export default defineConfig({
  input: { cli: 'src/cli.ts', ...Object.fromEntries(threads) },
  platform: 'node',
  plugins: [lighterEpub],
  // Our modules do nothing when they are loaded: what a thread has no use for is left out, though an index names it.
  treeshake: { moduleSideEffects: [{ test: /\/src\//, sideEffects: false }] },
  // These two find their binaries beside their own files.
  external: ['sharp', 'harfbuzzjs'],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { 'readable-stream': 'node:stream' } },
  output: {
    dir: 'dist',
    cleanDir: true,
    chunkFileNames: 'bound/[name].js',
    // Threads ask for the families, not for the schema that would else come with them.
    codeSplitting: { groups: [{ name: 'families', test: /src.manifest.families/ }] },
  },
});
