import { maskAddresses } from './addresses.js';
import { missingSpaces } from './missing.js';
import { overProse, type RuledEdit } from './pass.js';

/** Runs of white space, but for the single space between two words. */
const RUN = / [ \t\u00A0\u2000-\u200A\u202F]+|[\t\u00A0\u2000-\u200A\u202F][ \t\u00A0\u2000-\u200A\u202F]*| (?=\n|$)/g;

/** Whether a no-break space means something between these: a figure and its unit, an initial or title and a name. */
function means(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    /\d$|(?:^|[^\p{L}])\p{Lu}\.$|(?:^|[^\p{L}])(?:Mrs?|Ms|Dr|St|Sr|Jr|No|Nos|pp?|vol|ch)\.?$|[“”‘’„‚«»‹›–—…(]$/u.test(
      before,
    ) || /^[\d“”‘’„«»‹›–—…;:!?°%$£€]/.test(text.slice(end, end + 1))
  );
}

/** Runs of spaces to one, none at the end of a line; leading ones are the author's indent and stay. */
export function spaceEdits(text: string): RuledEdit[] {
  const edits: RuledEdit[] = [];
  if (text.search(RUN) < 0) return edits;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (index === 0 || text[index - 1] === '\n') continue;
    const last = end === text.length || text[end] === '\n' || text[end] === '\r';
    const single = run.length === 1 && run !== '\t' && (run !== '\u00A0' || means(text, index, end));
    const after = last ? '' : single ? run : ' ';
    if (after !== run) edits.push({ start: index, end, text: after });
  }
  return edits;
}

/** Sets the spaces between words, and tells where one is missing. */
export const spaces = overProse('space', (stretches, _story, { report }) =>
  stretches.map(({ prose }) => {
    for (const at of missingSpaces(maskAddresses(prose.text))) {
      const { source, start, end } = prose.span(at, at + 2);
      const verbatim = source.text.slice(start, end) === prose.text.slice(at, at + 2);
      const between = { source, start: end - 1, end: end - 1 };
      report({
        severity: 'warning',
        code: 'space/missing',
        message: 'A space seems to be missing here',
        span: { source, start, end },
        hint: 'add it in the text; it is never put in by itself',
        ...(verbatim ? { fix: { says: 'put a space in', span: between, text: ' ' } } : {}),
      });
    }
    return spaceEdits(prose.text);
  }),
);
