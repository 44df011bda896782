export { anchorAt, find, written } from './anchor.js';
export { type SettledStory, settle } from './apply.js';
export type { Decision, MarkIs, Settled, Verdict } from './decision.js';
export { fingerprintOf } from './fingerprint.js';
export { acceptedIn, type Proofed, proofedIn, withAccepted, withDecisions } from './known.js';
export { type PlainText, plainText } from './plain.js';
export { decisionsFile, readSettled } from './read.js';
export { placed } from './resolve.js';
export { openLine, rangeIn } from './suggest.js';
