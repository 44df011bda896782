import type { Namespaces } from '../xml/xml-reader.js';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument (OASIS, ODF 1.3 part 3, 1.3). */
export const OPEN_DOCUMENT: Namespaces = new Map([
  ...['office', 'style', 'text', 'table', 'meta'].map((name): [string, string] => [`${OASIS}:${name}:1.0`, name]),
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);
