import type { Report } from '../../diagnostics/index.js';
import type { Source } from '../../document/index.js';
import type { Manuscript } from '../manuscript.js';
import { readFanFicFare } from './fanficfare.js';
import { readFimfiction } from './fimfiction.js';
import { readGoogleText } from './google.js';
import type { DownloadKind } from './kind.js';

/** Reads a text that was downloaded, by the marks of its maker. */
export function readDownload(kind: DownloadKind, source: Source, report: Report, name: string): Manuscript {
  switch (kind) {
    case 'fanficfare':
      return readFanFicFare(source, report, name);
    case 'fimfiction':
      return readFimfiction(source, report);
    case 'google':
      return readGoogleText(source, report, name);
  }
}
