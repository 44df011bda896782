import fc from 'fast-check';
import { openHarfBuzz } from '../../src/fonts/index.js';
import { diskWorld } from '../../src/machine/disk.js';
import { openDictionary } from '../../src/passes/index.js';

// Tests make faces wherever they like.
await openHarfBuzz();
openDictionary(diskWorld('.'));

// A clean checkout gives one answer, whoever asks; `SEED=$RANDOM npm test` tries what no run has tried.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
