import type { Diagnostic } from '../../diagnostics/index.js';
import { DOUBT } from './setting.js';
import type { Passage, ReadPassage } from './story.js';

/** Something about a passage's marks that an editor should see, by its place in the text. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly code: Diagnostic['code'];
  readonly message: string;
  readonly hint: string;
}

const COMPLETE_BELOW = 20;

/** What is doubtful in a passage: few, since an editor who is shown every line reads none. */
export function doubtsOf({ text }: Passage, { marks, reading }: ReadPassage): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const tell = (at: number, code: Diagnostic['code'], message: string, hint: string) =>
    doubts.push({ start: at, end: at + 1, code, message, hint });

  for (const { mark, kind } of reading.faults) {
    const { at } = marks[mark]!;
    if (kind === 'unopened')
      tell(at, 'quote/unopened', 'This quote closes nothing', 'Add the mark that opens it, or take this one out.');
    if (kind === 'unclosed' || (kind === 'runs-on' && isComplete(text.slice(at + 1)))) {
      tell(at, 'quote/unclosed', 'This quote is never closed', 'Add the mark that closes it.');
    }
  }
  marks.forEach((mark, index) => {
    const label = reading.labels[index]!;
    const inside = label === 'open' ? text[mark.at + 1] : text[mark.at - 1];
    const stray = (label === 'open' && !mark.last) || (label === 'close' && !mark.first);
    if (stray && inside === ' ')
      tell(
        mark.at,
        'space/in-quote',
        'A space stood inside this quote',
        'It was taken out; see that the mark is right.',
      );
    else if (reading.margins[index]! < DOUBT)
      tell(
        mark.at,
        'quote/doubtful',
        `This mark was read as ${NAMES[label]}, but may be another`,
        'Set the curly mark you mean in the text.',
      );
  });
  return doubts;
}

const NAMES = { open: 'an opening quote', close: 'a closing quote', apostrophe: 'an apostrophe', prime: 'a prime' };

/** A line of speech that ends as one: short, with its stop. */
function isComplete(speech: string): boolean {
  return speech.split(/\s+/).length < COMPLETE_BELOW && /[.!?…]['’]?\s*$/.test(speech);
}
