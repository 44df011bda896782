export { type CoverPlate, plateOf } from './art/cover-plate.js';
export { writePdf } from './write.js';
