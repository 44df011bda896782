import { expect, test } from 'vitest';
import { plain, type World } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { inspect } from '../proof/index.js';
import { editAlone, editWithin } from './alone.js';

const STORY =
  'The First\nby Ann Ames\n\nA/N: thanks to Jo.\n\nThe kettle sang.\n\nBeta: Mo was here all morning.\n\nIt was late.\n';

const FILES: Readonly<Record<string, string>> = {
  'seeds/a.txt': STORY,
  'seeds/b.txt': 'Nobody came.\n',
  'anthology.settled.yaml': 'seeds/a.txt:\n  - {at: "¶⟦A/N: thanks to Jo.⟧¶The kettle", is: story}\n',
};

const world: World = {
  ...diskWorld('.'),
  file: async (path) =>
    path in FILES ? { ok: true, bytes: Buffer.from(FILES[path]!) } : { ok: false, fault: 'missing', detail: '' },
  list: () => Object.keys(FILES),
};

const source = {
  file: 'anthology.yaml',
  text: 'title: T\nstories:\n  - {file: seeds/a.txt, title: Another, strip: ["Beta: Mo"]}\n  - seeds/b.txt\n',
};

test('a story is read as its manifest has it: its title, its openings, what is decided', async () => {
  const within = await editWithin({ file: 'seeds/a.txt', work: null }, source, world);
  const found = inspect(within!.edit!.found, within!.told);
  expect(plain(within!.edit!.edited.title)).toBe('Another');
  expect(found.notes.map(({ text }) => text)).toEqual(['Beta: Mo was here all morning.']);
  expect(found.paragraphs).toEqual(['A/N: thanks to Jo.', 'The kettle sang.', 'It was late.']);
  const alone = await editAlone({ file: 'a.txt', bytes: Buffer.from(STORY), work: null }, world);
  expect(inspect(alone.edit!.found, alone.told).notes.map(({ text }) => text)).toContain('A/N: thanks to Jo.');
});

test('what the manifest does not name is no story of it, and a fault of it is told', async () => {
  expect(await editWithin({ file: 'seeds/c.txt', work: null }, source, world)).toBeNull();
  const faulty = { ...source, text: 'title: T\nstoreis: []\n' };
  const { edit, told } = (await editWithin({ file: 'seeds/a.txt', work: null }, faulty, world))!;
  expect(edit).toBeNull();
  expect(told.map(({ code }) => code)).toContain('manifest/unknown-key');
});
