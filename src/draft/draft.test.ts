import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { Log } from '../diagnostics/index.js';
import type { World } from '../document/index.js';
import { loadManifest, storyEntries } from '../manifest/index.js';
import { addStories, draftOf, manifestText } from './index.js';

const PROSE =
  'The kettle sang all morning, and nobody came down to take it off.\n\n“Nobody,” she said, and went out.\n';

const story = (title: string, author: string) => `${title}\nby ${author}\n\n${PROSE}`;

/** A folder that is not on any disk. */
const folderOf = (files: Readonly<Record<string, string>>): World => ({
  file: async (path) =>
    path in files
      ? { ok: true, bytes: new TextEncoder().encode(files[path]) }
      : { ok: false, fault: 'missing', detail: '' },
  list: () => Object.keys(files).sort(),
  asset: () => new Uint8Array(),
  packaged: () => new Uint8Array(),
  ready: () => null,
  env: () => undefined,
});

async function drafted(files: Readonly<Record<string, string>>, folder = 'winter-sheaf') {
  const draft = await draftOf(folderOf(files), folder);
  const { title, language, quotes } = draft;
  const text = manifestText(draft, { title, language, quotes, editors: [], date: null, schema: null });
  const log = new Log();
  const manifest = loadManifest({ file: 'anthology.yaml', text }, log.report);
  return {
    text,
    log,
    manifest: manifest!,
    files: storyEntries(manifest!).map((one) => one.files.map(({ path }) => path)),
  };
}

test.each([
  [
    'one file a story, numbers as numbers',
    ['s10.txt', 's2.txt', 's1.txt'],
    [['s1.txt'], ['s2.txt'], ['s10.txt']],
    true,
  ],
  [
    'chapters of one work are one story',
    ['long-2.txt', 'long-1.txt', 'other.txt'],
    [['long-1.txt', 'long-2.txt'], ['other.txt']],
    false,
  ],
  [
    'chapters by their names',
    ['Chapter 10.txt', ...Array.from({ length: 9 }, (_, i) => `Chapter ${i + 1}.txt`)],
    [Array.from({ length: 10 }, (_, i) => `Chapter ${i + 1}.txt`)],
    false,
  ],
  [
    'a web serial',
    ['x_ch1.txt', 'x_ch2.txt', 'y_ch1.txt', 'y_ch2.txt'],
    [
      ['x_ch1.txt', 'x_ch2.txt'],
      ['y_ch1.txt', 'y_ch2.txt'],
    ],
    false,
  ],
  ['a gap in the numbers: who knows', ['long-1.txt', 'long-3.txt'], [['long-1.txt'], ['long-3.txt']], false],
  ['bare numbers are places, not chapters', ['1.txt', '2.txt'], [['1.txt'], ['2.txt']], false],
])('%s', async (_what, names, expected, titled) => {
  const files = Object.fromEntries(
    names.map((name, index) => [name, titled ? story(`Tale ${'ABC'[index]}`, 'Ann') : PROSE]),
  );
  const found = await drafted(files);
  expect(found.files).toEqual(expected);
  expect(found.log.all).toEqual([]);
});

test('files whose titles or authors differ are no chapters of one work', async () => {
  const found = await drafted({ 'story-1.txt': story('The Door', 'Ann'), 'story-2.txt': story('The Window', 'Bo') });
  expect(found.files).toEqual([['story-1.txt'], ['story-2.txt']]);
});

test('what was found is written, what was not is asked, and files are taken for what they are called', async () => {
  const { text, log, manifest } = await drafted({
    'a.txt': story('The Door: a Tale', "Ann O'Hare"),
    'b.txt': PROSE,
    'part-two/c.txt': story('Last', 'Cy'),
    'foreword.md': 'We made this.\n',
    'nachwort.md': 'Und fertig.\n',
    'cover.jpg': 'x',
    'README.md': 'No story.\n',
    'old.pdf': '%PDF-1.4\n',
    'empty.txt': '\n\n',
  });
  expect(log.all).toEqual([]);
  expect(text).toMatchInlineSnapshot(`
    "title: Winter Sheaf
    # editor: who?
    language: en
    front: {foreword: foreword.md}

    stories:
      - file: a.txt  # 19 words · double quotes
        title: "The Door: a Tale"
        author: Ann O’Hare
      - file: b.txt  # 19 words · double quotes
        # title: which?
        # author: who?
      - part: Part Two
        stories:
          - file: part-two/c.txt  # 19 words · double quotes
            title: Last
            author: Cy

    # Left out:
    #   empty.txt: There are no words in \`empty.txt\`
    #   old.pdf: \`old.pdf\` is a PDF, which tells where letters stand on pages, not which of them are paragraphs; it is not read

    back: {afterword: nachwort.md}

    cover: {image: cover.jpg}  # alt: what does it show?
    "
  `);
  expect(manifest.cover.image?.path).toBe('cover.jpg');
});

test('the same folder gives the same draft', async () => {
  const files = { 'a.txt': story('A', 'Ann'), 'b.txt': story('B', 'Bo') };
  expect((await drafted(files)).text).toBe((await drafted(files)).text);
});

test('new files go behind the others, and every comment stays', async () => {
  const text = '# mine\ntitle: T # yes\nstories:\n  # first\n  - a.txt # the best\n';
  const world = folderOf({ 'a.txt': story('A', 'Ann'), 'b.txt': story('B', 'Bo'), 'c.txt': PROSE });
  const added = addStories(text, await draftOf(world, 'x', new Set(['a.txt'])))!;
  expect(added.files).toEqual(['b.txt', 'c.txt']);
  for (const comment of ['# mine', '# yes', '# first', '# the best', '# author: who?'])
    expect(added.text).toContain(comment);
  expect(parseDocument(added.text).errors).toEqual([]);
  expect(parseDocument(added.text).toJS()).toEqual({
    title: 'T',
    stories: ['a.txt', { file: 'b.txt', title: 'B', author: 'Bo' }, { file: 'c.txt' }],
  });
});
