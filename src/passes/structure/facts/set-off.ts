import type { Line } from '../row.js';
import { isEditorial, isPlaceholder, isPlate } from './editorial.js';
import { isMidWarning } from './mid-warnings.js';

/** Whether a line is set off from the text wherever it stands: a remark, an empty place of a template, a plate, a word on what to skip. */
const isSetOff = (line: Line): boolean =>
  isEditorial(line) || isPlaceholder(line) || isPlate(line) || isMidWarning(line);

/** Whether a line shows by itself that it may be something else than story. */
export const showsItself = (line: Line): boolean =>
  line.label !== null ||
  line.key?.meaning != null ||
  line.banner !== null ||
  line.glyphs !== null ||
  line.ends ||
  isSetOff(line);
