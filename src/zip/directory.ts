import { ZipFault } from './fault.js';

/** A file in an archive, as the central directory tells of it (APPNOTE 6.3.10, 4.3.12). */
export interface ArchiveMember {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes as packed. */
  readonly packed: number;
  /** Bytes as it says it unpacks to. */
  readonly size: number;
  /** Where its local header begins. */
  readonly local: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const RECORD = 0x02014b50;
const RECORD_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** Sizes and counts of this value stand in the extra fields of ZIP64: archives of more than 4 GB, which no story is. */
const ZIP64 = 0xffffffff;

/** The entries of `archive` in the order of its directory, folders left out. Throws a `ZipFault`. */
export function directoryOf(archive: Uint8Array): readonly ArchiveMember[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endRecord(archive, view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === ZIP64 || count === 0xffff) throw new ZipFault('too-large', 'is a ZIP64 archive, for files beyond 4 GB');
  if (start > end) throw new ZipFault('damaged', 'is damaged: its directory lies outside of it');
  const entries: ArchiveMember[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== RECORD)
      throw new ZipFault('damaged', `is damaged: its directory breaks off at entry ${index + 1} of ${count}`);
    const [name, next] = nameAt(archive, view, at);
    if (!name.endsWith('/')) entries.push(entryAt(view, at, name));
    at = next;
  }
  return entries;
}

/** Where the record stands that ends every archive, before a comment. */
function endRecord(archive: Uint8Array, view: DataView): number {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new ZipFault('damaged', 'is cut off: the archive’s directory, which stands at its end, is missing');
}

function nameAt(archive: Uint8Array, view: DataView, at: number): readonly [name: string, next: number] {
  const length = view.getUint16(at + 28, true);
  const start = at + RECORD_LENGTH;
  const bytes = archive.subarray(start, start + length);
  // Without the flag for UTF-8 names are in code page 437, or in whatever the packer's system had; most are ASCII.
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  return [name, start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)];
}

const entryAt = (view: DataView, at: number, name: string): ArchiveMember => ({
  name,
  encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  method: view.getUint16(at + 10, true),
  crc: view.getUint32(at + 16, true),
  packed: view.getUint32(at + 20, true),
  size: view.getUint32(at + 24, true),
  local: view.getUint32(at + 42, true),
});
