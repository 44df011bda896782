import type { Source, World } from '../document/index.js';
import { loadManifest, type Manifest } from '../manifest/index.js';

/** What a manifest says; null where it is faulty. Its faults are not told: they were already, or nobody asked for them. */
export const quietly = (source: Source, world: World): Manifest | null =>
  loadManifest(
    source,
    () => {},
    {},
    () => world.list(),
  );
