/**
 * An ICC profile of sRGB (IEC 61966-2-1), for the output intent that PDF/A asks for. Version 2.1, matrix and curves, as
 * every reader knows it; made here, so that nobody's profile with its own licence need be shipped.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', plainText('No rights reserved')],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

/** The primaries adapted to the profile connection space's white, D50 (ICC.1:2022, annex E; IEC 61966-2-1, annex F). */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

/** The header of ICC.1:2001-04, 6.1, and the tag table; tags that share their data share its place. */
function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const places = new Map<Uint8Array, number>();
  let end = 128 + table.length;
  for (const [index, [signature, data]] of tags.entries()) {
    if (!places.has(data)) {
      places.set(data, end);
      end += data.length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(places.get(data)!, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(end), table, ...places.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, value] of [1998, 2, 9, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of WHITE.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

/** Tags begin on multiples of four. */
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

const fixed = (value: number): number => Math.round(value * 65536);

function xyz(values: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

function plainText(characters: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${characters}\0`, 'latin1'));
}

/** ASCII, then empty Unicode and Macintosh descriptions. */
function description(characters: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(characters.length + 1);
  return padded(
    Buffer.concat([Buffer.from('desc\0\0\0\0'), length, Buffer.from(`${characters}\0`, 'latin1'), Buffer.alloc(78)]),
  );
}

/** The transfer curve in 1024 steps. */
function curveTag(): Buffer {
  const steps = 1024;
  const bytes = Buffer.alloc(12 + 2 * steps);
  bytes.write('curv', 'latin1');
  bytes.writeUInt32BE(steps, 8);
  for (let step = 0; step < steps; step += 1) {
    const value = step / (steps - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * step);
  }
  return bytes;
}
