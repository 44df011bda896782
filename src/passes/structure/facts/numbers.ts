import type { Line } from '../row.js';

/** Lines whose number alone, or before a name, heads a section: believed if they count up and have story between them. */
export function believedNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const counted = lines.filter((line) => isCounted(line) && !isListed(lines, line));
  let last = 0;
  let lastAt = -2;
  let good = true;
  for (const { at, banner } of counted) {
    const restarts = lines.slice(Math.max(0, lastAt), at).some((between) => between.banner?.kind === 'chapter');
    if (banner!.value <= (restarts ? 0 : last) || at === lastAt + 1) good = false;
    last = banner!.value;
    lastAt = at;
  }
  const first = counted[0]?.banner?.value ?? 0;
  const sure = counted.length > 1 && (first <= 2 || (first > 100 && first <= 102));
  const believed = ({ banner, line }: Line): boolean => {
    if (banner!.kind === 'numbered' || banner!.script === 'word') return sure;
    const letters = line.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (counted.length === 1) return banner!.value <= 2 && letters + (banner!.script === 'digits' ? 1 : 0) > 1;
    return banner!.script !== 'roman' || letters > 1 || sure;
  };
  return new Set(good ? counted.filter(believed).map(({ at }) => at) : []);
}

const isCounted = ({ banner }: Line): boolean => banner?.kind === 'number' || banner?.kind === 'numbered';

/** Whether a numbered name has another glued to it, above or below: a list of contents, that the story counts anew. */
function isListed(lines: readonly Line[], { at, gap, banner }: Line): boolean {
  if (banner?.kind !== 'numbered') return false;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  return (gap === 0 && above?.banner?.kind === 'numbered') || (below?.gap === 0 && below.banner?.kind === 'numbered');
}
