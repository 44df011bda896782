import type { Report } from '../../diagnostics/index.js';
import type { Span } from '../../document/index.js';
import { overProse, type RuledEdit } from '../pass.js';
import { type Doubt, doubtsOf } from './doubts.js';
import { withoutRows } from './marks.js';
import { houseMarks, setMarks } from './setting.js';
import { type Passage, readStoryMarks } from './story.js';

/**
 * Sets quotes, apostrophes and primes in the house's marks. Every mark of the story is read before any is set, and the
 * lines of a poem are read as one passage, since its speech runs from line to line.
 */
export const quotes = overProse('quote', (stretches, { settings }, { report }) => {
  const passages: Passage[] = [];
  const places: { readonly passage: number; readonly offset: number }[] = [];
  for (const { prose, follows } of stretches) {
    const text = withoutRows(prose.text);
    const last = passages.at(-1);
    if (follows === 'line' && last) {
      places.push({ passage: passages.length - 1, offset: last.text.length + 1 });
      passages[passages.length - 1] = { ...last, text: `${last.text}\n${text}` };
    } else {
      places.push({ passage: passages.length, offset: 0 });
      passages.push({ text, follows: follows === 'paragraph' });
    }
  }

  const read = readStoryMarks(passages, settings.language);
  const house = houseMarks(settings.quotes, read, settings.language);
  const edits: RuledEdit[][] = stretches.map(() => []);
  const told: { readonly span: Span; readonly doubt: Doubt }[] = [];
  let first = 0;
  passages.forEach((passage, index) => {
    let end = first + 1;
    while (places[end]?.passage === index) end += 1;
    const lines = places.slice(first, end);
    const place = (at: number) => {
      const line = lines.findLastIndex(({ offset }) => offset <= at);
      return { line: first + line, at: at - lines[line]!.offset };
    };
    for (const edit of setMarks(passage.text, read[index]!, house)) {
      const { line, at } = place(edit.start);
      edits[line]!.push({ ...edit, start: at, end: at + edit.end - edit.start });
    }
    for (const doubt of doubtsOf(passage, read[index]!, read[index + 1], house)) {
      const { line, at } = place(doubt.at);
      told.push({ span: stretches[line]!.prose.span(at, at + 1), doubt });
    }
    first = end;
  });
  tell(told, report);
  return edits;
});

/** Reports each doubt, but of those that say the same of many marks the first alone, and how many there are. */
function tell(told: readonly { readonly span: Span; readonly doubt: Doubt }[], report: Report): void {
  const alike = new Map<string, number>();
  for (const { doubt } of told) if (doubt.like) alike.set(doubt.like, (alike.get(doubt.like) ?? 0) + 1);
  for (const { span, doubt } of told) {
    const count = doubt.like ? alike.get(doubt.like) : 1;
    if (count === undefined) continue;
    if (doubt.like) alike.delete(doubt.like);
    const message = count > 1 ? `${doubt.message}, and ${count - 1} more like it` : doubt.message;
    report({ severity: 'warning', code: doubt.code, message, span, hint: doubt.hint });
  }
}
