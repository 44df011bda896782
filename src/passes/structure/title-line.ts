import { hasSpeech, squeezed, undecorated, wordsOf } from './wording.js';

/** Most words and units of a bare title. */
const MOST_WORDS = 8;
const LONGEST = 60;

/** Words that a title leaves small. */
const SMALL =
  /^(?:a|an|the|and|but|or|nor|of|in|on|at|to|by|for|from|with|as|into|over|up|is|it|la|le|les|de|des|du|et|un|une|au|aux|en|dans|sur|par|pour|sans|der|die|das|dem|den|ein|eine|und|von|vom|zum|zur|im|am|auf|mit|für|el|los|las|y|con|por|para|sin|al|una|il|lo|gli|e|di|del|dell[ao]|dei|da|nel|per|o|os|as|do|dos|das|no|na|um|uma|com|het|een|van|op|met|voor|och|på|av|till|för|i|w|z|u|od|po|in’t|o’|и|в|на|с|не|о|у|к|за|от|до|по|из|под)$/i;

const GREETING = /^(?:dear|my dear|hello|hi|hey|to whom|cher|chère|liebe|lieber|querido|querida|caro|cara)\b/i;

/** `'Not far.'`: a title in quotation marks has no stop within them. */
const SINGLE_SPEECH = /^['‘].*[.,?!…—-]['’](?:\s|$)/u;

/**
 * Whether a line by itself looks like a title: `open` if no stop ends it, `stopped` if one does but its words are
 * capital like a title's. Speech, greetings, dates and single stopped words are none.
 */
export function isTitleShaped(line: string, most = MOST_WORDS): 'open' | 'stopped' | null {
  const { text } = undecorated(squeezed(line));
  const words = wordsOf(text);
  if (words.length === 0 || words.length > most || text.length > LONGEST * (most / MOST_WORDS)) return null;
  if (
    hasSpeech(text) ||
    SINGLE_SPEECH.test(text) ||
    GREETING.test(text) ||
    line.includes('\n') ||
    /^[\p{P}\p{S}]*\d+[\p{P}\p{S}]*$/u.test(text)
  )
    return null;
  if (isFileName(text)) return null;
  if (/[,;:…]$|\.\.$|[–—]$|^[–—]|:\/\/|@/.test(text)) return null;
  if (!/[.!?]$/.test(text)) return /[.!?]\s/.test(text.replace(/\b(?:mr|mrs|ms|dr|st|vs|no)\./gi, '')) ? null : 'open';
  return words.length > 1 && isHeadline(words) && !/[.!?]\s/.test(text) ? 'stopped' : null;
}

/** Whether every word that a headline sets with a capital has one. */
export const isHeadline = (words: readonly string[]): boolean =>
  words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.test(word)));

/** `line` without a pair of quotation marks around the whole of it. */
export function unquoted(line: string): { readonly text: string; readonly start: number } {
  const inner = /^\s*(["“«„])([^"“”«»„]+)["”»“]\s*$/u.exec(line);
  return inner ? { text: inner[2]!, start: line.indexOf(inner[1]!) + 1 } : { text: line, start: 0 };
}

/** Whether a line is what somebody called a file. */
export const isFileName = (line: string): boolean => /[\p{L}\d]_\p{L}|\.(?:docx?|txt|pdf|odt|rtf)\b/iu.test(line);
