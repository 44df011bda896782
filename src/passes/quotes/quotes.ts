import type { Diagnostic, Report } from '../../diagnostics/index.js';
import { placeOf, type Span } from '../../document/index.js';
import { overProse, type RuledEdit } from '../pass.js';
import { decidedIn, withLine } from './decided.js';
import { careOf, type Doubt, doubtsOf } from './doubts.js';
import { withoutRows } from './marks.js';
import { houseMarks, setMarks } from './setting.js';
import { Usage } from './signs.js';
import { type Passage, readStoryMarks } from './story.js';

/**
 * Sets quotes, apostrophes and primes in the house's marks. Every mark of the story is read before any is set, and the
 * lines of a poem are read as one passage, since its speech runs from line to line.
 */
export const quotes = overProse('quote', (stretches, { settings }, { report, decided: decision }) => {
  const passages: Passage[] = [];
  const places: { readonly passage: number; readonly offset: number }[] = [];
  for (const { prose, follows } of stretches) {
    const text = withoutRows(prose.text);
    const decided = decidedIn(prose, decision);
    const last = passages.at(-1);
    if (follows === 'line' && last) {
      const offset = last.text.length + 1;
      places.push({ passage: passages.length - 1, offset });
      const both = withLine(last.decided, decided, offset);
      passages[passages.length - 1] = { ...last, text: `${last.text}\n${text}`, decided: both };
    } else {
      places.push({ passage: passages.length, offset: 0 });
      passages.push({ text, follows: follows === 'paragraph', decided });
    }
  }

  const read = readStoryMarks(passages, settings.language);
  const house = houseMarks(settings.quotes, read, settings.language);
  const care = careOf(passages, read);
  const usage = new Usage(read);
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
    for (const doubt of doubtsOf(passage, read[index]!, read[index + 1], house, care, usage)) {
      const { line, at } = place(doubt.at);
      told.push({ span: stretches[line]!.prose.span(at, at + 1), doubt });
    }
    first = end;
  });
  tell(told, report);
  return edits;
});

/** So many further lines are named; whoever is told more reads none. */
const LINES = 8;

/** A doubt and where it stands. */
interface Placed {
  readonly span: Span;
  readonly doubt: Doubt;
}

/** Reports each doubt; those that say the same of many marks at the first, with the lines of the others. */
export function tell(told: readonly Placed[], report: Report): void {
  const alike = new Map<string, Placed[]>();
  for (const placed of told) {
    const { like } = placed.doubt;
    if (!like) continue;
    const known = alike.get(like);
    if (known) known.push(placed);
    else alike.set(like, [placed]);
  }
  for (const placed of told) {
    const { like } = placed.doubt;
    const all = like ? alike.get(like) : [placed];
    if (like) alike.delete(like);
    if (all && !all.every(({ doubt }) => doubt.beside)) report(asOne(all));
  }
}

/** One diagnostic for the places of a likeness. */
function asOne(all: readonly Placed[]): Diagnostic {
  const [{ span, doubt }, ...rest] = all as readonly [Placed, ...Placed[]];
  const told: Diagnostic = { severity: 'warning', code: doubt.code, message: doubt.message, span, hint: doubt.hint };
  const others = rest.map((placed) => placed.span);
  if (others.length === 0) return told;
  const counted = counting(all.map((placed) => placed.doubt));
  const message = counted === doubt.message ? `${doubt.message}, and ${others.length} more like it` : counted;
  return { ...told, message, hint: `${doubt.hint}${alsoAt(others)}`, also: others };
}

/** The message of doubts that are alike, with their number; where they were read in two ways, with the number of each. */
function counting(doubts: readonly Doubt[]): string {
  const message = doubts[0]!.message.replace(/^`[^`]+`/, `$& ×${doubts.length}`);
  const ways = new Map<string, number>();
  for (const { as = '' } of doubts) ways.set(as, (ways.get(as) ?? 0) + 1);
  if (ways.size < 2) return message;
  const each = [...ways].map(([as, times]) => `${as} ×${times}`);
  return message.replace(/ was read with .*$/, ` was read with ${each.join(' and ')}`);
}

function alsoAt(others: readonly Span[]): string {
  const lines = [...new Set(others.map(({ source, start }) => placeOf(source, start).line))];
  const named = lines.slice(0, LINES).join(', ');
  return `; also at line${lines.length > 1 ? 's' : ''} ${named}${lines.length > LINES ? ' …' : ''}`;
}
