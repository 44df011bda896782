export type { CoverPlate } from './cover-plate.js';
export type { Prepress } from './prepress.js';
export { prepressFor, writePdf } from './write.js';
