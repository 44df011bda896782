import { classic } from './classic.js';
import type { Design } from './design.js';
import { modern } from './modern.js';
import { zine } from './zine.js';

export type { Design, RuleShape, Voice } from './design.js';

/** The design sets, by the word that chooses one. */
export const DESIGNS: Readonly<Record<Design['name'], Design>> = { classic, modern, zine };
