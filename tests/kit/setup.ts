import { openHarfBuzz } from '../../src/fonts/index.js';

// Tests make faces wherever they like.
await openHarfBuzz();
