import type { Report } from '../../diagnostics/index.js';
import { ORNAMENTS, type Ornament, type World } from '../../document/index.js';
import { loadSharp } from '../../document/sharp.js';
import type { Item } from '../../pages/index.js';
import { type Outline, outlineOf } from './svg-outline.js';

/** An ornament as it is drawn: an outline, or a picture where an SVG is more than one. Lengths are its own units. */
export type Drawn =
  | Outline
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly bytes: Uint8Array };

/** How large a unit of our ornaments is, in ems: the asterism, 22.5 units tall, is then as tall as a line of type. */
const UNIT = 0.045;

/** The room that an ornament of the user's fits into, in ems. */
const ROOM = { width: 8, height: 1.25 };

/** The largest SVG that is read, in bytes. */
const LARGEST = 1_000_000;

/** The book's ornaments, read once. */
export class Ornaments {
  readonly #drawn = new Map<string, Drawn>();

  private constructor(readonly world: World) {}

  /** Reads the files that `names` call for. One that is missing or no SVG is reported, and the asterism stands in. */
  static async load(names: Iterable<Ornament>, world: World, report: Report): Promise<Ornaments> {
    const ornaments = new Ornaments(world);
    for (const name of new Set(names)) {
      if (name === 'space' || isOurs(name)) continue;
      const drawn = await readOrnament(name, world, report);
      ornaments.#drawn.set(name, drawn ?? ornaments.of('asterism'));
    }
    return ornaments;
  }

  /** The ornament of that name; `space` shows the asterism where it must show something. Throws if one of ours is faulty. */
  of(name: Ornament): Drawn {
    const known = name === 'space' ? 'asterism' : name;
    let drawn = this.#drawn.get(known);
    if (!drawn) {
      const outline = outlineOf(new TextDecoder().decode(this.world.asset(`ornaments/${known}.svg`)));
      if (!outline) throw new Error(`assets/ornaments/${known}.svg is more than one filled outline`);
      drawn = outline;
      this.#drawn.set(known, drawn);
    }
    return drawn;
  }

  /** Points that `name` takes at type of `size` points. */
  sizeOf(name: Ornament, size: number): { readonly width: number; readonly height: number } {
    const { width, height } = this.of(name);
    const scale = this.#scale(name, size);
    return { width: width * scale, height: height * scale };
  }

  /** The ornament with its middle at (`x`, `y`), for type of `size` points; always an artifact. */
  draw(name: Ornament, x: number, y: number, size: number, grey = 0): Item {
    const drawn = this.of(name);
    const scale = this.#scale(name, size);
    const left = x - (drawn.width * scale) / 2;
    const top = y - (drawn.height * scale) / 2;
    if (drawn.kind === 'picture') {
      const { width, height, bytes } = drawn;
      return {
        kind: 'picture',
        x: left,
        y: top,
        width: width * scale,
        height: height * scale,
        bytes,
        owner: 'artifact',
      };
    }
    return { kind: 'drawing', x: left, y: top, scale, path: drawn.path, grey, owner: 'artifact' };
  }

  #scale(name: Ornament, size: number): number {
    if (name === 'space' || isOurs(name)) return UNIT * size;
    const { width, height } = this.of(name);
    return Math.min((ROOM.width * size) / width, (ROOM.height * size) / height);
  }
}

/** Whether an ornament of that name comes with Sheaf. */
const isOurs = (name: string): boolean => (ORNAMENTS as readonly string[]).includes(name);

async function readOrnament(path: string, world: World, report: Report): Promise<Drawn | null> {
  const fail = (message: string): null => {
    report({
      severity: 'error',
      code: 'break/ornament',
      message,
      span: null,
      hint: `"ornament" is one of ${[...ORNAMENTS, 'space'].join(', ')}, or an SVG of this folder`,
    });
    return null;
  };
  const read = await world.file(path);
  if (!read.ok) return fail(`The ornament ${path} cannot be read: ${read.detail || read.fault}`);
  if (read.bytes.length > LARGEST) return fail(`The ornament ${path} is larger than 1 MB`);
  const svg = new TextDecoder().decode(read.bytes);
  if (!/<svg[\s>]/.test(svg)) return fail(`The ornament ${path} is no SVG`);
  return outlineOf(svg) ?? (await rasterised(read.bytes)) ?? fail(`The ornament ${path} cannot be drawn`);
}

/** Strokes, gradients and the like are drawn as a picture, fine enough for print at an ornament's size. */
async function rasterised(svg: Uint8Array): Promise<Drawn | null> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(svg, { density: 600 })
      .resize({ width: 1600, height: 600, fit: 'inside' })
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { kind: 'picture', width: info.width, height: info.height, bytes: data };
  } catch {
    return null;
  }
}
