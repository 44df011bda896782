import { inflateRawSync } from 'node:zlib';

/**
 * The files of a ZIP archive by name, from its central directory (APPNOTE 6.3.10, 4.3.12), each inflated when it is asked
 * for. Stored and deflated alone.
 */
export function unzip(archive: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no ZIP archive: its end record is missing');
  const files = new Map<string, () => Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const record = at;
    files.set(name, () => entry(archive, view, record));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** The bytes that the central directory's record at `at` points to. */
function entry(archive: Uint8Array, view: DataView, at: number): Uint8Array {
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const bytes = archive.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new Error(`ZIP method ${method} is neither stored nor deflated`);
  return method === 0 ? bytes : inflateRawSync(bytes);
}
