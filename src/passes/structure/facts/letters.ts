import { SALUTATION, VALEDICTION } from '../data/correspondence.js';
import type { Line } from '../row.js';
import { isHeadline } from '../title-line.js';
import { firstLine, wordsOf } from '../wording.js';
import { greetsReaders } from './recipient.js';
import { tellsOfOthers } from './sound.js';

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
  return block.kind === 'paragraph' && first.length <= 70 && SALUTATION.test(first) && !greetsReaders(first);
};

/** The index behind the letter's signature and postscript; `at` where none is found. */
function endOfLetter(lines: readonly Line[], at: number): number {
  for (let index = at + 1; index < Math.min(lines.length, at + MOST); index += 1) {
    const { block, text, glyphs } = lines[index]!;
    if (block.kind !== 'paragraph' || glyphs === 'break') return at;
    const last = text
      .slice(-200)
      .split('\n')
      .find((line) => line.length <= 60 && (VALEDICTION.test(line) || SIGNED_SO.test(line)));
    const initials = /^[\s–—-]*(?:\p{Lu}\.? ?){1,3}$/u.test(text);
    if (last === undefined && !initials) continue;
    let end = index + 1;
    // `Love, your secret goat` has its name already.
    if (!initials && !/, ?\p{L}[^,]*$/u.test(last!) && lines[end] && isShort(lines[end]!)) end += 1;
    while (lines[end] && /^(?:P\.? ?){1,2}S\b/.test(lines[end]!.text)) end += 1;
    return end;
  }
  return at;
}

