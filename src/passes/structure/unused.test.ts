import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';
import { entryFor } from '../../../tests/stories.js';
import { readStory } from '../../readers/index.js';
import { unusedOpenings } from './unused.js';

const TEXT = 'The lamp burned low.\n\nShe went out.\n\nThanks for reading, all of you!\n';

test.each<[string, readonly string[], string | null | undefined]>([
  ['a block that begins so is used', ['thanks  for reading'], undefined],
  ['a slip is told with what is nearest', ['Thnaks for reading'], 'Thanks for reading,'],
  ['what is nowhere has nothing near', ['Nothing of the kind whatever'], null],
])('%s', (_, strip, nearest) => {
  const sources = [{ file: 'a.txt', text: TEXT }];
  const told = unusedOpenings(readStory(entryFor(sources, { settings: { strip } }), sources, () => {}));
  expect(told.map((one) => one.nearest)).toEqual(nearest === undefined ? [] : [nearest]);
});

test.each<
  [string, { readonly from?: string; readonly until?: string }, readonly [key: string, nearest: string | null][]]
>([
  ['bounds that are there are used', { from: 'she went', until: 'Thanks for' }, []],
  ['a first block with a slip is told', { from: 'She wnet out' }, [['from', 'She went out.']]],
  [
    'what stands before the first block is not behind the story',
    { from: 'She went', until: 'The lamp' },
    [['until', 'The lamp']],
  ],
])('%s', (_, settings, expected) => {
  const sources = [{ file: 'a.txt', text: TEXT }];
  const told = unusedOpenings(readStory(entryFor(sources, { settings }), sources, () => {}));
  expect(told.map(({ key, nearest }) => [key, nearest])).toEqual(expected);
});

const QUOTED =
  '> Thanks to J for the beta.\n\nThe lamp burned low.\n\nThanks for the lamp, all of you who lit it!\n\nShe went out.\n';

test('`strip:` takes a quotation by its first words, and `from:` names story whatever it sounds like', () => {
  const saying = { format: 'md' as const };
  expect(outline(QUOTED, { ...saying, settings: { strip: ['Thanks to J'] } })).toContain(
    'other@leading<Thanks to J for the beta.> [The lamp burned low.]',
  );
  expect(outline(QUOTED, { ...saying, settings: { from: 'Thanks for the lamp' } })).toContain(
    '[Thanks for the lamp, all of you who lit it!] [She went out.]',
  );
});
