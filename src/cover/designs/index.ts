import type { Design } from '../design.js';
import { broadside } from './broadside.js';
import { field } from './field.js';
import { frame } from './frame.js';
import { initial } from './initial.js';
import { label } from './label.js';
import { paper } from './paper.js';
import { plain } from './plain.js';
import { woodcut } from './woodcut.js';

/** Every design that `cover.design` may name; the first is drawn when nothing is said. */
export const DESIGNS: readonly [Design, ...Design[]] = [woodcut, broadside, frame, label, paper, field, initial, plain];

/** The names that `cover.design` may give. */
export const DESIGN_NAMES: readonly string[] = DESIGNS.map(({ name }) => name);
