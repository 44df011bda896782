import type { Report } from '../../diagnostics/index.js';
import type { PdfSettings } from '../../manifest/index.js';
import { measuresOf } from './measures.js';

/** A column narrower or lower than this holds no prose. */
const LEAST = { ems: 8, rows: 8 };

/** The settings, if they leave room for a column; else an error, and the page's own margins and size for the meantime. */
export function roomy(settings: PdfSettings, report: Report): PdfSettings {
  const { measure, rows } = measuresOf(settings, 0);
  if (measure >= LEAST.ems * settings.size && rows >= LEAST.rows) return settings;
  report({
    severity: 'error',
    code: 'pdf/no-room',
    message: `Margins and type leave a column of ${Math.floor(Math.max(0, measure) / settings.size)} ems by ${rows} lines`,
    span: null,
    hint: 'take smaller margins, a smaller size or a larger trim',
  });
  return { ...settings, margins: null, size: 9, leading: 12, largePrint: false };
}
