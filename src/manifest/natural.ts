const RUNS = /\d+|\D+/g;

/** Compares names as people order them: numbers by their value (2 before 10), letters whatever their case; no locale is asked. */
export function compareNaturally(left: string, right: string): number {
  const a = runsOf(left);
  const b = runsOf(right);
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const order = compareRuns(a[index]!, b[index]!);
    if (order !== 0) return order;
  }
  return a.length - b.length || compareText(left, right);
}

const runsOf = (name: string): readonly string[] => name.normalize('NFC').toLowerCase().match(RUNS) ?? [];

function compareRuns(a: string, b: string): number {
  const numbers = /^\d/.test(a) && /^\d/.test(b);
  return numbers ? compareNumbers(a.replace(/^0+/, ''), b.replace(/^0+/, '')) : compareText(a, b);
}

/** Digits without zeros in front: the longer is the larger, however long they are. */
const compareNumbers = (a: string, b: string): number => a.length - b.length || compareText(a, b);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
