import { charOf, decodeWindows1252 } from '../../document/windows-1252.js';

/** The text of `bytes`, its byte-order mark left out; null where no encoding has that label. */
export function decodeWith(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding);
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of well-formed UTF-8, its byte-order mark left out; null where a byte is none of it. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Which UTF-16 `bytes` are in, by their byte-order mark or the share of NULs; null if in neither. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // Spaces and line ends alone, whose high byte is NUL in every script, are a tenth of all units.
  const enough = bytes.length / 2 / 20;
  if (odd > enough && even < odd / 10) return 'utf-16le';
  if (even > enough && odd < even / 10) return 'utf-16be';
  return null;
}

/**
 * UTF-8 into which single bytes of Windows-1252 have strayed, as when a file is pasted together from two: each
 * ill-formed byte is read by itself. Null where well-formed sequences do not clearly outnumber such bytes.
 */
export function decodeMixed(bytes: Uint8Array): string | null {
  let well = 0;
  let ill = 0;
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      if (length > 1) well += 1;
      at += length;
      continue;
    }
    ill += 1;
    text += decodeWith('utf-8', bytes.subarray(from, at)) + charOf(bytes[at]!);
    at += 1;
    from = at;
    if (ill > 1000) return null;
  }
  return well >= 4 * ill ? text + decodeWith('utf-8', bytes.subarray(from)) : null;
}

/** Bytes of the well-formed UTF-8 sequence at `at`, 0 if there is none (Unicode 16, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const tail = (offset: number) => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return tail(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const fits = lead === 0xe0 ? second >= 0xa0 : lead === 0xed ? second <= 0x9f : true;
    return fits && tail(1) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const fits = lead === 0xf0 ? second >= 0x90 : lead === 0xf4 ? second <= 0x8f : true;
    return fits && tail(1) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}
