import { maskAddresses } from './addresses.js';
import { overEach, type RuledEdit } from './pass.js';

const NARROW = '\u202F';
const WIDE = '\u00A0';

/**
 * Imprimerie nationale, Lexique des règles typographiques: a narrow no-break space before ; ! ?, a wide one before a
 * colon. The Office québécois sets none before ; ! ? in Canada.
 */
const STOPS =
  /([ \u00A0\u2009\u202F]*)(?:([;!?])|(:)(?=[\s«“"]|$))(?<=[\p{L}\p{N}\p{M}”’»)\]….%*_][ \u00A0\u2009\u202F]*.)/gu;

/** The no-break spaces that French sets before its tall stops. */
export function frenchEdits(text: string, language: string): RuledEdit[] {
  if (!/^fr\b/i.test(language)) return [];
  const canada = /^fr-ca\b/i.test(language);
  const edits: RuledEdit[] = [];
  for (const { 1: space, 2: tall, index } of maskAddresses(text).matchAll(STOPS)) {
    const wanted = tall === undefined ? WIDE : canada ? '' : NARROW;
    if (space !== wanted) edits.push({ start: index, end: index + space!.length, text: wanted });
  }
  return edits;
}

/** Sets the spaces that French has before ; : ! and ?. */
export const french = overEach('space', (text, { settings }) => frenchEdits(text, settings.language));
