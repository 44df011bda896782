export { type Cover, type CoverPage, makeCover } from './cover.js';
