import type { Line } from '../row.js';

/** How many keys that no header has make a form of the story's own. */
const FEWEST = 2;

/** Lines close together, all with keys. */
interface Keyed {
  readonly from: number;
  readonly to: number;
  /** Those of its keys that no header has. */
  readonly own: readonly string[];
  readonly isForm: boolean;
}

/**
 * Marks the lines close together, apart from those above, that are a form of the story's own: most of their keys are such as
 * no header has (`Item: 88`, `Found: behind the urn`), or it is filled in again further down (`Case no.: 88`, `Status: closed`).
 */
export function formsOf(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const told = lines.findIndex(isTold);
  const stacks = keyedIn(lines, told < 0 ? lines.length : told);
  const unheaded = stacks.filter(({ from, to }) => isUnheaded(lines, from, to));
  // A program repeats its keys to the letter: who fills in a form again leaves some of them out.
  const counts = new Map<string, Set<number>>();
  for (const { from, to, own } of unheaded)
    for (const key of own) counts.set(key, (counts.get(key) ?? new Set()).add(to - from));
  const again = new Set(unheaded.filter(({ own }) => own.some((key) => counts.get(key)!.size > 1)));
  for (const stack of stacks) if (stack.isForm || again.has(stack)) marks.fill(1, stack.from, stack.to);
  return marks;
}

/** How many words a paragraph has at least that tells. */
const TOLD = 12;

const isTold = ({ block, key, label, text, words, line }: Line): boolean =>
  block.kind === 'paragraph' && !key && !label && (line === '' || words >= TOLD) && /\p{Ll}[.!?…]/u.test(text);

/** `told`: where the story's first paragraph stands, under which a form may ask for a title as well. */
function keyedIn(lines: readonly Line[], told: number): readonly Keyed[] {
  const found: Keyed[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to += 1;
    const keys = lines.slice(from, to).flatMap(({ key }) => key ?? []);
    const own = keys.filter(({ meaning, colon }) => meaning === null && colon).map(({ key }) => key);
    const strong = from < told && keys.some(({ meaning }) => meaning?.strong);
    if (from > 0 && keys.length === to - from && own.length > 0)
      found.push({ from, to, own, isForm: own.length >= FEWEST && own.length > keys.length - own.length && !strong });
    from = to;
  }
  return found;
}

/** Whether no chapter opens above the lines, and none of them names the story or its author: else it is a header, said again. */
const isUnheaded = (lines: readonly Line[], from: number, to: number): boolean =>
  to - from > 1 &&
  lines[from - 1]!.block.kind !== 'heading' &&
  lines[from - 1]!.banner === null &&
  !lines.slice(from, to).some(({ key }) => key?.meaning?.role === 'title' || key?.meaning?.role === 'author');
