import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { Workshop } from './kit/workshop.js';

/** Every fault an anthology may have: told once, with its code, place and a way out; the results' folder as it was. */

const STORY = 'The tide was out, and the whole harbour smelled of rope.\n\nNobody had come to meet her.\n';
const BEFORE = { 'out/the-book.epub': 'an older ebook', 'out/the-book.pdf': 'an older print', 'out/notes.txt': 'mine' };
const MEGABYTE = 1024 * 1024;

const manifest = (...lines: string[]): string => `${['title: The Book', 'stories:', ...lines].join('\n')}\n`;

interface Fault {
  readonly name: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly manifest: string | null;
  readonly prepare?: (workshop: Workshop) => void;
  readonly exit: 1 | 2;
  readonly code: string;
  /** `file:line:column`, or null where no place is to blame. */
  readonly place: string | null;
  readonly message: RegExp;
  readonly hint: RegExp;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a missing story',
    manifest: manifest('  - seeds/storry.txt'),
    exit: 1,
    code: 'source/missing',
    place: 'anthology.yaml:3:5',
    message: /no file `seeds\/storry\.txt`/,
    hint: /did you mean `seeds\/story\.txt`/,
  },
  {
    name: 'a story named in the wrong folder',
    manifest: manifest('  - story.txt'),
    exit: 1,
    code: 'source/missing',
    place: 'anthology.yaml:3:5',
    message: /no file `story\.txt`/,
    hint: /did you mean `seeds\/story\.txt`/,
  },
  {
    name: 'an empty story',
    files: { 'seeds/empty.txt': '' },
    manifest: manifest('  - seeds/empty.txt'),
    exit: 1,
    code: 'source/empty',
    place: 'seeds/empty.txt:1:1',
    message: /no words in `seeds\/empty\.txt`/,
    hint: /./,
  },
  {
    name: 'a story of blank lines',
    files: { 'seeds/blank.txt': '\uFEFF\r\n \t\r\n\r\n' },
    manifest: manifest('  - seeds/blank.txt'),
    exit: 1,
    code: 'source/empty',
    place: 'seeds/blank.txt:1:1',
    message: /no words/,
    hint: /./,
  },
  {
    name: 'a binary',
    files: { 'seeds/story.docx': new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00]) },
    manifest: manifest('  - seeds/story.docx'),
    exit: 1,
    code: 'source/damaged',
    place: 'seeds/story.docx:1:1',
    message: /\.docx/,
    hint: /./,
  },
  {
    name: 'a binary that looks like nothing known',
    files: { 'seeds/noise.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251) },
    manifest: manifest('  - seeds/noise.txt'),
    exit: 1,
    code: 'source/binary',
    place: 'seeds/noise.txt:1:1',
    message: /not a text/,
    hint: /UTF-8/,
  },
  {
    name: 'a folder in place of a story',
    manifest: manifest('  - file: seeds'),
    exit: 1,
    code: 'source/directory',
    place: 'anthology.yaml:3:11',
    message: /`seeds` is a folder/,
    hint: /stands in the list by itself/,
  },
  {
    name: 'a story that is too large',
    files: { 'seeds/long.txt': new Uint8Array(16 * MEGABYTE + 1).fill(0x61) },
    manifest: manifest('  - seeds/long.txt'),
    exit: 1,
    code: 'source/too-large',
    place: 'anthology.yaml:3:5',
    message: /16\.0 MB/,
    hint: /files:/,
  },
  {
    name: 'an unknown key',
    manifest: manifest('  - file: seeds/story.txt', '    autor: Ada Field'),
    exit: 2,
    code: 'manifest/unknown-key',
    place: 'anthology.yaml:4:5',
    message: /`autor`/,
    hint: /did you mean `author`/,
  },
  {
    name: 'a duplicate key',
    manifest: manifest('  - seeds/story.txt', 'title: Another Book'),
    exit: 2,
    code: 'manifest/duplicate-key',
    place: 'anthology.yaml:4:1',
    message: /`title` stands twice/,
    hint: /keep one/,
  },
  {
    name: 'no stories',
    manifest: 'title: The Book\nstories: []\n',
    exit: 2,
    code: 'manifest/no-stories',
    place: 'anthology.yaml:2:10',
    message: /no stories/,
    hint: /at least one/,
  },
  {
    name: 'no manifest',
    manifest: null,
    exit: 2,
    code: 'manifest/missing',
    place: null,
    message: /anthology\.yaml/,
    hint: /stories:/,
  },
  {
    name: 'a folder for a manifest',
    manifest: null,
    prepare: (workshop) => workshop.put('anthology.yaml/story.txt', STORY),
    exit: 2,
    code: 'manifest/unreadable',
    place: null,
    message: /anthology\.yaml` is a folder/,
    hint: /anthology\.yaml.anthology\.yaml/,
  },
  {
    name: 'no YAML',
    manifest: 'title: "The Book\nstories: [seeds/story.txt]\n',
    exit: 2,
    code: 'manifest/yaml',
    place: 'anthology.yaml:1:8',
    message: /Not YAML/,
    hint: /./,
  },
  {
    name: 'a story twice',
    manifest: manifest('  - seeds/story.txt', '  - file: ./seeds/story.txt'),
    exit: 1,
    code: 'manifest/story-twice',
    place: 'anthology.yaml:4:11',
    message: /`seeds\/story\.txt` stands twice/,
    hint: /take one/,
  },
  {
    name: 'a path outside the folder',
    manifest: manifest('  - ../secret.txt'),
    exit: 1,
    code: 'source/outside',
    place: 'anthology.yaml:3:5',
    message: /`\.\.\/secret\.txt` leads out/,
    hint: /copy the file/,
  },
  {
    name: 'a results’ folder that is a file',
    manifest: manifest('  - seeds/story.txt'),
    prepare: (workshop) => {
      rmSync(workshop.path('out'), { recursive: true });
      workshop.put('out', 'in the way');
    },
    exit: 1,
    code: 'book/not-written',
    place: null,
    message: /out` cannot be written/,
    hint: /--out/,
  },
  {
    name: 'a folder where a book should stand',
    manifest: manifest('  - seeds/story.txt'),
    prepare: (workshop) => {
      rmSync(workshop.path('out/the-book.pdf'));
      workshop.put('out/the-book.pdf/mine.txt', 'mine');
    },
    exit: 1,
    code: 'book/not-written',
    place: null,
    message: /out\/the-book\.pdf` is a folder/,
    hint: /--out/,
  },
  {
    name: 'a font that is cut off',
    files: { 'font.ttf': Uint8Array.from([0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1, 2, 3]) },
    manifest: manifest('  - seeds/story.txt', 'pdf: {fallback: [font.ttf]}'),
    exit: 1,
    code: 'pdf/font',
    place: 'anthology.yaml:4:18',
    message: /font\.ttf is damaged/,
    hint: /TTF or OTF/,
  },
  {
    name: 'a cover picture that is none',
    files: { 'cover.jpg': 'This is no picture.' },
    manifest: manifest('  - seeds/story.txt', 'cover: {image: cover.jpg}'),
    exit: 1,
    code: 'cover/not-an-image',
    place: 'anthology.yaml:4:16',
    message: /`cover\.jpg`/,
    hint: /JPEG/,
  },
  {
    name: 'a missing cover picture',
    files: { 'art/cover.jpg': 'x' },
    manifest: manifest('  - seeds/story.txt', 'cover: {image: cover.jpg}'),
    exit: 1,
    code: 'source/missing',
    place: 'anthology.yaml:4:16',
    message: /no file `cover\.jpg`/,
    hint: /art\/cover\.jpg/,
  },
  {
    name: 'a character that no font has',
    files: { 'seeds/signs.txt': 'On the wall somebody had cut one sign, 𓂀, and under it a date.\n' },
    manifest: manifest('  - seeds/signs.txt'),
    exit: 1,
    code: 'glyph/missing',
    place: 'seeds/signs.txt:1:40',
    message: /U\+13080/,
    hint: /fallback/,
  },
];

let workshop: Workshop | null = null;
afterEach(() => workshop?.clear());

const open = ({ files = {}, manifest, prepare }: Partial<Fault>): Workshop => {
  workshop = new Workshop({ 'seeds/story.txt': STORY, ...BEFORE, ...files });
  if (manifest) workshop.put('anthology.yaml', manifest);
  prepare?.(workshop);
  return workshop;
};

describe('one message with its place and a way out, and nothing is touched', () => {
  test.each(FAULTS)('$name', async (fault) => {
    const workshop = open(fault);
    const before = workshop.contents();
    const { code, ok, outputs, diagnostics } = await workshop.run('compile');
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    const [{ file, line, column, message, hint, ...error }] = errors as [(typeof errors)[number]];
    expect({ code: error.code, place: file === undefined ? null : `${file}:${line}:${column}` }).toEqual({
      code: fault.code,
      place: fault.place,
    });
    expect(message).toMatch(fault.message);
    expect(hint).toMatch(fault.hint);
    expect({ code, ok, outputs }).toEqual({ code: fault.exit, ok: false, outputs: [] });
    expect(workshop.contents()).toEqual(before);
  });
});

// Windows has no permission bits for this, and an administrator may read and write everything.
const rulesHold = process.platform !== 'win32' && process.getuid?.() !== 0;

test.runIf(rulesHold)('a story and a results’ folder that the system denies', async () => {
  const workshop = open({ manifest: manifest('  - seeds/story.txt') });
  chmodSync(workshop.path('seeds/story.txt'), 0);
  expect((await workshop.run('compile')).diagnostics).toMatchObject([{ code: 'source/unreadable' }]);
  chmodSync(workshop.path('seeds/story.txt'), 0o644);
  chmodSync(workshop.path('out'), 0o555);
  expect(await workshop.run('compile')).toMatchObject({ code: 1, diagnostics: [{ code: 'book/not-written' }] });
  chmodSync(workshop.path('out'), 0o755);
});

test.skipIf(process.platform === 'win32')('a link that leads out of the folder', async () => {
  const outside = new Workshop({ 'secret.txt': STORY });
  const workshop = open({ manifest: manifest('  - seeds/link.txt') });
  symlinkSync(outside.path('secret.txt'), workshop.path('seeds/link.txt'));
  const { code, diagnostics } = await workshop.run('compile');
  outside.clear();
  expect(code).toBe(1);
  expect(diagnostics).toMatchObject([{ code: 'source/outside', line: 3, column: 5 }]);
});

describe('a ledger is written over nothing but an older ledger, and with the books or not at all', () => {
  const ledger = '[\n{"rule":"quote","file":"a.txt"}\n]\n';
  test.each([
    ['seeds/story.txt', 2],
    ['anthology.yaml', 2],
    ['out/notes.txt', 2],
    ['out/the-book.pdf', 2],
    ['out/../out/the-book.epub', 2],
    ['out', 2],
    ['nowhere/changes.json', 1],
    ['changes.json', 0],
    ['out/changes.json', 0],
    ['seeds/older.json', 0],
    ['seeds/nothing.json', 0],
  ])('%s: exit %i', async (name, exit) => {
    const workshop = open({ manifest: manifest('  - seeds/story.txt') });
    workshop.put('seeds/older.json', ledger);
    workshop.put('seeds/nothing.json', '');
    const before = workshop.contents();
    const { code, diagnostics } = await workshop.run('compile', '--ledger', workshop.path(name));
    expect(code).toBe(exit);
    if (exit > 0) {
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
      expect(workshop.contents()).toEqual(before);
    } else expect(JSON.parse(workshop.contents().get(name)!)).not.toEqual([{ rule: 'quote', file: 'a.txt' }]);
  });

  test.each(['the-book.epub', 'the-book.pdf'])(
    'a new one is not written over %s either, where none is yet',
    async (name) => {
      const workshop = open({ manifest: manifest('  - seeds/story.txt') });
      rmSync(workshop.path('out'), { recursive: true });
      const before = workshop.contents();
      expect((await workshop.run('compile', '--ledger', workshop.path(`out/${name}`))).code).toBe(2);
      expect(workshop.contents()).toEqual(before);
    },
  );

  test('it stays away where the books fail', async () => {
    const workshop = open({ manifest: manifest('  - seeds/story.txt') });
    rmSync(workshop.path('out'), { recursive: true });
    workshop.put('out', 'in the way');
    const before = workshop.contents();
    expect((await workshop.run('compile', '--ledger', workshop.path('changes.json'))).code).toBe(1);
    expect(workshop.contents()).toEqual(before);
  });
});

test.runIf(process.platform === 'linux')('a results’ folder that no system makes', async () => {
  const workshop = open({ manifest: manifest('  - seeds/story.txt') });
  const { code, diagnostics } = await workshop.run('compile', '--out', '/proc/sheaf/books');
  expect({ code, codes: diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.code) }).toEqual({
    code: 1,
    codes: ['book/not-written'],
  });
});

test('warnings are faults under --strict alone', async () => {
  const workshop = open({ manifest: manifest('  - seeds/story.txt') });
  workshop.put(
    'seeds/story.txt',
    `${STORY}\nHe drank the coffee.It was cold by then, and it had been cold for days.\n`,
  );
  const before = workshop.contents();
  expect(await workshop.run('compile', '--strict')).toMatchObject({ code: 3, outputs: [] });
  expect(workshop.contents()).toEqual(before);
  const { code, ok, outputs } = await workshop.run('compile');
  expect({ code, ok, written: outputs.length > 0 }).toEqual({ code: 0, ok: true, written: true });
});
