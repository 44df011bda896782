import type { Diagnostic } from '../../diagnostics/index.js';
import { isDrawnSingle } from './glyphs.js';
import type { QuoteMark } from './marks.js';
import { isDoubtful, type Label } from './reading.js';
import { type HouseMarks, isStray } from './setting.js';
import type { Passage, ReadPassage } from './story.js';

/** Something about a mark that an editor should see. */
export interface Doubt {
  readonly at: number;
  readonly code: Diagnostic['code'];
  readonly message: string;
  readonly hint: string;
  /** Doubts of the same likeness are told once. */
  readonly like?: string;
}

/** Speech of fewer words that ends with its stop is complete: it does not run on into the next paragraph. */
const SHORT = 25;

const NAMES: Readonly<Record<Label, string>> = {
  open: 'an opening quote',
  close: 'a closing quote',
  apostrophe: 'an apostrophe',
  prime: 'a prime',
};

/** What is doubtful in a passage's marks, in order: few, since an editor who is shown every line reads none. */
export function doubtsOf(
  { text }: Passage,
  here: ReadPassage,
  next: ReadPassage | undefined,
  { glyph }: HouseMarks,
): readonly Doubt[] {
  const { marks, reading } = here;
  const doubts: Doubt[] = [];
  const faulty = new Set<number>();
  const tell = ({ at }: QuoteMark, code: Diagnostic['code'], message: string, hint: string, like?: string) =>
    doubts.push({ at, code, message, hint, ...(like ? { like } : {}) });

  for (const fault of reading.faults) {
    const mark = marks[fault.mark]!;
    if (fault.kind === 'unopened') {
      tell(mark, 'quote/unopened', 'This quote closes nothing', 'add the mark that opens it, or take this one out');
    } else if (fault.kind === 'unclosed' || (isComplete(text.slice(mark.at + 1)) && !runsOn(next))) {
      tell(mark, 'quote/unclosed', 'This quote is never closed', 'add the mark that closes it');
    } else continue;
    faulty.add(fault.mark);
  }
  marks.forEach((mark, index) => {
    const label = reading.labels[index]!;
    const second = reading.seconds[index];
    if (mark.after === 'letter' && label === 'close' && mark.before !== 'edge') {
      tell(mark, 'space/missing', 'A space seems to be missing after this quote', 'add it in the text');
    } else if (isStray(mark, label) && !faulty.has(index)) {
      tell(
        mark,
        'space/in-quote',
        'There was a space inside this quote',
        `it is gone: the mark was read as ${NAMES[label]}`,
      );
    } else if (isTurned(mark, label)) {
      tell(
        mark,
        'quote/doubtful',
        `This mark was turned into ${NAMES[label]}`,
        'if that is wrong, mend the text around it',
        `${mark.glyph}${label}${mark.wordAfter.toLowerCase()}`,
      );
    } else if (
      second &&
      isDoubtful(reading, index) &&
      !faulty.has(index) &&
      glyph(mark, second) !== glyph(mark, label)
    ) {
      tell(
        mark,
        'quote/doubtful',
        `${shown(mark)} was read with ${NAMES[label]}; it may be ${NAMES[second]}`,
        'if that is wrong, set the curly mark you mean in the text',
        isDrawnSingle(mark.glyph) ? `${label}${second}${wordAt(mark).toLowerCase()}` : undefined,
      );
    }
  });
  return doubts.sort((a, b) => a.at - b.at);
}

/** The word that tells how a single mark is read. */
const wordAt = ({ wordBefore, wordAfter }: QuoteMark): string =>
  wordAfter === '' ? `${wordBefore}'` : wordBefore === '' ? `'${wordAfter}` : `${wordBefore}'${wordAfter}`;

const shown = (mark: QuoteMark): string => (wordAt(mark).length > 1 ? `\`${wordAt(mark)}\`` : 'This mark');

/** Whether a curly mark was read against what it says. */
const isTurned = ({ evidence }: QuoteMark, label: Label): boolean =>
  (evidence === 'open' && label !== 'open') || (evidence === 'close' && label === 'open');

/** A line of speech that ends as one: short, and with its stop. */
const isComplete = (speech: string): boolean =>
  /[.!?…]['’]?\s*$/.test(speech) && speech.split(/\s+/, SHORT).length < SHORT;

/** Whether the paragraph leaves speech open in its turn: a letter, or a list of short lines. */
const runsOn = (read: ReadPassage | undefined): boolean =>
  read?.reading.faults.some(({ kind }) => kind === 'runs-on') ?? false;
