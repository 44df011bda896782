import type { Diagnostic } from '../diagnostics/index.js';
import type { Result } from '../machine/results.js';
import { openZip } from '../zip/index.js';
import { bytesAt } from './peek.js';

/**
 * Whether a book that is about to be written takes the place of one with other content that says that it was changed at the same moment:
 * readers may take both for one (EPUB 3.3, 5.5.5: name and moment together are the release). Null if not.
 */
export function sameDate(results: readonly Result[]): Diagnostic | null {
  const ebook = results.find(({ path }) => path.endsWith('.epub'));
  const there = ebook && bytesAt(ebook.path);
  if (!there || Buffer.compare(there, ebook.bytes) === 0) return null;
  const now = releaseOf(ebook.bytes);
  if (!now || releaseOf(there)?.release !== now.release) return null;
  return {
    severity: 'info',
    code: 'epub/same-date',
    message: `The ebook has changed, and still says that it was last changed at ${now.modified}`,
    span: null,
    hint: 'before you give it away, say when: `modified: 2026-11-21T18:30:00Z`, or SOURCE_DATE_EPOCH',
  };
}

interface Release {
  /** Name and moment. */
  readonly release: string;
  readonly modified: string;
}

function releaseOf(bytes: Uint8Array): Release | null {
  try {
    const opf = openZip(bytes).read('OEBPS/content.opf');
    if (!opf) return null;
    const text = Buffer.from(opf).toString('utf8');
    const [, name] = /<dc:identifier id="uid">([^<]*)</.exec(text) ?? [];
    const [, modified] = /<meta property="dcterms:modified">([^<]*)</.exec(text) ?? [];
    return name && modified ? { release: `${name}\n${modified}`, modified } : null;
  } catch {
    // Whatever lies there is no ebook of ours.
    return null;
  }
}
