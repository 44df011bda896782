import { BOOK_CODES } from './book.js';
import { MANIFEST_CODES } from './manifest.js';
import type { Meaning } from './meaning.js';
import { SOURCE_CODES } from './source.js';
import { MARK_CODES, STRUCTURE_CODES } from './text.js';

/** Everything that Sheaf tells, by its code: what it is, why it is told, how it is ended. */
export const CODES = {
  ...MANIFEST_CODES,
  ...SOURCE_CODES,
  ...STRUCTURE_CODES,
  ...MARK_CODES,
  ...BOOK_CODES,
} as const satisfies Readonly<Record<string, Meaning>>;

/** What a diagnostic is called: a part of the work, a slash, and what it is about. */
export type Code = keyof typeof CODES;

/** Every code, by the alphabet. */
export const ALL_CODES: readonly Code[] = (Object.keys(CODES) as Code[]).sort();

/** Whether somebody's text is the name of a code. */
export const isCode = (text: string): text is Code => Object.hasOwn(CODES, text);

/** What a code means, for people at a terminal. */
export function explained(code: Code): string {
  const { what, why, end, example }: Meaning = CODES[code];
  const shown = example ? ['', ...example.split('\n').map((line) => `    ${line}`), ''] : [];
  return [code, `  ${what}`, ...shown, `  why   ${why}`, `  end   ${end}`].join('\n');
}

/** The table of all codes as a page of Markdown: `assets/codes.md`. */
export function codesPage(): string {
  const areas = [...new Set(ALL_CODES.map(areaOf))];
  const parts = areas.map((area) =>
    [`## ${area}`, ...ALL_CODES.filter((code) => areaOf(code) === area).map(entry)].join('\n\n'),
  );
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

const HEAD =
  '# What Sheaf tells\n\nMade by `npm run accept` from `src/diagnostics/codes`; `sheaf explain CODE` prints an entry. `checks: {CODE: off}` in the manifest, or at a story, says how heavy one weighs.';

const areaOf = (code: Code): string => code.slice(0, code.indexOf('/'));

function entry(code: Code): string {
  const { what, why, end, example }: Meaning = CODES[code];
  const shown = example ? `\n\n\`\`\`\n${example}\n\`\`\`` : '';
  return `### ${code}\n\n${what} ${why}${shown}\n\n*How it ends:* ${end}`;
}
