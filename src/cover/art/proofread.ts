import type { Report } from '../../diagnostics/index.js';
import type { CoverSettings } from '../../manifest/index.js';
import type { Canvas } from '../canvas/canvas.js';
import type { Pixels } from '../drawing/raster.js';
import type { CoverTypeCase } from '../letters/typecase.js';

/** Below this many points names can hardly be read in print. */
const SMALLEST = 5.5;

/** Reports letters that no font has, and words that are set too small on a printed page of `print` pixels, 300 an inch. */
export function proofreadCover(
  canvas: Canvas,
  print: Pixels,
  type: CoverTypeCase,
  { span }: CoverSettings,
  report: Report,
): void {
  for (const character of type.missing) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    report({
      severity: 'warning',
      code: 'glyph/missing',
      message: `The cover leaves out “${character}” (U+${code}): no font has it`,
      span,
      hint: 'name a font file that has it under `pdf: fallback:` in the manifest',
    });
  }
  const points = (units: number) => ((units / canvas.width) * print.width * 72) / 300;
  const smallest = canvas.letterings.reduce((least, next) => (next.size < least.size ? next : least));
  if (points(smallest.size) < SMALLEST) {
    report({
      severity: 'warning',
      code: 'cover/small-type',
      message: `There is so much to say that “${smallest.words}” stands on the cover in ${points(smallest.size).toFixed(1)} points`,
      span,
      hint: 'shorten the subtitle, or choose a design with more room: `sheaf covers` shows them all',
    });
  }
}
