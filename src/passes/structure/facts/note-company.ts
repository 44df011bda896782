import { SALUTATION, VALEDICTION } from '../data/correspondence.js';
import { FURNITURE } from '../data/furniture.js';
import { labelOf } from '../label.js';
import type { Line } from '../row.js';
import { hasSpeech, isIndented, squeezed, undecorated, wordsOf } from '../wording.js';
import { isEmphatic } from './emphasis.js';
import { isListed, isCalled as isNumbered } from './lists.js';
import { mottoAt } from './motto.js';

/** Most blocks that a bracket or a bare label may hold besides its own: what is longer may be story. */
const MOST = 8;

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Whether a label's bracket, opened above, closes in the line at `at` or below it. */
export function closesBelow(lines: readonly Line[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - MOST); from -= 1) {
    const { label, text, block } = lines[from]!;
    if (block.kind !== 'paragraph') return false;
    const close = CLOSERS[label?.bracket ?? ''];
    if (!close || text.includes(close)) continue;
    const end = closing(lines, from, label!.bracket, close);
    return end !== null && end >= at;
  }
  return false;
}

function closing(lines: readonly Line[], from: number, open: string, close: string): number | null {
  for (let at = from + 1; at < Math.min(lines.length, from + MOST); at += 1) {
    const { text, block } = lines[at]!;
    if (block.kind !== 'paragraph') return null;
    if (new RegExp(`\\${close}[\\s*_]*$`).test(text) && !text.includes(open)) return at;
  }
  return null;
}

/** `– Tamsin`, `xoxo, T.` below a note. */
export const isSignature = ({ block, text }: Line): boolean =>
  block.kind === 'paragraph' &&
  text.length < 40 &&
  wordsOf(text).length <= 3 &&
  !hasSpeech(text) &&
  !/^[–—].*[.!?…]$/.test(text) &&
  /^(?:[-–—~*<]|x[xo]*\b)/i.test(text);

/** `*dobra – well then`, `kotatsu: a heated table`: a word and what it means, behind a star or a number. */
export const isGloss = (lines: readonly Line[], { text, block, at }: Line): boolean =>
  block.kind === 'paragraph' &&
  ((text.length < 500 && /^\[\d/.test(text) && isNumbered(lines, at)) || isStarred(lines, text, at));

const isStarred = (lines: readonly Line[], text: string, at: number): boolean =>
  text.length < 200 &&
  (/^\*{1,4} ?[\p{L}\p{N}][^*]*$/u.test(text) || /^[¹²³†‡] ?\p{L}/u.test(text)) &&
  !/^\*[^*]+\*$/.test(text) &&
  isCalled(lines, at);

const headed = new WeakMap<readonly Line[], Uint8Array>();

/** How firmly a line stands under a label: not at all, as one of the last few lines, between bounds. */
export const LOOSE = 1;
export const FIRM = 2;

/** How firmly the line at `at` stands under a label alone that heads it, down to where something else begins; 0 if it does not. */
export function headedBy(lines: readonly Line[], at: number): number {
  let marks = headed.get(lines);
  if (!marks) {
    marks = markHeaded(lines);
    headed.set(lines, marks);
  }
  return marks[at] ?? 0;
}

/** How many paragraphs may stand under a plain label at the end of a file. */
const TAIL = 4;

/** Labels that are believed as a heading though nothing under them sounds like a note. */
const SURE =
  /^\W*(?:chapter |story )?(?:end ?notes?|summary|disclaimers?|spoilers?|notas? fina(?:l|is|les)|notes? (?:de fin|finales?)|note finali|endnoten?|slotnoten|slutnoter|uwagi końcowe)\W*$/i;

/** What may be a chapter’s name as well, unless it is marked as a heading. */
const PLAIN = /^(?:foot|side|final|closing|end)?[- ]?notes?\W*$/i;

const isSetApart = ({ block }: Line): boolean => block.kind === 'heading' || isEmphatic(block);

/** `Notes` alone under header lines, as archives have it. */
const NOTES = /^(?:chapter |work |story )?notes\W*$/i;

/** A label whose colon announces what stands below. */
const ANNOUNCED = /^[^.!?]{1,40}[:：][\s*_]*$/u;

const isUnderHeader = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 8), at).filter(({ key }) => key?.meaning).length > 1;

