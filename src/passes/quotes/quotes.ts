import { overProse, type RuledEdit } from '../pass.js';
import { doubtsOf } from './doubts.js';
import { quotationMarks } from './languages.js';
import { houseGlyphs, setMarks } from './setting.js';
import { type Passage, readStoryMarks } from './story.js';

/**
 * Sets quotes, apostrophes and primes in the house's marks. Every mark of the story is read before any is set, and the
 * lines of a poem are read as one passage, since its speech runs from line to line.
 */
export const quotes = overProse('quote', (stretches, { settings }, { report }) => {
  const passages: Passage[] = [];
  const places: { readonly passage: number; readonly offset: number }[] = [];
  for (const { prose, follows } of stretches) {
    const last = passages.at(-1);
    if (follows === 'line' && last) {
      places.push({ passage: passages.length - 1, offset: last.text.length + 1 });
      passages[passages.length - 1] = { ...last, text: `${last.text}\n${prose.text}` };
    } else {
      places.push({ passage: passages.length, offset: 0 });
      passages.push({ text: prose.text, follows: follows === 'paragraph' });
    }
  }

  const { primary, read } = readStoryMarks(passages, settings.language);
  const glyphs = houseGlyphs(settings.quotes, primary, settings.language);
  const { space } = quotationMarks(settings.language);
  const edits: RuledEdit[][] = stretches.map(() => []);
  let first = 0;
  passages.forEach((passage, index) => {
    let end = first + 1;
    while (places[end]?.passage === index) end += 1;
    const lines = places.slice(first, end);
    const lineOf = (at: number) => lines.findLastIndex(({ offset }) => offset <= at);
    for (const edit of setMarks(passage.text, read[index]!, glyphs, space)) {
      const line = lineOf(edit.start);
      const { offset } = lines[line]!;
      edits[first + line]!.push({ ...edit, start: edit.start - offset, end: edit.end - offset });
    }
    for (const { start, end: stop, code, message, hint } of doubtsOf(passage, read[index]!)) {
      const line = lineOf(start);
      const { offset } = lines[line]!;
      const span = stretches[first + line]!.prose.span(start - offset, stop - offset);
      report({ severity: 'warning', code, message, span, hint });
    }
    first = end;
  });
  return edits;
});
