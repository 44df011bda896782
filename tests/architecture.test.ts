import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Rungs of a ladder, lowest first: a file may import from lower rungs and from its own folder, never sideways. */
type Ladder = readonly (readonly string[])[];

/** The rooms of `src`. */
const ROOMS: Ladder = [
  ['document', 'zip'],
  ['diagnostics', 'fonts'],
  ['manifest', 'pages', 'settled'],
  ['readers', 'passes'],
  ['book'],
  ['typesetter'],
  ['cover'],
  ['pdf', 'epub'],
  ['proof'],
  ['compile', 'machine'],
  ['draft', 'galley'],
  ['cli', 'index'],
];

/**
 * The walls inside the big rooms. A rung names folders, and files of the room itself by their names; files that no rung
 * names are doors: they stand above all others, and one may import another.
 */
const WALLS: Readonly<Record<string, Ladder>> = {
  readers: [
    ['bytes', 'markup', 'xml'],
    ['plain'],
    ['build'],
    ['markdown'],
    ['manuscript', 'refusal', 'job', 'front-matter'],
    ['format', 'typed'],
    ['html'],
    ['archive', 'docx', 'downloads', 'epub', 'mhtml', 'odt', 'rtf'],
    ['plain-file'],
  ],
  typesetter: [
    ['letters'],
    ['lines', 'designs'],
    ['pictures'],
    ['compose'],
    ['makeup'],
    ['leaves'],
    ['story-pages'],
    ['typeset'],
  ],
  'typesetter/compose': [
    ['tools', 'voices', 'display', 'draw-text', 'leaders', 'show', 'stick'],
    ['blocks'],
    ['sections'],
    ['index'],
  ],
  cover: [
    ['drawing', 'seed'],
    ['letters'],
    ['canvas'],
    ['art'],
    ['plant', 'design', 'companions'],
    ['designs'],
    ['compose'],
  ],
  pdf: [['file'], ['type', 'reading', 'art'], ['page'], ['write']],
  epub: [['resources'], ['text'], ['package'], ['container']],
};

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path.split('\\').join('/')] : [];
  });

const SOURCES = sources('src');
const read = (path: string): string => readFileSync(path, 'utf8');

/** The files of ours that a file imports, types included. */
const importsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/(?:^(?:import|export)\s[^;]*?from\s+|\bimport\()'(\.[^']+)'/gms)].map(([, name]) =>
    posix.join(posix.dirname(path), name!).replace(/\.js$/, '.ts'),
  );

/** Where in a room a file stands: in which of its folders, or which of its own files it is. */
const unitOf = (path: string, room: string): string =>
  path
    .slice(room.length + 1)
    .split('/')[0]!
    .replace(/\.ts$/, '');

/** The imports that run up the ladder of a room, or sideways. */
function straysOf(path: string, room: string, ladder: Ladder): readonly string[] {
  const rungOf = (unit: string) => ladder.findIndex((rung) => rung.includes(unit));
  const own = unitOf(path, room);
  const isFile = (unit: string) => existsSync(join(room, `${unit}.ts`));
  const height = (unit: string) => (rungOf(unit) < 0 && isFile(unit) ? ladder.length : rungOf(unit));
  return importsOf(path).filter((other) => {
    if (!other.startsWith(`${room}/`)) return false;
    const unit = unitOf(other, room);
    if (unit === own || (isFile(own) && isFile(unit) && height(own) === height(unit))) return false;
    return height(unit) < 0 || height(unit) >= height(own);
  });
}

test('every room stands on the ladder', () => {
  const rooms = new Set(SOURCES.map((path) => unitOf(path, 'src')));
  expect([...rooms].filter((room) => !ROOMS.flat().includes(room))).toEqual([]);
});

test.each(SOURCES)('%s imports only from lower rungs', (path) => {
  expect(straysOf(path, 'src', ROOMS)).toEqual([]);
});

test.each(Object.entries(WALLS))('%s has its walls', (room, ladder) => {
  const folder = `src/${room}`;
  const strays = SOURCES.filter((path) => path.startsWith(`${folder}/`)).flatMap((path) =>
    straysOf(path, folder, ladder).map((other) => `${path} imports ${other}`),
  );
  expect(strays).toEqual([]);
});

test('no files need one another, not even for a type', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const other of importsOf(path)) visit(other, [...way, path]);
    done.add(path);
  };
  for (const path of SOURCES) visit(path, []);
  expect(circles).toEqual([]);
});

test('only compile knows the typesetter: the writers know its pages', () => {
  const outside = SOURCES.filter((path) => !/^src\/(typesetter|compile)\b/.test(path));
  expect(outside.filter((path) => importsOf(path).some((other) => other.startsWith('src/typesetter/')))).toEqual([]);
});

/** What touches disk, network, other threads or the running of code. */
const MACHINE = /from 'node:(?:fs|os|http|https|net|vm|v8|module|worker_threads|child_process)(?:\/promises)?'/;

