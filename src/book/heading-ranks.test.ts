import { expect, test } from 'vitest';
import { heading, paragraph } from '../../tests/made/book.js';
import { quotation } from '../../tests/made/ebook.js';
import { headingRanks } from './heading-ranks.js';

const chapter = heading('One');
const section = heading('Flashback', 2);
const later = heading('End of flashback', 2);

test.each([
  ['a section of a chapter ranks below it', [chapter, section], [1, 2]],
  ['a section without a chapter ranks as one', [section, later], [1, 1]],
  ['also before the first chapter', [section, chapter, later], [1, 1, 2]],
  ['headings in quotations count', [quotation('quotation', chapter), section], [1, 2]],
  ['prose has no rank', [paragraph('One.')], []],
] as const)('%s', (_, blocks, ranks) => {
  expect([...headingRanks(blocks).values()]).toEqual(ranks);
});
