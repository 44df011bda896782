import type { Report } from '../../diagnostics/index.js';
import type { World } from '../../document/index.js';
import { Face, fontFault, permissionOf } from '../../fonts/index.js';
import {
  DEFAULT_FAMILY,
  type FamilyName,
  type FileRef,
  familyFile,
  LAST_RESORTS,
  type PdfSettings,
} from '../../manifest/index.js';

/** The four faces of a text family. */
export type Cut = 'regular' | 'italic' | 'bold' | 'bold-italic';

const WEIGHTS: Readonly<Record<Cut, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

/** Where a face's bytes come from, so that it is read only once something is set in it. */
type Bytes = () => Uint8Array;

/** The faces of one book, each made when it is first asked for. */
export class Faces {
  readonly #made = new Map<string, Face>();

  private constructor(
    private readonly text: ReadonlyMap<Cut, Bytes>,
    private readonly chain: readonly { readonly key: string; readonly bytes: Bytes }[],
  ) {}

  /** Finds the family and the fallbacks; a file that is missing or no font is reported, and does without. */
  static async load(settings: Pick<PdfSettings, 'font' | 'fallback'>, world: World, report: Report): Promise<Faces> {
    const read = (ref: FileRef) => fontFile(ref, world, report);
    const text =
      typeof settings.font === 'string' ? bundled(settings.font, world) : await users(settings.font, world, read);
    const chain: { key: string; bytes: Bytes }[] = [];
    for (const [index, ref] of settings.fallback.entries()) {
      const bytes = await read(ref);
      if (bytes) chain.push({ key: `fallback-${index + 1}`, bytes: () => bytes });
    }
    for (const { key, path } of LAST_RESORTS) chain.push({ key, bytes: () => world.packaged(path) });
    return new Faces(text, chain);
  }

  /** Every face made so far, text faces first, in an order that does not hang on which was asked for first. */
  get all(): readonly Face[] {
    const keys = [...Object.keys(WEIGHTS), ...this.chain.map(({ key }) => key)];
    return keys.flatMap((key) => this.#made.get(key) ?? []);
  }

  /** A face of the text family. A family without bold gives its italic for it: nothing is emboldened by us. */
  cut(cut: Cut): Face {
    const bytes = this.text.get(cut);
    if (bytes) return this.#make(cut, bytes);
    if (cut === 'bold-italic' && this.text.has('bold')) return this.cut('bold');
    return this.cut(cut === 'bold' ? 'italic' : 'regular');
  }

  /** The first fallback that has all of `codePoints`, or null. */
  fallback(codePoints: readonly number[]): Face | null {
    for (const { key, bytes } of this.chain) {
      const face = this.#make(key, bytes);
      if (codePoints.every((codePoint) => face.has(codePoint))) return face;
    }
    return null;
  }

  #make(key: string, bytes: Bytes): Face {
    let face = this.#made.get(key);
    if (!face) {
      face = new Face(key, bytes());
      this.#made.set(key, face);
    }
    return face;
  }
}

function bundled(family: FamilyName, world: World): ReadonlyMap<Cut, Bytes> {
  const cuts = Object.entries(WEIGHTS) as [Cut, string][];
  return new Map(cuts.map(([cut, weight]) => [cut, () => world.packaged(familyFile(family, weight))]));
}

async function users(
  font: Exclude<PdfSettings['font'], string>,
  world: World,
  read: (ref: FileRef) => Promise<Uint8Array | null>,
): Promise<ReadonlyMap<Cut, Bytes>> {
  const regular = await read(font.regular);
  const italic = await read(font.italic);
  const bold = font.bold && (await read(font.bold));
  if (!regular || !italic) return bundled(DEFAULT_FAMILY, world);
  const cuts = new Map<Cut, Bytes>([
    ['regular', () => regular],
    ['italic', () => italic],
  ]);
  if (bold) cuts.set('bold', () => bold);
  return cuts;
}

const FAULTS = {
  missing: 'is not there',
  outside: 'lies outside the manifest’s folder',
  directory: 'is a folder',
  unreadable: 'cannot be read',
  'too-large': 'is too large',
} as const;

async function fontFile(ref: FileRef, world: World, report: Report): Promise<Uint8Array | null> {
  const found = await world.file(ref.path);
  const fail = (message: string) => {
    report({
      severity: 'error',
      code: 'pdf/font',
      message: `The font ${ref.path} ${message}`,
      span: ref.span,
      hint: 'give the path of a TTF or OTF file in the manifest’s folder',
    });
    return null;
  };
  if (!found.ok) return fail(FAULTS[found.fault]);
  const fault = fontFault(found.bytes);
  if (fault) return fail(fault);
  const permission = permissionOf(found.bytes);
  if (permission !== 'granted') {
    report({
      severity: 'warning',
      code: 'pdf/font-licence',
      message: `The font ${ref.path} ${WITHHELD[permission]}`,
      span: ref.span,
      hint: 'the books carry the letters that they use: make sure that its licence allows it, or take another font',
    });
  }
  return found.bytes;
}

/** What a font says of itself that the books do not heed; its licence may say otherwise. */
const WITHHELD = {
  refused: 'says that no document may carry it',
  'whole-only': 'says that documents may carry it whole, and not in part',
  'bitmaps-only': 'says that documents may carry its bitmaps, and not its outlines',
} as const;
