/** Words that lean on the next one: no line of a title should end with them. */
const LEANING = new Set(
  (
    'a an and as at but by for from if in into is my nor of on or our the their to with without your his her its & + ' +
    'der die das ein eine einem einen einer des dem den und oder von vom zu zum zur im am mit für ' +
    'le la les un une des du de et ou à au aux dans sur pour avec el los las y o del en con por para ' +
    'il lo gli i uno e di da nel nella o os as um uma do da no na het een en van der de och i av på på den det ett ' +
    'и в во на с со к о об от по за из не ни а но ο η το οι τα και του της των σε στο στη με από για'
  ).split(' '),
);

/** Whether `word` leans on the next one, as articles and prepositions do. */
export const leans = (word: string): boolean => LEANING.has(word.toLowerCase());

/**
 * What it costs the eye to end a title's line after `word`: little after a stop, much after a word that leans. In squares of the
 * share by which a line departs from the mean one.
 */
export function endingCost(word: string, next: string): number {
  let cost = leans(word) ? 1.2 : 0;
  if (/^\p{N}/u.test(next) || /^(?:Mr|Mrs|Ms|Dr|St|No|Vol)\.?$/u.test(word)) cost += 0.5;
  if (/[:;–—.!?]$/u.test(word)) cost -= 0.3;
  else if (/[,·]$/u.test(word)) cost -= 0.12;
  return cost;
}
