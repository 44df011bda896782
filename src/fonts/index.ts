export * from './permission.js';
export * from './sfnt.js';
export * from './subset.js';
