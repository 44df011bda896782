import { openHarfBuzz } from '../../src/typesetter/face.js';

// Tests make faces wherever they like.
await openHarfBuzz();
