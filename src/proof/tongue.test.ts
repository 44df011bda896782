import { expect, test } from 'vitest';
import { entryFor } from '../../tests/stories.js';
import { editStory } from '../compile/edit.js';
import { readSource } from '../readers/plain-file.js';

const ENGLISH =
  'The lamp was out when he came to the quay, and nobody had told him that it would be. He sat for a while with his back to the wall and listened to the water. It was cold, but he had been cold before, and he knew of nothing to do for it but wait. ';

const GERMAN =
  'Die Lampe war aus, als er an den Kai kam, und niemand hatte ihm gesagt, dass es so sein werde. Er setzte sich eine Weile an die Mauer und hörte dem Wasser zu. Es war kalt, aber kalt war ihm schon oft gewesen, und er wusste nichts dagegen, als zu warten. ';

const DUTCH =
  'De lamp was uit toen hij op de kade kwam, en niemand had hem gezegd dat het zo zou zijn. Hij zat een tijd met zijn rug tegen de muur en luisterde naar het water. Het was koud, maar koud had hij het vaker gehad, en hij wist er niets tegen dan te wachten. ';

const told = (text: string, language: string) => {
  const sources = [{ file: '1.txt', text }];
  const read = sources.map((source) => readSource(source, () => {}, 'footnote-1'));
  return editStory(entryFor(sources, { settings: { language } }), read)
    .diagnostics.filter(({ code }) => code === 'story/language')
    .map(({ message }) => message);
};

const NOT = ['This story is set as English, and does not read so'];

test.each([
  ['English set as English', ENGLISH.repeat(4), 'en-GB', []],
  ['German set as English', GERMAN.repeat(4), 'en', NOT],
  ['Dutch set as English', DUTCH.repeat(4), 'en-US', NOT],
  ['German set as German', GERMAN.repeat(4), 'de', []],
  ['English set as German', ENGLISH.repeat(4), 'de', ['This story is set as `de`, and reads as English']],
  ['too few words to tell', GERMAN, 'en', []],
  ['German spoken in an English story', `${ENGLISH.repeat(2)}\n\n${GERMAN}\n\n${ENGLISH.repeat(2)}`, 'en', []],
])('%s', (_, text, language, expected) => expect(told(text, language)).toEqual(expected));
