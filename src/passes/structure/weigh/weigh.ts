import type { FixedLabel } from '../../../document/index.js';
import type { Line } from '../row.js';
import { Weights } from '../search/weights.js';
import { weighFixed } from './fixed.js';
import { weighFragment } from './fragments.js';
import { weighHeader } from './headers.js';
import { weighMark } from './marks.js';
import { weighMidWarning } from './mid-warnings.js';
import { weighClassHead } from './names.js';
import { weighNote, weighTold } from './notes.js';
import { weighPiece } from './pieces.js';
import { weighAnswers, weighPlace } from './place.js';
import type { Row } from './row.js';
import { weighSite } from './site.js';
import { weighScript } from './skit.js';
import { weighPage } from './title-page.js';
import { weighAgreement, weighTitle } from './titles.js';

/** What nearly all paragraphs of a story weigh: nothing speaks for anything else. */
const PLAIN = new Weights();

/** Turns what is known of each line into what each reading of it costs. */
export const weigh = (row: Row, fixed: readonly (FixedLabel | null)[]): readonly Weights[] =>
  row.lines.map((line) => {
    const own = fixed[line.at];
    if (!own && row.isPlain(line.at)) return PLAIN;
    const weights = new Weights();
    if (weighSettled(line, weights)) return weights;
    weighNote(row, line, weights);
    weighHeader(row, line, weights);
    weighTitle(row, line, weights);
    weighMark(row, line, weights);
    weighFragment(row, line, weights);
    weighPlace(row, line, weights);
    weighAnswers(row, line, weights);
    weighSite(row, line, weights);
    weighTold(row, line, weights);
    weighMidWarning(row, line, weights);
    weighScript(row, line, weights);
    // What the whole head says outweighs what a line looks like.
    weighAgreement(row, line, weights);
    if (!row.titled) weighClassHead(row, line, weights);
    weighPage(row, line, weights);
    weighPiece(row, line, weights);
    if (own) weighFixed(own, weights);
    return weights;
  });

/** Blocks that were put to their use before are what they are; true of such a one. */
function weighSettled({ block }: Line, weights: Weights): boolean {
  const kind = block.kind === 'authors-note' ? 'note' : block.kind === 'end-marker' ? 'end' : block.kind;
  if (kind !== 'note' && kind !== 'end' && kind !== 'dedication') return false;
  weights.offer(kind, 0, '');
  weights.fix([kind], 'marked so by its format');
  return true;
}
