export { type Diagnostic, Held, Log, type Report, type Severity } from './diagnostic.js';
export { frame } from './frame.js';
export { type Fingerprint, sarif } from './sarif.js';
export { github, type Paint, type PlainDiagnostic, pretty, toPlain } from './show.js';
