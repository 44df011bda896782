export { ALL_CODES, CODES, type Code, codesPage, explained, isCode } from './codes/index.js';
export type { Meaning } from './codes/meaning.js';
export { type Diagnostic, type Fix, Held, Log, type Report, type Severity, type Weight } from './diagnostic.js';
export { frame } from './frame.js';
export { type Fingerprint, sarif } from './sarif.js';
export { github, type Paint, type PlainDiagnostic, pretty, toPlain } from './show.js';