/** Files beyond the machine's rooms that do so, and why. */
const REACHING: Readonly<Record<string, string>> = {
  'src/typesetter/letters/hyphenate.ts': 'loads the patterns of one language of many from their package, by its name',
};

test('what touches the machine stands in its rooms', () => {
  const rooms = /^src\/(?:cli|machine|fonts)\b/;
  const reaching = SOURCES.filter((path) => !rooms.test(path) && MACHINE.test(read(path)));
  expect(reaching.sort()).toEqual(Object.keys(REACHING).sort());
});

test('doors name what they let through', () => {
  const open = SOURCES.filter((path) => !path.startsWith('src/document/') && /^export \*/m.test(read(path)));
  expect(open).toEqual([]);
});

test('ARCHITECTURE.md names every folder of src', () => {
  const page = read('ARCHITECTURE.md');
  const folders = readdirSync('src').filter((name) => statSync(join('src', name)).isDirectory());
  expect(folders.filter((name) => !page.includes(`${name}/`))).toEqual([]);
});

test('only cli.ts and what it runs print', () => {
  const loud = SOURCES.filter((path) => !['src/cli.ts', 'src/cli/main.ts'].includes(path)).filter((path) =>
    /\bconsole\.|process\.(stdout|stderr)/.test(read(path)),
  );
  expect(loud).toEqual([]);
});

/**
 * Names that two rooms export, and why each is let be: one name, one meaning, wherever somebody might take the one for the
 * other. All others are told apart by what they are of.
 */
const SHARED: Readonly<Record<string, string>> = {
  Doubt: 'of a quote mark, and of a story as the page of doubts shows it',
  Draft: 'a manifest, a text and a story, each as first written; draft and passes never meet',
  Finding: 'what was found in a text: by an editor’s rules, and by a typed file’s lines, from which the first is made',
  Found: 'what a search gives back, each used beside its search alone',
  Gathering: 'a file of the ebook; lines of a typed file gathered into a paragraph',
  Habits: 'what an author does all along: in telling, and in marking',
  Item: 'what stands on a page; in an EPUB’s package it is the standard’s own name',
  Kind: 'which of a closed union something is; never without its room’s union',
  Label: 'the contract’s name for what a block is; in passes, a word with a colon that says so',
  Line: 'of a printed page, and of a text file: there is no other word for either',
  Page: 'of paper, and of a web site',
  ParagraphStyle: 'what a format or the house says of a paragraph’s look',
  Piece: 'letters of one fount; in readers, a part of a broken line',
  Reading: 'a way in which signs can be taken',
  Sheet: 'what the page of doubts is made from, and a style sheet',
  Side: 'of a quote mark, and of a border',
  Text: 'words that are shaped; in HTML it is the standard’s own name',
  Voice: 'how the command, an author and a design speak',
  Word: 'what is shaped between two spaces; in RTF it is the standard’s own name',
  doubtsOf: 'doubts of a story that are counted, and those of its marks that are told',
  first: 'the first of what a room searches',
  habitsOf: 'see Habits',
  headOf: 'of speech, and of a page',
  inspect: 'a file, as the package’s function and as what it calls: the contract’s name',
  isName: 'whether words look like a person’s name: in prose, and in a typed head',
  normalize: 'a text, as the package’s function and as what it calls: the contract’s name',
  openingOf: 'the first words of a text, and the first bytes of a file',
  placed: 'a note, and a decision, set where it belongs',
  shown: 'a path, and a text, as people are shown it',
  textOf: 'the text of a block, and of a typed paragraph',
  titleOf: 'of a page of doubts, and of an ebook that is read',
  written: 'a place, and an anchor, as people write it',
};

test('one name has one meaning: what two rooms export alike has a reason', () => {
  const rooms = new Map<string, Set<string>>();
  for (const path of SOURCES)
    for (const [, name] of read(path).matchAll(
      /^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm,
    ))
      rooms.set(name!, (rooms.get(name!) ?? new Set()).add(unitOf(path, 'src')));
  const shared = [...rooms].filter(([, { size }]) => size > 1).map(([name]) => name);
  // Whoever brings a name that another room has renames it, or says above why both may stand.
  expect(shared.sort()).toEqual(Object.keys(SHARED).sort());
});

/** Names of what the house was made with when it was hidden behind its machinery. */
const GONE =
  /\b(?:studio|hired|withheld|own-studio|makeready|press-room|rack|bale|formes?|journeyman|workshop-door)\b/i;

test('the engine is called by engineers’ words', () => {
  const old = SOURCES.filter((path) => !/^src\/(?:passes|readers|book)\//.test(path)).filter((path) =>
    GONE.test(read(path).replace(/'[^']*'|`[^`]*`/g, '')),
  );
  expect(old).toEqual([]);
});
