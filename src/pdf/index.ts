export { writePdf } from './write.js';
