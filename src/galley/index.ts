export { type MadeProof, makeProof, type ProofOrder } from './galley.js';
