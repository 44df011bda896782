import { maskAddresses } from '../addresses.js';
import { overProse } from '../pass.js';
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
  return texts.map((text) => dashEdits(text, habits));
});
