import type { Namespaces } from '../xml/xml-reader.js';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespaces of Word's files, those of strict OOXML (ISO 29500-1) under the same short names as the usual ones. */
export const WORD: Namespaces = new Map([
  [`${SCHEMAS}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${SCHEMAS}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${SCHEMAS}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${SCHEMAS}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${SCHEMAS}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${SCHEMAS}/markup-compatibility/2006`, 'mc'],
  [`${SCHEMAS}/package/2006/relationships`, 'rel'],
  [`${SCHEMAS}/package/2006/content-types`, 'ct'],
  [`${SCHEMAS}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);
