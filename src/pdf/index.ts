export type { CoverPlate } from './art/cover-plate.js';
export { writePdf } from './write.js';
