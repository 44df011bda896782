export { unzip } from './unzip.js';
export { proveNothingLost } from './words.js';
