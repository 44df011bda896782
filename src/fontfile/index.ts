export * from './sfnt.js';
export * from './subset.js';