function markHeaded(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const parts = lines.some(({ gap }) => gap > 0);
  for (const { at, label, text, key } of lines) {
    if (label?.alone === true && lines[at + 1]?.gap === 0 && isListed(lines, at + 1)) {
      let end = at + 1;
      while (lines[end]?.gap === 0 && isListed(lines, end)) end += 1;
      marks.fill(FIRM, at + 1, end);
      continue;
    }
    const heads =
      (label?.alone === true &&
        (label.reach === 'anywhere' ||
          SURE.test(undecorated(text).text) ||
          (isSetApart(lines[at]!) && PLAIN.test(undecorated(text).text)))) ||
      (label?.alone === true && ((NOTES.test(text) && isUnderHeader(lines, at)) || ANNOUNCED.test(text))) ||
      (key?.value === '' && key.meaning?.role === 'note');
    if (label?.reach === 'anywhere' && SALUTATION.test(text.replace(/^[^:]{0,40}: */, '')))
      markLetter(lines, at, marks);
    if (!heads && label?.alone === true && isSetIn(lines, at)) marks.fill(FIRM, at + 1, endOfSetIn(lines, at));
    if (!heads || isOnlyTitle(lines, at)) continue;
    let end = at + 1;
    const glued = lines[end]?.gap === 0 && lines[end + 1] !== undefined && parts;
    const goesOn = () => mayFollow(lines[end]!) && !isOverNotes(lines, end) && !(glued && lines[end]!.gap > 0);
    while (end < lines.length && end - at <= MOST && goesOn()) end += 1;
    const isHead = lines[at]!.block.kind === 'heading' || isEmphatic(lines[at]!.block);
    const bound = glued ? FIRM : boundOf(lines, at, end);
    // Under a header's bare key something of it stands, whatever comes behind.
    const bare = (key?.value === '' && isUnderHeader(lines, at)) || (at > 0 && isOverNotes(lines, at - 1));
    if (bound === 0 && end > at + 1 && bare) marks.fill(LOOSE, at + 1, at + 2);
    if (end - at > MOST || end === at + 1 || bound === 0) continue;
    if (bound === LOOSE && !isHead && end - at > TAIL + 1) continue;
    const doubtful =
      PLAIN.test(undecorated(text).text) && !SURE.test(undecorated(text).text) && label?.reach !== 'anywhere';
    marks.fill((bound === FIRM || isHead) && !(doubtful && isHead) ? FIRM : LOOSE, at + 1, end);
  }
  for (const line of lines) if (isAnnouncement(line)) markAnnouncement(lines, line.at, marks);
  return marks;
}

/** The index behind the lines that are set in under the line at `at`, which is not. */
function endOfSetIn(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end - at <= MOST && lines[end]?.block.kind === 'paragraph' && isIndented(lines[end]!.block)) end += 1;
  return end;
}

/** Whether what a label heads is set in, and what follows is not: an archive's page saved as text. */
const isSetIn = (lines: readonly Line[], at: number): boolean => {
  const end = endOfSetIn(lines, at);
  return end > at + 1 && end - at <= MOST && lines[end]?.block.kind !== undefined && !isIndented(lines[at]!.block);
};

/** A first level at the top, with none below it, is the story’s title, whatever it says. */
const isOnlyTitle = (lines: readonly Line[], at: number): boolean => {
  const { block } = lines[at]!;
  if (block.kind !== 'heading' || block.level !== 1) return false;
  return (
    lines.find((line) => line.block.kind === 'heading' && line.block.level === 1) === lines[at] &&
    lines.findLast((line) => line.block.kind === 'heading' && line.block.level === 1) === lines[at] &&
    !lines.slice(0, at).some(isProse)
  );
};

/** `Author’s note: Dear Ada,`: a letter to somebody, down to its name. */
function markLetter(lines: readonly Line[], at: number, marks: Uint8Array): void {
  for (let end = at + 1; end < Math.min(lines.length, at + MOST); end += 1) {
    const { block, text, glyphs, speaks } = lines[end]!;
    if (block.kind !== 'paragraph' || glyphs === 'break' || speaks) return;
    if (text.length > 60 || !(VALEDICTION.test(text) || /^[–—-]/.test(text))) continue;
    marks.fill(FIRM, at + 1, end + 1);
    return;
  }
}

/** A chapter that is no chapter: `Chapter 7: Author’s Note – NOT A CHAPTER`. */
const ANNOUNCEMENT =
  /\bauthor[’']?s?[’']? note|\bnot (?:a|an) (?:chapter|update)\b|\bhiatus\b|\bannouncement\b|\b(?:a|an) ?\/ ?n\b/i;

const isAnnouncement = ({ block, banner, line }: Line): boolean =>
  banner?.kind === 'chapter' &&
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(line) &&
  ANNOUNCEMENT.test(line) &&
  (block.kind === 'paragraph' || block.kind === 'heading');

/** Most paragraphs that an announcement has. */
const LONGEST = 14;

