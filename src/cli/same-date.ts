import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Result } from '../machine/results.js';
import { openZip } from '../zip/index.js';

/**
 * Whether a book that is about to be written takes the place of one with other content that says that it was changed at the same moment:
 * readers may take both for one (EPUB 3.3, 5.5.5: name and moment together are the release). Null if not.
 */
export function sameDate(results: readonly Result[]): Diagnostic | null {
  const ebook = results.find(({ path }) => path.endsWith('.epub'));
  if (!ebook) return null;
  const there = releaseOf(bytesAt(ebook.path));
  const now = releaseOf(ebook.bytes);
  if (!there || there.release !== now?.release || Buffer.compare(there.bytes, ebook.bytes) === 0) return null;
  return {
    severity: 'info',
    code: 'epub/same-date',
    message: `The ebook has changed, and still says that it was last changed at ${now.modified}`,
    span: null,
    hint: 'before you give it away, say when: `modified: 2026-11-21T18:30:00Z`, or SOURCE_DATE_EPOCH',
  };
}

interface Release {
  readonly bytes: Uint8Array;
  /** Name and moment. */
  readonly release: string;
  readonly modified: string;
}

function releaseOf(bytes: Uint8Array | null): Release | null {
  try {
    const opf = bytes && openZip(bytes).read('OEBPS/content.opf');
    if (!opf) return null;
    const text = Buffer.from(opf).toString('utf8');
    const [, name] = /<dc:identifier id="uid">([^<]*)</.exec(text) ?? [];
    const [, modified] = /<meta property="dcterms:modified">([^<]*)</.exec(text) ?? [];
    return name && modified ? { bytes, release: `${name}\n${modified}`, modified } : null;
  } catch {
    // Whatever lies there is no ebook of ours.
    return null;
  }
}

function bytesAt(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
