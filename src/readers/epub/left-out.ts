import type { Report } from '../../diagnostics/index.js';
import { countWords } from '../../document/index.js';
import type { Part } from './parts.js';

/** Tells how much of an ebook was taken for no story, so that an editor sees when it was too much. */
export function tellLeftOut(parts: readonly Part[], file: string, report: Report): void {
  const left = parts.filter(
    ({ matter, linear }) => !/^(?:story|dedication|notes)$/.test(matter) || (!linear && matter !== 'notes'),
  );
  const words = left.reduce((sum, { page }) => sum + countWords(page.source.replace(/<[^>]*>/g, ' ')), 0);
  if (words === 0) return;
  const names = left.map(({ part, matter }) => `${part.replace(/^.*\//, '')} (${matter})`).join(', ');
  report({
    severity: 'info',
    code: 'source/left-out',
    message: `Files of this ebook that are no part of the story were left out: ${names}; ${words} words`,
    span: { source: { file, text: '' }, start: 0, end: 0 },
    hint: 'if one of them is story, take it out of the ebook and name it under `files:`',
  });
}
