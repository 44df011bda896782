import { crc32, inflateRawSync } from 'node:zlib';
import { type ArchiveMember, directoryOf } from './directory.js';
import { ZipFault } from './fault.js';
import { LIMITS, type Limits } from './limits.js';

/** A ZIP archive whose members are unpacked when they are asked for. No member's name ever becomes a path of the disk. */
export interface Archive {
  /** Names in the order of the directory, folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes that the member says it has; 0 where there is none of the name. */
  size(name: string): number;
  /** The member, unpacked and checked; null where there is none of the name. Throws a `ZipFault`. */
  read(name: string): Uint8Array | null;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** Opens an archive. Throws a `ZipFault` where its directory is faulty, or tells of more than `limits` allow. */
export function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Archive {
  const entries = new Map<string, ArchiveMember>();
  // Of two members of one name the later is the one that counts: an archive is added to at its end.
  for (const entry of directoryOf(bytes)) entries.set(entry.name, entry);
  checkSizes([...entries.values()], limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read: (name) => {
      const entry = entries.get(name);
      return entry ? unpacked(bytes, entry) : null;
    },
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** What the directory says is believed here, and held to when a member is unpacked. */
function checkSizes(entries: readonly ArchiveMember[], { member, all, members, ratio, small }: Limits): void {
  if (entries.length > members)
    throw new ZipFault('too-large', `holds ${entries.length} files; ${members} are the most that is read`);
  let sum = 0;
  for (const { name, size, packed } of entries) {
    const told = `\`${name}\` in it would unpack to ${megabytes(size)}`;
    if (size > member) throw new ZipFault('too-large', `is too large: ${told}; ${megabytes(member)} is the most`, name);
    if (size > small && size > packed * ratio)
      throw new ZipFault('too-large', `is too large: ${told} from ${packed} bytes, which no text does`, name);
    sum += size;
  }
  if (sum > all)
    throw new ZipFault(
      'too-large',
      `is too large: it would unpack to ${megabytes(sum)}; ${megabytes(all)} is the most`,
    );
}

function unpacked(archive: Uint8Array, entry: ArchiveMember): Uint8Array {
  const { name, method, size, crc, encrypted } = entry;
  if (encrypted) throw new ZipFault('locked', `is locked: \`${name}\` in it wants a password`, name);
  const packed = packedBytes(archive, entry);
  const bytes = method === STORED ? packed : method === DEFLATED ? inflated(packed, entry) : null;
  if (!bytes) throw new ZipFault('damaged', `holds \`${name}\` packed by method ${method}, which is not known`, name);
  if (bytes.length !== size)
    throw new ZipFault(
      'damaged',
      `is damaged: \`${name}\` in it has ${bytes.length} bytes, not the ${size} it says`,
      name,
    );
  if (crc32(bytes) !== crc)
    throw new ZipFault('damaged', `is damaged: \`${name}\` in it is not what was packed (its checksum is wrong)`, name);
  return bytes;
}

function packedBytes(archive: Uint8Array, { name, local, packed }: ArchiveMember): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (local + LOCAL_LENGTH > archive.length || view.getUint32(local, true) !== LOCAL)
    throw new ZipFault('damaged', `is damaged: \`${name}\` is not where its directory says`, name);
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > archive.length) throw new ZipFault('damaged', `is cut off within \`${name}\``, name);
  return archive.subarray(start, start + packed);
}

/** Stops at what the directory says: a member that goes on is damaged, however much would come. */
function inflated(packed: Uint8Array, { name, size }: ArchiveMember): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const more = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const fault = more ? `holds more than the ${size} bytes it says` : 'breaks off or is no packed data';
    throw new ZipFault('damaged', `is damaged: \`${name}\` in it ${fault}`, name);
  }
}
