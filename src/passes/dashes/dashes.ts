import type { Report } from '../../diagnostics/index.js';
import { maskAddresses } from '../addresses.js';
import { overProse } from '../pass.js';
import type { Stretch } from '../stretches.js';
import { dashEdits } from './edits.js';
import { dashHabits } from './habits.js';
import { doubtfulHyphens } from './hyphens.js';

/** Sets dashes in the house's style. */
export const dashes = overProse('dash', (stretches, { settings }, { report }) => {
  const texts = stretches.map(({ prose }) => maskAddresses(prose.text));
  const habits = dashHabits(texts, settings.dashes, settings.language);
  const doubtful = texts.flatMap((text, index) => doubtfulHyphens(text, habits).map((at) => [index, at] as const));
  const [first] = doubtful;
  if (first) {
    const more = doubtful.length > 1 ? `, and ${doubtful.length - 1} more like it` : '';
    report({
      severity: 'warning',
      code: 'dash/doubtful',
      message: `This hyphen may stand for a dash${more}`,
      span: stretches[first[0]]!.prose.span(first[1], first[1] + 1),
      hint: 'write `--` for a dash, or take out the space behind the hyphen',
    });
  }
  const parted = texts.map((text, index) => isParted(text, texts[index + 1]));
  tellParted(stretches, parted, report);
  return texts.map((text, index) => dashEdits(text, habits).filter(({ end }) => !parted[index] || end < text.length));
});

/** Whether a word's last half opens the next line: `note-` above `book`, in lines that nobody joins. */
const isParted = (text: string, next: string | undefined): boolean =>
  /\p{Ll}-$/u.test(text) && next !== undefined && /^\p{Ll}/u.test(next);

function tellParted(stretches: readonly Stretch[], parted: readonly boolean[], report: Report): void {
  const places = stretches.filter((_, index) => parted[index]).map(({ prose }) => prose);
  const [first] = places;
  if (!first) return;
  const more = places.length > 1 ? `, and ${places.length - 1} more like it` : '';
  report({
    severity: 'warning',
    code: 'dash/parted',
    message: `This hyphen may part a word whose line ends here${more}; it stays`,
    span: first.span(first.text.length - 1, first.text.length),
    hint: 'join the two lines in the story’s file, or write `--` for a dash',
  });
}
