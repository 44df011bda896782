import { FIRST_TWO_BYTE_CODE, ONE_BYTE_CODES, type Sort } from './type-case.js';

/**
 * The embedded CMap (ISO 32000-1, 9.7.5.4) of a TrueType font: codes of one byte and of two count on without a gap, so
 * that each sort is a character of its own. A reader that finds a character's text by its CID, as MuPDF does, could not
 * tell two sorts of one glyph apart.
 */
export const SORT_ENCODING = cmap(
  'Sheaf-Encoding',
  1,
  'Identity',
  `2 begincidrange
<00> <${hex(ONE_BYTE_CODES - 1)}> 0
<${hex(FIRST_TWO_BYTE_CODE)}> <ffff> ${ONE_BYTE_CODES}
endcidrange
`,
);

/** The CID that `SORT_ENCODING` gives a code. */
export const sortNumber = (code: number): number =>
  code < ONE_BYTE_CODES ? code : code - FIRST_TWO_BYTE_CODE + ONE_BYTE_CODES;

/** The embedded CMap of a font with CFF outlines, whose characters must be its glyphs (ISO 32000-1, 9.7.4.2). */
export function glyphEncoding(sorts: readonly Sort[]): string {
  const lines = sorts.map(({ code, glyph }) => `<${hex(code)}> ${glyph}`);
  return cmap('Sheaf-Encoding', 1, 'Identity', blocks(lines, 'cidchar'));
}

/** The CMap that leads from the codes to the text they copy as (ISO 32000-1, 9.10.3). */
export function toUnicodeCMap(sorts: readonly Sort[]): string {
  const lines = sorts.map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`);
  return cmap('Sheaf-Unicode', 2, 'UCS', blocks(lines, 'bfchar'));
}

function cmap(name: string, type: 1 | 2, ordering: string, body: string): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def
/CMapName /${name} def
/CMapType ${type} def
${type === 1 ? '/WMode 0 def\n' : ''}2 begincodespacerange
<00> <${hex(ONE_BYTE_CODES - 1)}>
<${hex(FIRST_TWO_BYTE_CODE)}> <ffff>
endcodespacerange
${body}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** A block may hold a hundred entries at most (Adobe Technical Note 5014, CMap and CIDFont Files). */
function blocks(lines: readonly string[], kind: string): string {
  let out = '';
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100);
    out += `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}\n`;
  }
  return out;
}

function hex(code: number): string {
  return code.toString(16).padStart(code < FIRST_TWO_BYTE_CODE ? 2 : 4, '0');
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');
