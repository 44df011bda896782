export { type Directions, embeddingOf, visualOrder } from './directions.js';
export { Face, openHarfBuzz, type Shaped } from './face.js';
export { type Permission, permissionOf } from './permission.js';
export { type Descriptor, readDescriptor, tableOf } from './sfnt.js';
export { fontFault } from './soundness.js';
export { fontOf, outlinesOf } from './subset.js';
