export { type Archive, openZip } from './archive.js';
export { ZipFault, type ZipFaultCode } from './fault.js';
export { LIMITS, type Limits } from './limits.js';
