import { bracketsAround } from './brackets.js';
import { byLine } from './by-line.js';
import { FLASHBACK, NUMBERED, POINT_OF_VIEW, SECTIONS, UNNUMBERED, VIEW_WORD } from './data/banners.js';
import { CALENDAR } from './data/calendar.js';
import { isRoman, numberOf } from './data/numerals.js';
import { isDateLine } from './date-line.js';
import { isEnding } from './ending-line.js';
import { labelOf } from './label.js';
import { noteScore } from './sounds-like-note.js';
import { isHeadline, isTitleShaped } from './title-line.js';
import { hasSpeech, squeezed, undecorated, wordsOf } from './wording.js';

/** A line that heads what follows it. */
export interface Banner {
  /** `number` and `numbered` are believed only in order; `date` brings no scene break. */
  readonly kind: 'chapter' | 'section' | 'number' | 'numbered' | 'date' | 'view' | 'adorned';
  /** Of a number, its value; else 0. */
  readonly value: number;
  /** How the number is written, for `number` and `numbered`. */
  readonly script: 'digits' | 'roman' | 'word' | null;
  /** Where the words begin and end in the line, ornaments left out. */
  readonly start: number;
  readonly end: number;
  /** Whether the banner has a title of its own, and so takes none from the next line. */
  readonly titled: boolean;
}

const LONGEST = 140;
const LONGEST_VIEW = 60;

/** Most lines have none of these words, and the patterns of letters in any case below take milliseconds to compile. */
const ANY_NUMBERED = new RegExp(NUMBERED, 'iu');
const NUMBER = '[\\p{L}\\p{N}]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const CHAPTER = new RegExp(
  `^(${NUMBERED})(?:[ .#№]{1,3}(?:the )?(?=[\\p{L}\\p{N}])|(?=\\p{N}))(${NUMBER})((?: ?(?:of|/|de|von|из) ?\\p{N}+)?)(.*)$`,
  'iu',
);
const COUNTED = new RegExp(`^(?:the )?(${NUMBER}?)(?:st|nd|rd|th|er|ère|e|º|ª|-?я)?\\.? (${NUMBERED})(.*)$`, 'iu');
const NAMED = new RegExp(`^(${UNNUMBERED})(?: (?:\\d{1,2}|[IVX]{1,4}))?((?![\\p{L}\\d]).*|)$`, 'iu');
const PART_OF =
  /^(?:[[(] ?(\d{1,3}) ?(?:\/|of) ?(?:\d{1,3}|\?) ?[\])]|(?:part|chapter|fill),? (?:\(?(\d{1,3}) ?\/ ?(?:\d{1,3}|\?)\)?))$/i;

/** `::flashback::`, `//flashback//` */
const FENCED = /^\s*([:/\\|]{1,3})\s*([^:/\\|]+?)\s*\1\s*$/;

/** `*Chapter 1*: Frost`, as downloaders of fanfiction.net write it. */
const EMPHATIC = /^\s*([*_]{1,3})([^*_]+)\1(\s*[:–—-].*)$/;

/** Tells whether a line is a banner, as far as it can be told from the line alone. */
export function bannerOf(line: string): Banner | null {
  if (line.length > LONGEST || line.includes('\n')) return null;
  const bare = undecorated(line);
  const { text, start, end } = bare;
  if (text === '') return null;
  const banner = (kind: Banner['kind'], titled: boolean, value = 0, script: Banner['script'] = null): Banner => ({
    kind,
    value,
    script,
    start,
    end,
    titled,
  });
  if (PART_OF.test(squeezed(line))) return { ...banner('chapter', false), start: 0, end: line.length };
  if (isDateLine(line)) return banner('date', true);
  if (isPointOfView(text)) return banner('view', true);
  const fenced = FENCED.exec(line)?.[2];
  if (fenced && FLASHBACK.test(fenced)) {
    const from = line.indexOf(fenced);
    return { ...banner('adorned', true), start: from, end: from + fenced.length };
  }
  if (FLASHBACK.test(text) && (bracketsAround(line) || /^\*{1,3}[^*]+\*{1,3}$|^_[^_]+_$/.test(squeezed(line))))
    return banner('adorned', true);
  const emphatic = EMPHATIC.exec(line);
  if (emphatic) {
    const inner = bannerOf(`${emphatic[2]}${emphatic[3]}`);
    return inner && { ...inner, start: 0, end: line.length };
  }
  return chapter(text, banner) ?? numbered(line, bare, banner) ?? adorned(line, bare, banner);
}

