import type { Diagnostic } from '../../diagnostics/index.js';
import { isDrawnSingle } from './glyphs.js';
import type { QuoteMark } from './marks.js';
import { type Care, isDoubtful, type Label, secondOf } from './reading.js';
import { type HouseMarks, isStray } from './setting.js';
import type { Usage } from './signs.js';
import type { Passage, ReadPassage } from './story.js';
import { BESIDE, suspicionOf, TOLD } from './suspicion.js';

/** Something about a mark that an editor should see. */
export interface Doubt {
  readonly at: number;
  readonly code: Diagnostic['code'];
  readonly message: string;
  readonly hint: string;
  /** Doubts of the same likeness are told once. */
  readonly like?: string;
  /** What the mark was read as; one likeness may have been read in two ways. */
  readonly as?: string;
  /** Whether it is told only beside another of its likeness. */
  readonly beside?: boolean;
}

/** Speech of fewer words that ends with its stop is complete: it does not run on into the next paragraph. */
const SHORT = 25;

const NAMES: Readonly<Record<Label, string>> = {
  open: 'an opening quote',
  close: 'a closing quote',
  apostrophe: 'an apostrophe',
  prime: 'a prime',
};

/** So many marks of speech in a story without another fault are no chance, and each fault makes up for as many. */
const CARE = 400;

/** So many short paragraphs that run on, for each fault and one more, are a habit. */
const HABIT = 3;

/** So many faults, and so many for each mark of speech, are an author who forgets marks. */
const FORGETS = { faults: 3, share: 0.004 };

/**
 * How an author keeps marks, as far as the pairs tell. Speech that a short paragraph leaves open, though it ends with its
 * stop, and that the next opens again, runs on in careful hands; where marks are forgotten, one is missing.
 */
export function careOf(passages: readonly Passage[], read: readonly ReadPassage[]): Care {
  let [speech, faults, running] = [0, 0, 0];
  read.forEach(({ marks, reading }, index) => {
    for (const label of reading.labels) if (label === 'open' || label === 'close') speech += 1;
    for (const { kind, mark } of reading.faults) {
      if (kind !== 'runs-on') faults += 1;
      else if (isComplete(passages[index]!.text.slice(marks[mark]!.at + 1))) running += 1;
    }
  });
  if (faults >= FORGETS.faults && faults >= FORGETS.share * speech) return 'careless';
  return speech > CARE * (1 + faults) || running >= HABIT * (1 + faults) ? 'careful' : 'usual';
}

/** What is doubtful in a passage's marks, in order: few, since an editor who is shown every line reads none. */
export function doubtsOf(
  { text }: Passage,
  here: ReadPassage,
  next: ReadPassage | undefined,
  { glyph }: HouseMarks,
  care: Care,
  usage: Usage,
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
    } else if (
      (fault.kind === 'unclosed' && !(care === 'careful' && LEADS_OVER.test(text))) ||
      (fault.kind === 'runs-on' && care !== 'careful' && isComplete(text.slice(mark.at + 1)) && !runsOn(next))
    ) {
      tell(mark, 'quote/unclosed', 'This quote is never closed', 'add the mark that closes it');
    } else continue;
    faulty.add(fault.mark);
  }
  marks.forEach((mark, index) => {
    const label = reading.labels[index]!;
    const second = secondOf(reading, index, (as) => glyph(mark, as));
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
    } else if (second && !faulty.has(index)) {
      const suspicion = care === 'careless' ? null : suspicionOf(here, index, second, usage);
      if (suspicion === null ? !isDoubtful(label, second, care) : suspicion < BESIDE) return;
      doubts.push({
        at: mark.at,
        code: 'quote/doubtful',
        message: `${shown(mark)} was read with ${NAMES[label]}; it may be ${NAMES[second.label]}`,
        hint: 'if that is wrong, set the curly mark you mean in the text',
        as: NAMES[label],
        beside: suspicion !== null && suspicion < TOLD,
        ...(isDrawnSingle(mark.glyph) ? { like: likenessOf(mark, label, second.label) } : {}),
      });
    }
  });
  return doubts.sort((a, b) => a.at - b.at);
}

/** The word that tells how a single mark is read. */
const wordAt = ({ wordBefore, wordAfter }: QuoteMark): string =>
  wordAfter === '' ? `${wordBefore}'` : wordBefore === '' ? `'${wordAfter}` : `${wordBefore}'${wordAfter}`;

/** Places of one word are alike, however they were read; marks without a word are if they were read alike. */
const likenessOf = (mark: QuoteMark, label: Label, second: Label): string => {
  const word = wordAt(mark).toLowerCase();
  return word.length > 1 ? word : `${label}${second}${word}`;
};

const shown = (mark: QuoteMark): string => (wordAt(mark).length > 1 ? `\`${wordAt(mark)}\`` : 'This mark');

/** Whether a curly mark was read against what it says. */
const isTurned = ({ evidence }: QuoteMark, label: Label): boolean =>
  (evidence === 'open' && label !== 'open') || (evidence === 'close' && label === 'open');

/** So ends speech that leads over to verse, a letter or a list. */
const LEADS_OVER = /[:,;—–-]\s*$/;

/** A line of speech that ends as one: short, and with its stop. */
const isComplete = (speech: string): boolean =>
  /[.!?…]['’]?\s*$/.test(speech) && speech.split(/\s+/, SHORT).length < SHORT;

/** Whether the paragraph leaves speech open in its turn: a letter, or a list of short lines. */
const runsOn = (read: ReadPassage | undefined): boolean =>
  read?.reading.faults.some(({ kind }) => kind === 'runs-on') ?? false;
