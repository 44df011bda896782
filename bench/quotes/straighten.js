/** The inner marks of languages whose inner marks are drawn double: people without them type single ones. */
const INNER = { fr: '“”', it: '“”', 'pt-PT': '“”', pl: '«»', ru: '„“' };

/** A text as it is typed where the keyboard has straight marks and hyphens alone. */
export function straightened(text, language) {
  const inner = INNER[language];
  const nested = inner ? text.replace(new RegExp(`[${inner}]`, 'g'), "'") : text;
  return nested
    .replace(/«[ \u00A0\u202F]|[ \u00A0\u202F]»|[«»„“”]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[—–]/g, '-')
    .replace(/…/g, '...');
}
