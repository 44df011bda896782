/**
 * Marks are compared by their place among the letters and figures, which no tool changes: whatever else it does to
 * spaces, line ends or mark-up cannot shift the comparison.
 */
const QUOTE = /[“”‘’"'„«»′″`´]/;
const DASH = /[—–-]/;
const DOT = /[….]/;
const WORD = /[\p{L}\p{N}]/u;

/** The quote marks, dashes and dots of a text by the number of letters and figures before them. */
function marksOf(text) {
  const quotes = new Map();
  const dashes = new Map();
  const dots = new Map();
  let words = 0;
  const put = (marks, char) => marks.set(words, (marks.get(words) ?? '') + char);
  for (const char of text) {
    if (WORD.test(char)) words += 1;
    else if (QUOTE.test(char)) put(quotes, char);
    else if (DASH.test(char)) put(dashes, char);
    else if (DOT.test(char)) put(dots, char);
  }
  return { quotes, dashes, dots, words };
}

/** How many of the marks in `truth` are missing or other in `set`, and how many there are too many. */
function differences(truth, set) {
  let wrong = Math.max(0, set.length - truth.length);
  for (let index = 0; index < truth.length; index += 1) if (truth[index] !== set[index]) wrong += 1;
  return wrong;
}

/** One text: its quote marks, those that are wrong, its paragraphs with marks, those that are wholly right. */
export function compare(truth, set) {
  const given = marksOf(set);
  const whole = marksOf(truth);
  const score = { marks: 0, wrong: 0, paragraphs: 0, exactParagraphs: 0, dashes: 0, ellipses: 0 };
  for (const [at, dashes] of whole.dashes)
    if (dashes.includes('—') && given.dashes.get(at) !== dashes) score.dashes += 1;
  for (const [at, dots] of whole.dots) {
    if (dots.includes('…') && [...(given.dots.get(at) ?? '')].sort().join('') !== [...dots].sort().join(''))
      score.ellipses += 1;
  }
  let before = 0;
  for (const paragraph of truth.split(/\n\s*\n/)) {
    const { quotes, words } = marksOf(paragraph);
    let wrong = 0;
    for (const [at, marks] of quotes) {
      // Marks after a paragraph's last letter share their place with those before the next one's first.
      const place = given.quotes.get(before + at) ?? '';
      const own = at === 0 ? place.slice(-marks.length) : place.slice(0, marks.length);
      score.marks += marks.length;
      wrong += differences(marks, own);
    }
    before += words;
    score.wrong += wrong;
    if (quotes.size > 0) {
      score.paragraphs += 1;
      if (wrong === 0) score.exactParagraphs += 1;
    }
  }
  return score;
}

/** Several texts as one. */
export function sum(scores) {
  const total = {};
  for (const score of scores) for (const [key, value] of Object.entries(score)) total[key] = (total[key] ?? 0) + value;
  return total;
}
