export { type Diagnostic, Held, Log, type Report } from './diagnostic.js';
export { frame } from './frame.js';
export { sarif } from './sarif.js';
export { github, type Paint, type PlainDiagnostic, pretty, toPlain } from './show.js';