const isPointOfView = (text: string): boolean =>
  text.length <= LONGEST_VIEW &&
  VIEW_WORD.test(text) &&
  POINT_OF_VIEW.test(text.replace(/ ?:$|^[→←➔➤►▶◄◀➜↠ ]+|[→←➔➤►▶◄◀➜↠ ]+$/gu, ''));

type Make = (kind: Banner['kind'], titled: boolean, value?: number, script?: Banner['script']) => Banner;

function chapter(text: string, banner: Make): Banner | null {
  const counted = ANY_NUMBERED.test(text);
  const before = counted && CHAPTER.exec(text);
  if (before && numberOf(before[2]!) !== null) return headed(before[1]!, before[4]!, banner);
  const after = counted && COUNTED.exec(text);
  if (after && numberOf(after[1]!) !== null) return headed(after[2]!, after[3]!, banner);
  const named = NAMED.exec(text);
  if (!named || !/^[\s:.–—-]*$|^ ?[:–—-]/.test(named[2]!)) return null;
  const said = named[2]!.replace(/^[\s:.–—-]+/, '');
  return noteScore(said) > 0 || /[!.]$/.test(said) ? null : headed('chapter', named[2]!, banner);
}

/** A banner with `rest` behind its number: nothing, or a title. */
function headed(word: string, rest: string, banner: Make): Banner | null {
  const kind = SECTIONS.has(word.toLowerCase()) ? 'section' : 'chapter';
  if (/^[\s:.)–—-]*$/.test(rest)) return banner(kind, false);
  if (/^\s*(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/.test(rest) || byLine(rest.trim()) !== null) return banner(kind, true);
  const title = /^(\s*[:.)–—-]+\s*|\s+)(.+)$/u.exec(rest);
  if (!title) return isNamedBehindComma(rest, kind, banner) ? banner(kind, true) : null;
  const words = wordsOf(title[2]!);
  if (/\p{L}: .*\p{L}: /u.test(title[2]!)) return null; // fields of a form
  const parted = /[:–—]|\s-|[.)]\s/.test(title[1]!);
  if (
    parted
      ? words.length <= 22 && !/[,;]$|[.] \p{Lu}/u.test(title[2]!)
      : isTitleShaped(title[2]!) !== null && isHeadline(words)
  )
    return banner(kind, true);
  return null;
}

/** `Part 2, Chapter 3`, `chapter six, the roof`. */
const isNamedBehindComma = (rest: string, kind: Banner['kind'], banner: Make): boolean =>
  /^, ./.test(rest) &&
  (chapter(rest.slice(2), banner) !== null ||
    (kind === 'chapter' && wordsOf(rest).length <= 6 && !/[.,;!?…]$/.test(rest) && !hasSpeech(rest)));

/** Words of which the first and last are no ornaments. */
/** `December 3rd: Glove`: a day, and what its part is called. */
const DATED = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th|\.)?(?::| [–—-]) +(.+)$/u;

/** `II. In Which the Hat Is Found, Though Not by Its Owner`: words of a name behind a number that are all capital. */
const LONG = 18;

const SEVERAL = /[^~*_=–—\s-]\s.*[^~*_=–—\s-]/;

