export type { Prepress } from './prepress.js';
export { prepressFor, writePdf } from './write.js';
