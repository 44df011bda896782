export type { CoverPlate } from './art/cover-plate.js';
export type { Prepress } from './page/columns.js';
export { prepressFor, writePdf } from './write.js';
