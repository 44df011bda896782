import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** The rungs of the ladder, lowest first: a file may import from lower rungs and its own folder, never sideways. */
const LADDER: readonly (readonly string[])[] = [
  ['document', 'threads', 'zip'],
  ['diagnostics', 'fonts'],
  ['manifest', 'pages'],
  ['readers', 'passes'],
  ['book'],
  ['typesetter'],
  ['cover'],
  ['pdf', 'epub'],
  ['proof'],
  ['compile', 'machine'],
  ['workers'],
  ['cli'],
];

/** Of the typesetter, the writers may see the pages alone. */
const TYPESETTER_TYPES_ONLY = ['epub'];

const rungOf = (name: string): number => LADDER.findIndex((rung) => rung.includes(name));

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path.split('\\').join('/')] : [];
  });

const unitOf = (path: string): string => path.split('/')[1]!.replace(/\.[jt]s$/, '');

const imports = (path: string): { readonly unit: string; readonly typeOnly: boolean }[] =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:import|export)(\s+type)?\s[^;]*?from\s+'(\.[^']+)'/gms)].map(
    (match) => ({
      unit: unitOf(posix.join(posix.dirname(path), match[2]!)),
      typeOnly: match[1] !== undefined,
    }),
  );

test.each(sources('src'))('%s imports only from lower rungs', (path) => {
  const own = unitOf(path);
  expect(rungOf(own), `${own} stands on no rung`).toBeGreaterThanOrEqual(0);
  const strays = imports(path)
    .filter(({ unit }) => unit !== own)
    .filter(
      ({ unit, typeOnly }) =>
        rungOf(unit) < 0 ||
        rungOf(unit) >= rungOf(own) ||
        (unit === 'typesetter' && TYPESETTER_TYPES_ONLY.includes(own) && !typeOnly),
    );
  expect(strays).toEqual([]);
});

test('ARCHITECTURE.md names every folder of src', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const folders = readdirSync('src').filter((name) => statSync(join('src', name)).isDirectory());
  expect(folders.filter((name) => !page.includes(`${name}/`))).toEqual([]);
});

test('only cli.ts and what it runs print', () => {
  const loud = sources('src')
    .filter((path) => !['src/cli.ts', 'src/cli/main.ts'].includes(path))
    .filter((path) => /\bconsole\.|process\.(stdout|stderr)/.test(readFileSync(path, 'utf8')));
  expect(loud).toEqual([]);
});
