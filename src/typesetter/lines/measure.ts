import type { ParagraphStyle } from '../letters/style.js';
import type { Text } from '../letters/text.js';

/** Widths of one paragraph's lines, in thousandths of an em. */
export interface LineMeasure {
  /** Of every line but the first, and those beside a drop capital. */
  readonly width: number;
  /** What the first line is narrower by: its indent. */
  readonly indent: number;
  /** What each of the first `dropLines` lines is narrower by. */
  readonly drop: number;
  readonly dropLines: number;
  /** Natural word space. */
  readonly space: number;
}

/** The measure of `text` in its column; `left` is what a stanza's line is indented by, in points. */
export function measureOf(text: Text, style: ParagraphStyle, left: number): LineMeasure {
  const unit = 1000 / text.style.size;
  const full = (style.measure - style.left - style.right - left) * unit;
  return {
    width: full - style.hang * unit,
    indent: (style.indent - style.hang) * unit,
    drop: (style.drop?.width ?? 0) * unit,
    dropLines: style.drop?.lines ?? 0,
    space: text.space + text.style.tracking * unit,
  };
}

/** Width of line `line`, from 0. */
export const lineWidth = ({ width, indent, drop, dropLines }: LineMeasure, line: number): number =>
  (line < dropLines ? width - drop : width) - (line === 0 ? indent : 0);

/** Width of the narrowest line: a word that is wider may have to be torn. */
export const narrowest = ({ width, indent, drop }: LineMeasure): number =>
  width - Math.max(0, indent, drop, drop + indent);
