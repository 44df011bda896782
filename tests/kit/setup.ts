import { openHarfBuzz } from '../../src/fonts/index.js';
import { diskWorld } from '../../src/machine/disk.js';
import { openDictionary } from '../../src/passes/index.js';

// Tests make faces wherever they like.
await openHarfBuzz();
openDictionary(diskWorld('.'));
