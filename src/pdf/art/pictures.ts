import { createHash } from 'node:crypto';
import { loadSharp } from '../../document/sharp.js';
import type { Typeset } from '../../pages/index.js';
import type { Container } from '../file/container.js';
import type { Ref } from '../file/values.js';

/** The pictures of a book, each embedded once however often it is printed. */
export class PdfPictures {
  readonly #container: Container;
  readonly #refs = new Map<Uint8Array, Ref>();
  readonly #byContent = new Map<string, Ref>();
  readonly #opaque: ReadonlyMap<Uint8Array, Uint8Array>;

  /** `opaque` holds those that had to be made ready first; see `makeOpaque`. */
  constructor(container: Container, opaque: ReadonlyMap<Uint8Array, Uint8Array>) {
    this.#container = container;
    this.#opaque = opaque;
  }

  embed(bytes: Uint8Array): Ref {
    let ref = this.#refs.get(bytes);
    if (ref === undefined) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      ref = this.#byContent.get(digest) ?? this.#container.image(this.#opaque.get(bytes) ?? bytes);
      this.#byContent.set(digest, ref);
      this.#refs.set(bytes, ref);
    }
    return ref;
  }
}

/**
 * Lays pictures with transparent, interlaced or sixteen-bit pixels on white paper as plain PNG: presses refuse the
 * first, and pdfkit writes the others only later than the page that shows them.
 */
export async function makeOpaque({ pages }: Typeset): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const made = new Map<Uint8Array, Uint8Array>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind === 'picture' && !made.has(item.bytes) && isIntricate(item.bytes)) {
        made.set(item.bytes, await flatten(item.bytes));
      }
    }
  }
  return made;
}

async function flatten(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const picture = sharp(bytes).flatten({ background: '#ffffff' }).removeAlpha();
  const { channels } = await sharp(bytes).metadata();
  return new Uint8Array(
    await (channels <= 2 ? picture.toColourspace('b-w') : picture.toColourspace('srgb')).png().toBuffer(),
  );
}

/** PNG (ISO/IEC 15948, 11.2.2): depth, colour type and interlacing stand in the header; transparency may have a chunk. */
function isIntricate(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.readUInt32BE(0) !== 0x89504e47) return false;
  const [depth, colour, interlaced] = [view[24]!, view[25]!, view[28]!];
  return depth === 16 || (colour & 4) !== 0 || interlaced !== 0 || hasChunk(view, 'tRNS');
}

function hasChunk(png: Buffer, name: string): boolean {
  for (let at = 8; at + 8 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === name) return true;
  }
  return false;
}
