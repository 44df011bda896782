export { DEFAULT_FAMILY, FAMILIES, type FamilyName, familyFile, LAST_RESORTS } from './families.js';
export { letterWidth, READABLE, SIDES } from './house.js';
export { points, trimSize } from './lengths.js';
export { loadManifest, storyEntries } from './load.js';
export type {
  Checks,
  ChosenChapters,
  CoverSettings,
  CreditKey,
  Entry,
  EpubSettings,
  FileRef,
  Manifest,
  Margins,
  PdfSettings,
  Store,
  StoryEntry,
  Subject,
  Words,
} from './manifest.js';
export { compareNaturally } from './natural.js';
export { cleanPath } from './paths.js';
export { PROFILES, type ProfileTraits } from './profiles.js';
export type { Overrides } from './resolve.js';
/** @internal */
export { jsonSchema } from './schema.js';
export { choiceHint, didYouMean, nearestPath, writing } from './suggest.js';
