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
 * HarfBuzz's package waits for its WebAssembly while it is loaded, which a script cannot: `opened` tells when it is there
 * (src/fonts/face.ts). The WebAssembly itself stays beside the package.
 */
const HARFBUZZ = {
  'index.mjs': [
    ['init(await createHarfBuzz())', 'const opened = createHarfBuzz().then(init)'],
    ['export { ', 'export { opened, '],
  ],
  'harfbuzz.js': [
    ['async function createHarfBuzz', "import { createRequire } from 'node:module';\nasync function createHarfBuzz"],
    ['const{createRequire}=await import("module");', ''],
    ['new URL("harfbuzz.wasm",import.meta.url).href', 'require.resolve("harfbuzzjs/dist/harfbuzz.wasm")'],
  ],
};

/** Sharp is seventy files, which take 45 ms to load one by one. It looks for its binaries from where it lies itself. */
const FROM_ITS_PLACE = [
  ['createRequire(import.meta.url)', "createRequire(createRequire(import.meta.url).resolve('sharp'))"],
];
const SHARP = { 'sharp.mjs': FROM_ITS_PLACE, 'utility.mjs': FROM_ITS_PLACE };

/** What is changed in packages so that they can be bound, by their files; a text that is there no more is an error. */
const mended = {
  name: 'mended',
  transform: (code, id) => {
    const [, name, file] = /node_modules.(harfbuzzjs|sharp).dist.([^/\\]+)$/.exec(id) ?? [];
    const mends = name && { harfbuzzjs: HARFBUZZ, sharp: SHARP }[name][file];
    return mends?.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${id} has no ${from}`);
      return text.replace(from, to);
    }, code);
  },
};

/** Marked takes 8 ms to put its patterns together, and plain text does without: it is run when it is first used. */
const late = (code) =>
  code
    .replace('const require_marked = require(', 'let marked;\nconst require_marked = () => marked ??= require(')
    .replaceAll('require_marked.', 'require_marked().');

/**
 * A bound file is the function that src/machine/bound.ts calls with all it has of Node. Signs beyond ASCII are escaped,
 * since V8 reads a file of bytes in a third of the time.
 */
const bindery = {
  name: 'bindery',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      const code = late(file.code);
      const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      file.code = `(function (exports, require, module, __filename) {${ascii}\n})`;
    }
  },
};

/** What runs in a thread of its own is loaded by its name. */
const threads = readdirSync('src', { recursive: true })
  .filter((path) => path.endsWith('-thread.ts'))
  .map((path) => [basename(path, '.ts'), `src/${path}`]);

const common = {
  platform: 'node',
  // Our modules do nothing when they are loaded: what a thread has no use for is left out, though an index names it.
  treeshake: { moduleSideEffects: [{ test: /\/src\//, sideEffects: false }] },
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { 'readable-stream': 'node:stream' } },
};

/**
 * The command in a score of files. Modules and packages are loaded one by one otherwise, four hundred of them, and a
 * small book takes longer to load than to make. `cli.js` runs them, and they are scripts, not modules, because of these
 * alone can what V8 has compiled be kept (src/machine/bound.ts). `tsc` puts the modules beside it for the benches.
 */
export default defineConfig([
  { ...common, input: 'src/cli.ts', output: { dir: 'dist', cleanDir: true } },
  { ...common, input: 'src/cli/thread.ts', output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs' } },
  {
    ...common,
    input: {
      main: 'src/cli/main.ts',
      hired: 'src/workers/hired.ts',
      compile: 'src/compile.ts',
      ...Object.fromEntries(threads),
    },
    plugins: [lighterEpub, leanPdfkit, mended, bindery],
    output: {
      dir: 'dist/bound',
      format: 'cjs',
      strict: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      // Threads ask for the families, not for the schema that would else come with them.
      codeSplitting: {
        groups: [
          { name: 'families', test: /src.manifest.families/ },
          // All stand on it; parted by rolldown, its pieces lie wherever they are first used.
          { name: 'document', test: /src.document/ },
          // What plain text has in common with Markdown: it has no use for the rest.
          { name: 'blanks', test: /src.readers.plain.blanks/ },
          { name: 'sharp', test: /node_modules.(sharp|semver|detect-libc|@img)\b/ },
          { name: 'marked', test: /src.readers.markdown.dialect|node_modules.marked/ },
        ],
      },
    },
  },
]);
