import type { CoverDesign } from '../design.js';
import { broadside } from './broadside.js';
import { field } from './field.js';
import { frameDesign } from './frame.js';
import { initial } from './initial.js';
import { label } from './label.js';
import { paper } from './paper.js';
import { plainDesign } from './plain.js';
import { woodcut } from './woodcut.js';

/** Every design that `cover.design` may name; the first is drawn when nothing is said. */
export const COVER_DESIGNS: readonly [CoverDesign, ...CoverDesign[]] = [
  woodcut,
  broadside,
  frameDesign,
  label,
  paper,
  field,
  initial,
  plainDesign,
];

/** The names that `cover.design` may give. */
export const DESIGN_NAMES: readonly string[] = COVER_DESIGNS.map(({ name }) => name);
