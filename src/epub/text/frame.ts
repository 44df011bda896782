import type { Matter } from '../../book/index.js';
import { directionOf, escapeText, languageOf } from './markup.js';

/** The stylesheet of every file; the library fixes its name. */
export const STYLESHEET = 'style.css';

export interface XhtmlFile {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly matter: Matter | 'cover';
  readonly body: string;
}

/** A whole XHTML file around `body`. */
export function xhtmlFile({ title, language, matter, body }: XhtmlFile): string {
  const type = matter === 'cover' ? 'cover' : `${matter}matter`;
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${languageOf(language)}${direction}>
<head>
<meta charset="utf-8"/>
<title>${escapeText(title)}</title>
<link rel="stylesheet" type="text/css" href="${STYLESHEET}"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}
