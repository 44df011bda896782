export * from './change.js';
export * from './person.js';
export * from './prose.js';
export * from './settings.js';
export * from './source.js';
export * from './text.js';
export * from './tree.js';
export * from './world.js';
