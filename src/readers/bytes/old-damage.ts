/** Text put right, how many signs of it, and where the first stands. */
export interface Mended {
  readonly text: string;
  readonly count: number;
  readonly at: number;
}

/** A kind of damage: what gives it away, and how each sign is put right. */
interface Damage {
  /** Found at least so often in a text that was damaged so, and in no other. */
  readonly proof: RegExp;
  readonly times: number;
  readonly sign: RegExp;
  readonly mend: (sign: string, text: string, at: number) => string;
}

/** Windows-1252's marks as the codes of quoted-printable (RFC 2045). */
const PRINTABLE: Readonly<Record<string, string>> = {
  '=85': '…',
  '=91': '‘',
  '=92': '’',
  '=93': '“',
  '=94': '”',
  '=96': '–',
  '=97': '—',
};

/** Mac Roman's marks where they were read as Windows-1252: `donÕt`. */
const MAC: Readonly<Record<string, string>> = { Ò: '“', Ó: '”', Ô: '‘', Õ: '’', Ñ: '—', Ð: '–', É: '…' };

const isLetter = (char: string): boolean => /\p{L}/u.test(char);

const DAMAGES: readonly Damage[] = [
  {
    proof: /\p{Ll}Õ(?:s|t|m|d|ll|re|ve)(?!\p{L})/gu,
    times: 2,
    sign: /[ÒÓÔÕÑÐÉ]/g,
    mend: (sign, text, at) => (isMacMark(sign, text[at - 1] ?? ' ', text[at + 1] ?? ' ') ? MAC[sign]! : sign),
  },
  {
    proof: /\p{L}=92(?:s|t|m|d|ll|re|ve)(?!\p{L})/gu,
    times: 2,
    sign: /=(?:85|9[123467])/g,
    mend: (sign) => PRINTABLE[sign]!,
  },
  {
    proof: /&amp;(?:quot|apos|#39|#x27|[lr][sd]quo|[mn]dash|hellip|nbsp|#8\d{3});/g,
    times: 1,
    sign: /&amp;(?=(?:quot|apos|#39|#x27|[lr][sd]quo|[mn]dash|hellip|nbsp|#8\d{3});)/g,
    mend: () => '&',
  },
];

/** Whether the letter stands where a mark would, and no such letter. */
function isMacMark(sign: string, before: string, after: string): boolean {
  switch (sign) {
    case 'Õ':
      return isLetter(before) || /[.,!?]/.test(before) || (/\s/.test(before) && isLetter(after));
    case 'Ò':
    case 'Ô':
      return !isLetter(before) && !/\s/.test(after);
    case 'Ó':
      return !/\s/.test(before) && !isLetter(after);
    case 'É':
      return !isLetter(after) && (isLetter(before) || /["'ÓÕ]/.test(after));
    default:
      return !isLetter(before) || !isLetter(after) || /\p{Ll}/u.test(before);
  }
}

/** Undoes what mail programs, old Macs and pages escaped twice have left in a text; null where there is nothing of the kind. */
export function mendOldDamage(text: string): Mended | null {
  let [mended, count, first] = [text, 0, -1];
  for (const { proof, times, sign, mend } of DAMAGES) {
    if ((mended.match(proof)?.length ?? 0) < times) continue;
    mended = mended.replace(sign, (found: string, at: number, now: string) => {
      const put = mend(found, now, at);
      if (put === found) return found;
      if (first < 0) first = at;
      count += 1;
      return put;
    });
  }
  return count > 0 ? { text: mended, count, at: first } : null;
}
