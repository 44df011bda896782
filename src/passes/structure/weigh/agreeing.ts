import { Agreement } from '../facts/agreement.js';
import { isHeaderLine } from './headers.js';
import type { Row } from './row.js';

const known = new WeakMap<Row, Agreement>();

/** How far from either end lines may bear each other out. */
const EDGE = 40;

/** How the lines around a file's story bear each other out. */
export function agreementOf(row: Row): Agreement {
  let own = known.get(row);
  if (!own) {
    const { lines } = row;
    const isNear = (at: number) => at < EDGE || lines.length - at <= EDGE;
    own = new Agreement(
      lines,
      (at) => isNear(at) && (row.edge(at) !== null || row.isSite(at) || at < row.ranges.mail),
      (at) => isHeaderLine(row, at) && at >= row.ranges.from && at < row.ranges.to,
    );
    known.set(row, own);
  }
  return own;
}
