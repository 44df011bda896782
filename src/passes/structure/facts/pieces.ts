import type { Line } from '../row.js';

/** What a line is to the further piece it stands over: it names it, opens what is said of it, or goes on with that. */
export type PieceLine = 'name' | 'opens' | 'line';

/** How many words a paragraph has at least that tells. */
const TOLD = 6;

const isTold = ({ block, key, label, text, words, line }: Line): boolean =>
  block.kind === 'paragraph' &&
  !key?.meaning &&
  !label &&
  (line === '' || words >= TOLD) &&
  /[.!?…]["”’»)]*$/.test(text);

/** Whether a line has a key that a story's header has, and no letter, no script and no label of a note. */
const isKeyed = ({ block, key, label, speaks }: Line): boolean =>
  block.kind === 'paragraph' && key?.meaning != null && !key.mail && !label && !speaks && key.meaning.role !== 'note';

/** Lines close together with keys, over one of a file's pieces. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines over the second and further pieces of a file that holds several (drabbles, answers to prompts): each opens with
 * the key that opened the first, which stands above everything that tells, and says something else. A header that is said
 * again is none, nor is a form that a story fills in.
 */
export function pieceLines(lines: readonly Line[], isForm: (at: number) => boolean): ReadonlyMap<number, PieceLine> {
  const found = new Map<number, PieceLine>();
  const runs = runsOf(lines, isForm);
  const told = lines.findIndex(isTold);
  for (const first of runs.filter(({ from }) => from < told)) {
    const { key, meaning } = lines[first.from]!.key!;
    const alike = runs.filter(({ from }) => lines[from]!.key!.key === key);
    const others = alike.slice(1);
    if (others.length === 0 || alike[0] !== first || !(meaning!.strong || first.to - first.from > 1)) continue;
    const values = new Set(alike.map(({ from }) => lines[from]!.key!.value.toLowerCase()));
    if (values.size < alike.length || values.has('')) continue;
    const tells = (run: Run, index: number) => lines.slice(run.to, alike[index + 1]?.from ?? lines.length).some(isTold);
    if (!alike.every(tells)) continue;
    const named = meaning!.role === 'title';
    // The first of them stands under the title of all, or is the title of the whole file as far as anybody can tell.
    if (named && first.from > 0) mark(found, first, true);
    for (const run of others) if (named || !isHeaded(lines, run.from)) mark(found, run, named);
  }
  return found;
}

function mark(found: Map<number, PieceLine>, { from, to }: Run, named: boolean): void {
  found.set(from, named ? 'name' : 'opens');
  for (let at = from + 1; at < to; at += 1) found.set(at, 'line');
}

/** Whether a chapter's own line stands above: then what is said under it is a chapter's. */
const isHeaded = (lines: readonly Line[], at: number): boolean =>
  lines[at - 1]?.block.kind === 'heading' || (lines[at - 1]?.banner ?? null) !== null;

function runsOf(lines: readonly Line[], isForm: (at: number) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    const line = lines[from]!;
    if (!isKeyed(line) || isForm(from) || (from > 0 && line.gap === 0 && !opensBelow(lines[from - 1]!))) continue;
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0 && isKeyed(lines[to]!)) to += 1;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

const opensBelow = ({ block, glyphs, banner }: Line): boolean =>
  block.kind === 'heading' || block.kind === 'scene-break' || glyphs === 'break' || banner !== null;
