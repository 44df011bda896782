import { openHarfBuzz } from '../../src/fonts/face.js';

// Tests make faces wherever they like.
await openHarfBuzz();