/** `Viel Spaß noch, eure Vera`: greeting and name in one line. */
const SIGNED_SO =
  /[,!.] (?:dein|deine|euer|eure|ihre?|yours?|your (?:loving|old|own|affectionate) \p{L}+|ton|ta|votre|tuy[oa]|tu|vuestr[oa]|tu[oa]|teu|tua|vossa|твой|твоя|ваш|ваша|twój|twoja|je|jullie|din|er),? \p{Lu}[\p{L}.’'-]{0,20}[.!]?$/iu;

const isShort = ({ block, text }: Line): boolean =>
  block.kind === 'paragraph' && wordsOf(text).length <= 4 && text.length < 40 && !/[.!?…]$/.test(text);

const GREETING =
  /^(?:hi|hello|hey|dear|hallo|bonjour|hola|olá|ciao|cher|chère|liebe[rs]?|sehr geehrte[rn]?|estimad[oa]s?|prezad[oa]s?|gentile|уважаем\p{L}+|szanown\p{L}+|beste|geachte)(?!\p{L}).{0,60}[,!:–—-]?$/iu;
const CLOSING =
  /^(?:(?:all (?:the|my) )?best(?: wishes| regards)?|with (?:\p{L}+ ){0,3}(?:love|wishes|regards|thanks|gratitude)|cheers|thanks(?: again| so much| in advance)?|many thanks|thank you|regards|(?:kind|warm|best) regards|yours(?: (?:sincerely|truly|faithfully))?|sincerely(?: yours)?|love|cordialement|bien à vous|mit freundlichen grüßen|liebe grüße|viele grüße|saludos|atentamente|um abraço|abraços|cordiali saluti|с уважением|pozdrawiam|met vriendelijke groet|vänliga hälsningar)(?!\p{L}).{0,30}$/iu;

/** `Dilys x`: a name and kisses. */
const KISSES = /^\p{Lu}[\p{L}-]{1,20},? x{1,4}$/u;

/** How far a letter that is sent along with a story may go. */
const COVER = 14;

/** A letter above the story: where it ends, and whether it says that it sends one. */
export interface LetterAbove {
  readonly end: number;
  readonly sends: boolean;
}

/**
 * The letter at the very top to whom the story was sent, from its greeting to its name: it says so, or the story's own title
 * stands under it, further apart than paragraphs are.
 */
export function coverLetter(lines: readonly Line[], from: number, usual: number): LetterAbove | null {
  const end = endOfCover(lines, from, usual);
  if (end === 0) return null;
  const sends = lines.slice(from, end).some(({ text }) => SENDS.test(text));
  let below = end;
  while (lines[below] && below < end + 2 && ADDED.test(lines[below]!.text)) below += 1;
  return sends || headsStory(lines, below, usual) ? { end: below, sends } : null;
}

/** `(ETA: it was me, wren!)`, `P.S. Mind the cat.` under a letter's name. */
const ADDED = /^(?:P\.? ?){1,2}S\b|^[([](?:eta|edit(?:ed)?|update|p\.?s)\b.*[)\]]$/i;

function headsStory(lines: readonly Line[], at: number, usual: number): boolean {
  const [title, below] = [lines[at], lines[at + 1]];
  return (
    title !== undefined && title.gap > usual && (title.block.kind === 'heading' || (isTitle(title) && below?.gap !== 0))
  );
}

/** What such a letter speaks of, in ten languages; one within a story seldom does. */
const SENDS =
  /\b(?:(?:my|the|a|this|short|attached|enclosed|pasted?|submit\p{L}*|submission|contest|anthology|zine|magazine|issue|list|feedback) (?:\p{L}+ )?(?:story|stories|piece|entry|one|fic|words|submission)|\d[\d,.]* words|submission|attach\p{L}*|anthology|feedback|meine geschichte|meine erzählung|ma nouvelle|mon texte|mi (?:cuento|relato)|(?:meu|minha) (?:conto|história)|(?:mio|il) racconto|рассказ|opowiadanie|mijn verhaal|min novell)\b/iu;

function endOfCover(lines: readonly Line[], from: number, usual: number): number {
  const first = lines[from];
  if (!first || !GREETING.test(firstLine(first.text)) || firstLine(first.text).length > 60) return 0;
  for (let at = from + 1; at < Math.min(lines.length - 1, from + COVER); at += 1) {
    const { block, text, glyphs, banner, key, by } = lines[at]!;
    if (block.kind !== 'paragraph' || isSaid(text) || banner?.kind === 'chapter') return 0;
    // With no greeting behind it, a letter ends at an ornament if nothing of it tells of others: else that is the story.
    if (glyphs === 'break') return lines.slice(from, at).some((line) => tellsOfOthers(line.text)) ? 0 : at;
    if (KISSES.test(text)) return at + 1;
    if (CLOSING.test(text)) return endOfSender(lines, at, usual);
    // What heads the story, with no greeting behind the letter.
    const named = lines[at + 1]?.by != null || key?.meaning?.role === 'title' || by !== null;
    if (at > from + 1 && (named || isTitle(lines[at]!))) return at;
  }
  return 0;
}

/** Somebody speaks, as in a story: a mark opens the paragraph, or closes behind a comma. A title in quotation marks does neither. */
const isSaid = (text: string): boolean => /^["“„«]|[,?!…—][”"»] \p{Ll}/u.test(text);

/** A line that a title may be: every word of note begins with a capital, and nothing ends it. */
const isTitle = ({ block, text }: Line): boolean =>
  block.kind === 'paragraph' && text.length < 60 && !/[.!?…,]$/.test(text) && isHeadline(wordsOf(text));

/** How many lines of name and address stand under a greeting. */
const SENDER = 6;

function endOfSender(lines: readonly Line[], closing: number, usual: number): number {
  let end = closing + 1;
  while (lines[end] && end <= closing + SENDER && isOfSender(lines[end]!, end === closing + 1, usual)) end += 1;
  return end;
}

const isOfSender = (line: Line, first: boolean, usual: number): boolean =>
  line.text.length < 80 &&
  line.gap <= Math.max(1, usual) &&
  line.block.kind === 'paragraph' &&
  !line.banner &&
  ((first && isShort(line)) || /[@\d]/.test(line.text) || (line.gap === 0 && isShort(line)));
