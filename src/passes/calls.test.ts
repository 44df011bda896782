import { expect, test } from 'vitest';
import { structured } from '../../tests/stories.js';
import { type Change, plain } from '../document/index.js';
import { applyHouseStyle } from './index.js';

const PROSE = 'The boats were in, and nobody said anything at all until the tide had turned.';

/** A paragraph of Markdown with its calls as `*`, after editing. */
function edited(text: string, language = 'en'): readonly [text: string, changes: readonly Change[]] {
  const notes = [...text.matchAll(/\[\^(\d)\]/g)].map(([, id]) => `[^${id}]: Note ${id}, so called.`).join('\n');
  const { story } = structured(`${PROSE}\n\n${text}\n\n${PROSE}\n\n${notes}\n`, {
    title: 'T',
    format: 'md',
    settings: { language },
  });
  const changes: Change[] = [];
  const report = () => {};
  const { blocks } = applyHouseStyle(story, { report, change: (change) => changes.push(change) });
  const block = blocks[1]!;
  const inlines = block.kind === 'paragraph' ? block.inlines : [];
  const shown = inlines.map((inline) => (inline.kind === 'note-call' ? '*' : plain([inline]))).join('');
  return [shown, changes.filter(({ rule }) => rule === 'call')];
}

test.each([
  ['He saw the boats[^1].', 'He saw the boats.*'],
  ['He saw the boats[^1], and went.', 'He saw the boats,* and went.'],
  ['He saw the "boats[^1]".', 'He saw the “boats”.*'],
  ['"He saw the boats[^1]." She went.', '“He saw the boats.”* She went.'],
  ['He saw (the boats[^1]) and went.', 'He saw (the boats)* and went.'],
  ['He saw *boats*[^1]; she went.', 'He saw boats;* she went.'],
  ['He saw boats[^1][^2].', 'He saw boats.**'],
  ['He saw boats[^1]? She[^2]!', 'He saw boats?* She!*'],
  ['He saw the boats[^1]---and went.', 'He saw the boats*—and went.'],
  ["He saw the boat[^1]'s oar.", 'He saw the boat*’s oar.'],
  ['He saw the boats.[^1] She went.', 'He saw the boats.* She went.'],
  ['He saw the boats[^1] and went.', 'He saw the boats* and went.'],
])('in English %s is %s', (text, wanted) => {
  const [shown, changes] = edited(text);
  expect(shown).toBe(wanted);
  expect(changes.length > 0).toBe(shown !== edited(text, 'nl')[0]);
});

test.each(['fr', 'de'])('in %s calls stay where they were written', (language) => {
  expect(edited('Les bateaux[^1].', language)).toEqual(['Les bateaux*.', []]);
});
