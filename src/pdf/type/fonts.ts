import { createHash } from 'node:crypto';
import { type Descriptor, outlinesOf, readDescriptor, tableOf } from '../../fonts/index.js';
import type { Container } from '../file/container.js';
import { type Dict, type PdfValue, pdfText, type Ref } from '../file/values.js';
import { glyphEncoding, SORT_ENCODING, sortNumber, toUnicodeCMap } from './cmap.js';
import type { Sort, TypeCase } from './type-case.js';

const CID_SYSTEM = { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 };

/** Fills `font` with the composite font (ISO 32000-1, 9.7) that holds the sorts of `typeCase` and nothing else. */
export function embedFont(container: Container, font: Ref, typeCase: TypeCase): void {
  const sorts = typeCase.sorts.toSorted((a, b) => a.code - b.code);
  const program = outlinesOf(
    typeCase.face.bytes,
    sorts.map(({ glyph }) => glyph),
  );
  const descriptor = readDescriptor(typeCase.face.bytes);
  const name = `${subsetTag(program)}+${descriptor.postScriptName}`;
  const cff = tableOf(program, 'CFF ');
  const outlines = cff ? cffOutlines(container, cff, sorts) : trueTypeOutlines(container, program, sorts);

  const descendant = container.object({
    Type: 'Font',
    BaseFont: name,
    CIDSystemInfo: CID_SYSTEM,
    FontDescriptor: describe(container, name, descriptor, typeCase, outlines.file),
    DW: 0,
    W: widths(sorts, outlines.character, typeCase),
    ...outlines.entries,
  });
  const encoding = { Type: 'CMap', CMapName: 'Sheaf-Encoding', CIDSystemInfo: CID_SYSTEM };
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: container.stream(encoding, outlines.encoding),
    DescendantFonts: [descendant],
    ToUnicode: container.stream({}, toUnicodeCMap(sorts)),
  });
  font.end();
}

/** In what the two kinds of outlines differ. */
interface Outlines {
  readonly file: Dict;
  readonly entries: Dict;
  readonly encoding: string;
  /** The CID of a sort. */
  readonly character: (sort: Sort) => number;
}

function trueTypeOutlines(container: Container, program: Uint8Array, sorts: readonly Sort[]): Outlines {
  const character = ({ code }: Sort): number => sortNumber(code);
  const map = Buffer.alloc(2 * (Math.max(...sorts.map(character)) + 1));
  for (const sort of sorts) map.writeUInt16BE(sort.glyph, 2 * character(sort));
  return {
    file: { FontFile2: container.stream({ Length1: program.length }, program) },
    entries: { Subtype: 'CIDFontType2', CIDToGIDMap: container.stream({}, map) },
    encoding: SORT_ENCODING,
    character,
  };
}

function cffOutlines(container: Container, cff: Uint8Array, sorts: readonly Sort[]): Outlines {
  return {
    file: { FontFile3: container.stream({ Subtype: 'CIDFontType0C' }, cff) },
    entries: { Subtype: 'CIDFontType0' },
    encoding: glyphEncoding(sorts),
    character: ({ glyph }) => glyph,
  };
}

function describe(container: Container, name: string, descriptor: Descriptor, { face }: TypeCase, file: Dict): Ref {
  return container.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags(descriptor),
    FontBBox: descriptor.box,
    ItalicAngle: descriptor.italicAngle,
    Ascent: Math.round(face.ascender),
    Descent: Math.round(face.descender),
    CapHeight: Math.round(face.capHeight),
    XHeight: Math.round(face.xHeight),
    // The file has no stem width; this fits the weights of common text faces.
    StemV: Math.round(50 + (descriptor.weight / 65) ** 2),
    ...file,
  });
}

/** ISO 32000-1, table 123; symbolic, since the codes are our own. */
function flags({ fixedPitch, serif, italic }: Descriptor): number {
  return (fixedPitch ? 1 : 0) | (serif ? 2 : 0) | 4 | (italic ? 64 : 0);
}

/** Runs of neighbouring characters, each run its first number and its widths (ISO 32000-1, 9.7.4.3). */
function widths(sorts: readonly Sort[], character: (sort: Sort) => number, typeCase: TypeCase): PdfValue[] {
  const known = new Map(sorts.map((sort) => [character(sort), typeCase.width(sort.glyph)]));
  const runs: PdfValue[] = [];
  let run: number[] = [];
  let due = -1;
  for (const [number, width] of [...known].sort(([a], [b]) => a - b)) {
    if (number !== due) {
      run = [];
      runs.push(number, run);
    }
    run.push(width);
    due = number + 1;
  }
  return runs;
}

/** Six capitals that tell this subset from others of the font (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}
