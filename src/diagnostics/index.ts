export * from './diagnostic.js';
export { frame } from './frame.js';
export { sarif } from './sarif.js';
export { github, type Paint, type PlainDiagnostic, pretty, toPlain } from './show.js';
