// Logistic regression over a score of signs: no chance, the same weights on every machine.

/** The logarithm of the odds. */
export const odds = (signs, weights) => signs.reduce((sum, sign, index) => sum + sign * weights[index], 0);

const STEPS = 30;
const PULL = 2;

/**
 * The weights of the signs that tell notes among `samples`. A sign that may tell for one side only (`sides`: 1 for notes, -1
 * for story, 0 for either) and would tell for the other is left out.
 */
export function fitted(samples, signsOf, sides = []) {
  const out = new Set();
  for (;;) {
    const weights = newton(samples, (one) => signsOf(one).map((sign, index) => (out.has(index) ? 0 : sign)));
    const wrong = weights.findIndex((weight, index) => !out.has(index) && weight * (sides[index] ?? 0) < 0);
    if (wrong < 0) return weights;
    out.add(wrong);
  }
}

/** Newton's steps, with a pull towards nothing. */
function newton(samples, signsOf) {
  const rows = samples.map((one) => ({ signs: signsOf(one), isNote: Number(one.isNote), weight: one.weight }));
  const width = rows[0].signs.length;
  const weights = new Array(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : PULL * weight));
    const bend = weights.map((_, row) => weights.map((__, column) => (row === column ? PULL : 0)));
    for (const { signs, isNote, weight } of rows) {
      const chance = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds(signs, weights)))));
      for (let row = 0; row < width; row += 1) {
        if (signs[row] === 0) continue;
        slope[row] += weight * (chance - isNote) * signs[row];
        for (let column = 0; column < width; column += 1)
          bend[row][column] += weight * chance * (1 - chance) * signs[row] * signs[column];
      }
    }
    for (const [index, by] of solved(bend, slope).entries()) weights[index] -= by;
  }
  return weights;
}

/** Gauss's way, the largest pivot first. */
function solved(matrix, vector) {
  const rows = matrix.map((row, index) => [...row, vector[index]]);
  for (let at = 0; at < rows.length; at += 1) {
    const best = rows.reduce(
      (max, row, index) => (index > at && Math.abs(row[at]) > Math.abs(rows[max][at]) ? index : max),
      at,
    );
    [rows[at], rows[best]] = [rows[best], rows[at]];
    for (let index = 0; index < rows.length; index += 1) {
      if (index === at) continue;
      const share = rows[index][at] / rows[at][at];
      for (let column = at; column <= rows.length; column += 1) rows[index][column] -= share * rows[at][column];
    }
  }
  return rows.map((row, index) => row[rows.length] / row[index]);
}

const FOLDS = 5;
const foldOf = ({ id }) => [...id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % FOLDS;

/** Prints how many notes are found at several bounds, and how much of what is found is one, each fifth by weights of the others. */
export function tellFigures(name, samples, signsOf, sides) {
  const told = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitted(
      samples.filter((one) => foldOf(one) !== fold),
      signsOf,
      sides,
    );
    for (const one of samples)
      if (foldOf(one) === fold) told.push({ isNote: one.isNote, sum: odds(signsOf(one), weights) });
  }
  const notes = told.filter(({ isNote }) => isNote).length;
  const at = (bound) => {
    const found = told.filter(({ sum }) => sum > bound);
    const right = found.filter(({ isNote }) => isNote).length;
    return `${bound}: ${((100 * right) / notes).toFixed(1)} % found, ${((100 * right) / found.length).toFixed(1)} % true`;
  };
  console.log(`${name}   ${[-2, -1, 0].map(at).join('   ')}`);
}