function markAnnouncement(lines: readonly Line[], at: number, marks: Uint8Array): void {
  let end = at + 1;
  while (end < lines.length && !(lines[end]!.block.kind === 'heading' || lines[end]!.banner?.kind === 'chapter'))
    end += 1;
  if (end - at <= LONGEST && !lines.slice(at + 1, end).some(({ speaks }) => speaks)) marks.fill(FIRM, at + 1, end);
}

/** `Page 9: "teh" changed to "the"`: what a transcriber changed, and where. */
const ERRATUM = /^\W*(?:pages?|pp?\.|pg\.?|line|seite|s\.|página|стр\.?) ?\d+/iu;

/** Whether a line may stand under such a label: no break, banner, end, header line or further note begins with it. */
function mayFollow({ block, text, glyphs, ends, banner, key, speaks }: Line): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'list' || block.kind === 'quotation';
  const said = (speaks && !ERRATUM.test(text)) || /^\s*[–—]\s?\p{Lu}/u.test(text);
  if (isSiteText(text) || glyphs || ends || key?.meaning?.strong || said) return false;
  if (banner && banner.kind !== 'date' && banner.kind !== 'view') return false;
  const reach = labelOf(text)?.reach;
  return reach === undefined || reach === 'more' || reach === 'weak';
}

const isSiteText = (text: string): boolean =>
  text.length < 200 && FURNITURE.some((pattern) => pattern.test(squeezed(text)));

/** Above a story something must end the note, below it nothing of a story may follow. */
function boundOf(lines: readonly Line[], at: number, end: number): number {
  const stop = lines[end];
  const above = lines.slice(Math.max(0, at - 30), at).findLastIndex(isProse);
  const chapter = lines
    .slice(Math.max(0, at - 30), at)
    .findLastIndex(({ banner, block }) => block.kind === 'heading' || banner?.kind === 'chapter');
  const opens = at < 30 && above < 0 ? true : chapter > above;
  const parted =
    stop !== undefined &&
    (isSiteText(stop.text) ||
      stop.block.kind === 'heading' ||
      stop.block.kind === 'scene-break' ||
      stop.banner?.kind === 'chapter' ||
      stop.glyphs === 'break' ||
      isOverNotes(lines, end));
  if (opens) return parted || stop?.key?.meaning?.strong ? FIRM : 0;
  if (stop?.block.kind === 'heading' || stop?.banner?.kind === 'chapter') return FIRM;
  return lastProse(lines) >= end ? 0 : LOOSE;
}

/** `Chapter Notes` and `Chapter Summary`, as the Archive of Our Own sets them under a chapter's name. */
const OF_CHAPTER = /^chapter (?:notes|summary)\W*$/i;

/** Whether a short line stands over a chapter's notes: it is the chapter's name. */
export const isOverNotes = (lines: readonly Line[], at: number): boolean => {
  const { block, line, words, gap, label, key, speaks } = lines[at]!;
  if (block.kind !== 'paragraph' || line === '' || words > NAME || gap === 0 || label || key?.meaning || speaks)
    return false;
  return !/[.,;:…]$/.test(line) && OF_CHAPTER.test(lines[at + 1]?.line ?? '');
};

/** The longest such name, in words. */
const NAME = 10;

const ends = new WeakMap<readonly Line[], number>();

/** Where the last line stands that may tell a story. */
function lastProse(lines: readonly Line[]): number {
  const known = ends.get(lines) ?? lines.findLastIndex(isProse);
  ends.set(lines, known);
  return known;
}

const isProse = ({ block, text, label, key, speaks, words }: Line): boolean =>
  block.kind === 'paragraph' &&
  !isSiteText(text) &&
  !label &&
  !key?.meaning &&
  (speaks || words > 9 || /\p{Ll}[.!?…]$/u.test(text));

const CALL = /[\p{L}”"'’][*†‡¹²³]{1,4}(?!\p{L})/u;

/** Whether a word above bears a sign that something is said of it below. */
const isCalled = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - 400), at).some(({ text }) => CALL.test(text.slice(0, 1500)));

const LEGEND = /^["“'‘*_~<[({:|/]{1,3}[^"“”*_~<>[\](){}]{1,30}["”'’*_~>\])}:|/]{1,3} ?[-–—=:]{1,2}>? ?\p{L}.{1,60}$/u;

/** `"Blah" – talking`: one of several lines that explain signs. */
export const isLegend = (lines: readonly Line[], at: number): boolean =>
  LEGEND.test(lines[at]!.line) &&
  !mottoAt(lines, at) &&
  [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && LEGEND.test(line.line));
