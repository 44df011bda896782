import type { Profile } from './manifest.js';

/** In what the profiles of the printed book differ. */
export interface ProfileTraits {
  /** Whether it is to be read on a screen: with its cover, tags, links and bookmarks. */
  readonly screen: boolean;
  /** Whether a printer binds it: an even number of pages, bleed, a gutter that its thickness asks for. */
  readonly printer: boolean;
}

/** What each profile asks for. */
export const PROFILES: Readonly<Record<Profile, ProfileTraits>> = {
  reading: { screen: true, printer: false },
  press: { screen: false, printer: true },
};
