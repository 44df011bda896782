import { describe, expect, test } from 'vitest';
import { type Second, secondOf } from './reading.js';
import { Usage } from './signs.js';
import { readStoryMarks } from './story.js';
import { suspicionOf } from './suspicion.js';

/** The suspicion of every mark before `word` in a story, were its second reading as near as in any other. */
function suspicionsOf(story: string, word: string): readonly number[] {
  const read = readStoryMarks(
    story.split('\n\n').map((text) => ({ text, follows: true })),
    'en',
  );
  const usage = new Usage(read);
  return read.flatMap((here) =>
    here.marks.flatMap((mark, index) => {
      const second = secondOf(here.reading, index, (label) => label);
      if (mark.wordAfter !== word || !second) return [];
      const near: Second = { label: here.reading.labels[index] === 'open' ? 'apostrophe' : 'open', margin: 1 };
      return [suspicionOf(here, index, near, usage)];
    }),
  );
}

describe('signs beside the margin tell how doubtful a mark is', () => {
  test.each([
    [
      'a quotation that ends with its stop',
      `"Folks say 'reed at the ferry.' So they do."`,
      `"Folks 'reed' it."`,
      'reed',
    ],
    ['a word behind a verb of saying', `"They say 'tern' of it."`, `"They row 'tern' of it."`, 'tern'],
  ])('%s is surer', (_, surer, less, word) => {
    expect(suspicionsOf(surer, word)[0]).toBeLessThan(suspicionsOf(less, word)[0]!);
  });

  test('far from any second reading nothing is doubtful', () => {
    const [here] = readStoryMarks([{ text: `He said 'no' to it.`, follows: false }], 'en');
    expect(suspicionOf(here!, 0, { label: 'apostrophe', margin: 9 }, new Usage([here!]))).toBe(-Infinity);
  });
});
