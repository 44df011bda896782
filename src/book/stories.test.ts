import { expect, test } from 'vitest';
import { anthology, anthologyManifest } from '../../tests/made/interior.js';
import { diskWorld } from '../machine/disk.js';
import { bind, withStories } from './index.js';

test('every story of a book is another, wherever it stands, and put back it is the book that it was', () => {
  const book = bind(
    anthologyManifest(),
    { stories: anthology(), foreword: null, afterword: null },
    diskWorld('.'),
    () => {},
  );
  const whole = new Map(
    book.sections.flatMap((section) => (section.kind === 'story' ? [[section.id, section.story]] : [])),
  );
  const light = withStories(book, (story) => ({ ...story, blocks: [], headnote: [], endNotes: [], appendixNotes: [] }));
  expect(whole.size).toBeGreaterThan(1);
  expect(JSON.stringify(light).length).toBeLessThan(JSON.stringify(book).length / 2);
  expect(withStories(light, ({ id }) => whole.get(id)!)).toEqual(book);
});
