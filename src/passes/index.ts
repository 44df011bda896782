import type { Pass } from './pass.js';

export type { Pass, PassContext } from './pass.js';

/** Finds title, header, notes, headings, scene breaks and end marker among a story's plain blocks. */
export const findStructure: Pass = (story) => story;

/** Gives notes their fate and sets every mark in the house's style; runs after `findStructure`. */
export const applyHouseStyle: Pass = (story) => story;
