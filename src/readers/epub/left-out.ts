import type { Report } from '../../diagnostics/index.js';
import { countWords } from '../../document/index.js';
import type { Part } from './parts.js';

/** Tells how much of an ebook was taken for no story, so that an editor sees when it was too much. */
export function tellLeftOut(parts: readonly Part[], within: number, file: string, report: Report): void {
  const left = parts.filter(
    ({ matter, linear }) => !/^(?:story|dedication|notes)$/.test(matter) || (!linear && matter !== 'notes'),
  );
  const words = left.reduce((sum, { page }) => sum + countWords(page.source.replace(/<[^>]*>/g, ' ')), 0);
  const tell = (message: string, hint: string) =>
    report({
      severity: 'info',
      code: 'source/left-out',
      message,
      span: { source: { file, text: '' }, start: 0, end: 0 },
      hint,
    });
  if (within > 0)
    tell(
      `Lists of chapters and what a library says of itself were left out of this ebook’s files: ${within} words`,
      'if words of the story are missing, save it as a Word document or as text',
    );
  if (words === 0) return;
  const names = left.map(({ part, matter }) => `${part.replace(/^.*\//, '')} (${matter})`).join(', ');
  tell(
    `Files of this ebook that are no part of the story were left out: ${names}; ${words} words`,
    'if one of them is story, take it out of the ebook and name it under `files:`',
  );
}
