export { tellEmptied } from './emptied.js';
export { findings } from './findings.js';
export { type InspectedNote, type Inspection, inspect } from './inspect.js';
export { entriesOf, type LedgerEntry, ledger } from './ledger.js';
export { tellLongNotes } from './long-notes.js';
export { type Glance, glanceOf, glanceText } from './summary.js';
export { tellTongue } from './tongue.js';