function numbered(line: string, bare: ReturnType<typeof undecorated>, banner: Make): Banner | null {
  const tight = squeezed(line);
  if (!SEVERAL.test(tight)) {
    const text = tight.replace(/^[~*_=–—\s-]+|[~*_=–—\s-]+$/g, '');
    const alone = /^[[(#]{0,2}([\p{L}\p{N}]+(?:-\p{L}+)?)[\])]?[.:)]?$/u.exec(text);
    const offset = line.indexOf(text);
    if (alone && offset >= 0) {
      const value = numberOf(alone[1]!);
      if (value === null || value > 60) return null;
      return { ...banner('number', false, value, scriptOf(alone[1]!)), start: offset, end: offset + text.length };
    }
  }
  const parted = /^(\d{1,2})\.(\d{1,2})(?:[.:)]| [–—-])\s+(.+)$/u.exec(bare.text);
  if (parted && isTitleShaped(parted[3]!) === 'open')
    return banner('numbered', true, Number(parted[1]) * 100 + Number(parted[2]), 'digits');
  const dated = DATED.exec(bare.text);
  if (dated && CALENDAR.has(dated[1]!.toLowerCase()) && isTitleShaped(dated[3]!) === 'open')
    return banner('numbered', true, Number(dated[2]), 'digits');
  const titled = /^([\p{L}\p{N}]+)(?:[.:)]| [|–—-])\s+(.+)$/u.exec(bare.text);
  const value = titled ? numberOf(titled[1]!) : null;
  if (!titled || value === null || value > 60) return null;
  const fenced = /^\[.*\]$|^\S+ \| /.test(tight);
  const named = wordsOf(titled[2]!);
  const shaped =
    isTitleShaped(titled[2]!, isHeadline(named) ? LONG : undefined) === 'open' && (fenced || isHeadline(named));
  return shaped ? banner('numbered', true, value, scriptOf(titled[1]!)) : null;
}

const scriptOf = (text: string): Banner['script'] =>
  /^\d/.test(text) ? 'digits' : isRoman(text) && text === text.toUpperCase() ? 'roman' : 'word';

/** `xXx Elsewhere xXx`: the same letters before and behind. */
const LETTERED = /^((?:[oO0]|[xX]){2,7})\s+(\S.*\S)\s+\1$/;

/** A few words between ornaments that no emphasis is made of. */
function adorned(line: string, { text, start, end }: ReturnType<typeof undecorated>, banner: Make): Banner | null {
  const lettered = LETTERED.exec(line.trim());
  if (lettered) {
    const from = line.indexOf(lettered[2]!, lettered[1]!.length);
    return { ...banner('adorned', true), start: from, end: from + lettered[2]!.length };
  }
  if (start === 0) return null;
  const left = line.slice(0, start).replace(/\s/g, '');
  const right = line.slice(end).replace(/\s/g, '');
  const strong = /^(?:~.*|[-–—=*_+#•·♥★☆]{2,}.*|<{2,}|>{2,})$/u;
  if (!strong.test(left) || !/[~\-–—=*_+#•·♥★☆<>]$/u.test(right) || right.length < Math.min(2, left.length))
    return null;
  if (/^[*_]{2}$/.test(left) && /^[*_]{2}$/.test(right)) return null; // bold
  const label = labelOf(line);
  if (label?.reach === 'anywhere' || label?.kind === 'beta' || isEnding(line)) return null;
  return wordsOf(text).length <= 8 && !/["“”,;]$/.test(text) ? banner('adorned', true) : null;
}

/** `Slow Thaw – Chapter 2`: where the title ends and the chapter's banner begins; null if it is no such line. */
export function titleAndChapter(line: string): { readonly title: number; readonly chapter: number } | null {
  const match = /^(.{2,50}?)(?: ?[:,]| [–—-]) (\p{L}+\.? ?[\p{L}\d].*)$/u.exec(line);
  if (!match || bannerOf(match[2]!)?.kind !== 'chapter' || isTitleShaped(match[1]!) !== 'open') return null;
  return { title: match[1]!.length, chapter: line.length - match[2]!.length };
}
