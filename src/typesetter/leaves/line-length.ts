import type { Report } from '../../diagnostics/index.js';
import { type PdfSettings, READABLE } from '../../manifest/index.js';
import type { Measures } from '../designs/measures.js';
import type { Compositor } from '../lines/compositor.js';

/** Letters of a line that is read with ease (Bringhurst 2.1.2: 45 to 75, some more or less for what cannot be counted beforehand). */
const MOST = 77;
const FEWEST = 43;

/** Words of ours in which letters come as often as in English prose. */
const SAMPLE =
  'In the evening the boats came home with the tide, and whoever had nothing else to do went down to look at them. There was not much to be seen; a few baskets, a wet dog, and the old man who counted the nets, twice every day, for the company that no longer owned them.';

/** Letters, spaces among them, that stand in a full line of the text on average. */
export function lettersInLine(compositor: Compositor, { measure, size }: Measures): number {
  const letters = {
    size,
    posture: 'roman',
    weight: 'regular',
    caps: 'normal',
    figures: 'old-style',
    tracking: 0,
    language: 'en',
  } as const;
  return (measure * SAMPLE.length) / compositor.width(compositor.words(SAMPLE, letters));
}

/** Tells where lines are longer or shorter than is read with ease; large print has short ones, and must. */
export function tellLineLength(
  compositor: Compositor,
  measures: Measures,
  settings: PdfSettings,
  report: Report,
): void {
  const letters = Math.round(lettersInLine(compositor, measures));
  if (letters <= MOST && (letters >= FEWEST || settings.largePrint)) return;
  const long = letters > MOST;
  report({
    severity: 'warning',
    code: long ? 'page/long-lines' : 'page/short-lines',
    message: `A line of the printed book has about ${letters} letters; ${READABLE.fewest} to ${READABLE.most} are read with ease`,
    span: null,
    hint: long
      ? 'take a larger `pdf.size` or wider margins, or leave both out: they are then chosen to fit'
      : 'take a smaller `pdf.size` or narrower margins, or leave both out: they are then chosen to fit',
  });
}
