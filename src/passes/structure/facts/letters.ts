import { SALUTATION, VALEDICTION } from '../data/correspondence.js';
import type { Line } from '../row.js';
import { firstLine, wordsOf } from '../wording.js';

/** Most blocks that a letter takes. */
const MOST = 30;

/** How many lines above a letter show that a story has begun. */
const BEGUN = 0;

/**
 * Marks the lines of letters within a story, from salutation to name and postscript: whoever speaks there is no author. One
 * that stands above everything else may be to an editor (`coverLetter`).
 */
export function letterLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  let prose = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (prose >= BEGUN && isSalutation(line)) {
      const end = endOfLetter(lines, at);
      marks.fill(1, at, end);
      at = Math.max(at, end - 1);
    } else if (
      line.block.kind === 'paragraph' &&
      !line.label &&
      !line.key?.meaning &&
      (line.words > 8 || line.line === '' || line.speaks)
    )
      prose += 1;
  }
  return marks;
}

const isSalutation = ({ block, text }: Line): boolean => {
  const first = firstLine(text);
  return block.kind === 'paragraph' && first.length <= 70 && SALUTATION.test(first);
};

/** The index behind the letter's signature and postscript; `at` where none is found. */
function endOfLetter(lines: readonly Line[], at: number): number {
  for (let index = at + 1; index < Math.min(lines.length, at + MOST); index += 1) {
    const { block, text, glyphs } = lines[index]!;
    if (block.kind !== 'paragraph' || glyphs === 'break') return at;
    const last = text
      .slice(-200)
      .split('\n')
      .find((line) => line.length <= 60 && VALEDICTION.test(line));
    const initials = /^[\s–—-]*(?:\p{Lu}\.? ?){1,3}$/u.test(text);
    if (last === undefined && !initials) continue;
    let end = index + 1;
    if (!initials && lines[end] && isShort(lines[end]!)) end += 1;
    while (lines[end] && /^(?:P\.? ?){1,2}S\b/.test(lines[end]!.text)) end += 1;
    return end;
  }
  return at;
}

const isShort = ({ block, text }: Line): boolean =>
  block.kind === 'paragraph' && wordsOf(text).length <= 4 && text.length < 40 && !/[.!?…]$/.test(text);

const GREETING =
  /^(?:hi|hello|hey|dear|hallo|bonjour|hola|olá|ciao|cher|chère|liebe[rs]?|sehr geehrte[rn]?|estimad[oa]s?|prezad[oa]s?|gentile|уважаем\p{L}+|szanown\p{L}+|beste|geachte)\b.{0,60}[,!:–—-]?$/iu;
const CLOSING =
  /^(?:(?:all (?:the|my) )?best(?: wishes| regards)?|cheers|thanks(?: again| so much| in advance)?|many thanks|thank you|regards|(?:kind|warm|best) regards|yours(?: (?:sincerely|truly|faithfully))?|sincerely(?: yours)?|love|cordialement|bien à vous|mit freundlichen grüßen|liebe grüße|viele grüße|saludos|atentamente|um abraço|abraços|cordiali saluti|с уважением|pozdrawiam|met vriendelijke groet|vänliga hälsningar)\b.{0,30}$/iu;

/** How far a letter that is sent along with a story may go. */
const COVER = 14;

/** The index behind a letter to whom the story was sent, at the very top: from its greeting to its name; 0 if there is none. */
export function coverLetter(lines: readonly Line[], from: number): number {
  const end = endOfCover(lines, from);
  return lines.slice(from, end).some(({ text }) => SENDS.test(text)) ? end : 0;
}

/** What such a letter speaks of, in ten languages; one within a story seldom does. */
const SENDS =
  /\b(?:(?:my|the|a|this|short|attached|enclosed|pasted?|submit\p{L}*|submission|contest|anthology|zine|magazine|issue|list|feedback) (?:\p{L}+ )?(?:story|stories|piece|entry|one|fic|words|submission)|\d[\d,.]* words|submission|attach\p{L}*|anthology|feedback|meine geschichte|meine erzählung|ma nouvelle|mon texte|mi (?:cuento|relato)|(?:meu|minha) (?:conto|história)|(?:mio|il) racconto|рассказ|opowiadanie|mijn verhaal|min novell)\b/iu;

function endOfCover(lines: readonly Line[], from: number): number {
  if (!lines[from] || !GREETING.test(firstLine(lines[from]!.text)) || firstLine(lines[from]!.text).length > 60)
    return 0;
  for (let at = from + 1; at < Math.min(lines.length - 1, from + COVER); at += 1) {
    const { block, text, glyphs, speaks, banner } = lines[at]!;
    if (block.kind !== 'paragraph' || speaks || banner?.kind === 'chapter') return 0;
    if (glyphs === 'break') return at;
    if (!CLOSING.test(text) && !(isShort(lines[at]!) && at > from + 1 && !/^[\s*_]*(?:chapter|part)\b/i.test(text)))
      continue;
    let end = at + 1;
    const signed = () =>
      lines[end] &&
      end < at + 5 &&
      isShort(lines[end]!) &&
      (end === at + 1 ? CLOSING.test(text) : lines[end]!.gap === 0 || /[@\d]/.test(lines[end]!.text));
    while (signed()) end += 1;
    return end;
  }
  return 0;
}
