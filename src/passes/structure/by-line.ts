import { type Person, person } from '../../document/index.js';
import { isHeadline } from './title-line.js';
import { squeezed, undecorated, wordsOf } from './wording.js';

/** Words that a by-line begins with, in the languages of the header keys. */
const BY =
  '(?:(?:a |an )?(?:fiction|text|words|story|fic|fanfic|tale|one-?shot|drabble|short story|play|poem|novel|novella|novelette|fable) by|(?:written|posted|told) by|écrite? par|geschrieben von|escrit[oa] por|scritt[oa] da|geschreven door|skriven av|napisan[aey] przez|by|par|por|von|door|av|автор:?)';
const ALONE = new RegExp(`^${BY}[: ]\\s*(.+)$`, 'iu');
const BEHIND_TITLE =
  /^(.+?)(\s*,|\s+[-–—]{1,3}|\s*\/|)\s+((?:written|told) by|by:|écrite? par|geschrieben von|escrit[oa] por|scritt[oa] da|geschreven door|skriven av|napisan[aey] przez|by|par|von)\s+(\p{L}.+)$/iu;

/** `by Ada Field (c) 1999` */
const COPYRIGHT = /,? ?(?:\(c\)|©|copyright) ?\d{4}$/i;

/** `by Ada Field   v 1.5`: a version of the text. */
const VERSION = /\s+(?:v(?:er(?:sion)?)?\.? ?\d{1,2}(?:\.\d{1,2})*|rev(?:ision|\.)? ?\d{1,2})$/i;

/** `by Ada Field (class 8b)`: what stands behind the name in brackets. */
const ASIDE = /\s*[([][^()[\]]{1,40}[)\]]$/;

/** How journals write that a name is somebody's of theirs, as a tag or as it is shown: `<lj user="ida">`, `[personal profile] ida`. */
const USER = /<(?:lj|user)\s[^<>]*?\b(?:user|name|comm)\s*=\s*["']?([^\s"'<>]+)[^<>]*>/giu;
const PROFILE = /\[(?:[\w.]+ )?(?:profile|info|community)\]\s*/giu;

/** A name's last stop is its own behind an initial or what is cut short: `Ida M.`, `Tom Hart Jr.`, `Ada Field, Ph.D.` */
const OWN_STOP = /(?:^|[\s.])(?:\p{Lu}|[Jj]r|[Ss]r|[Ee]sq|Dr|St|Co|Inc|Ltd|Ph\.?D|[A-Z]\.[A-Z])\.$/u;

/** A name as a line ends with it, without the line's own stop. */
const named = (name: string): string => (OWN_STOP.test(name) ? name : name.replace(/[.,]$/, ''));

/** A line without its ornaments; signs that touch a name behind them are its own: `by *~Ida~*`. */
function unadorned(line: string): string {
  const text = squeezed(line);
  const bare = undecorated(text);
  const behind = /^[*~+=^|_♥★☆♡]+/u.exec(text.slice(bare.end));
  return bare.start === 0 && behind ? text.slice(0, bare.end + behind[0].length) : bare.text;
}

/** Whose work a line says it is; null if it is no by-line. */
export function byLine(line: string): string | null {
  const text = unadorned(line);
  const name = ALONE.exec(text)?.[1]
    ?.replace(PROFILE, '')
    .replace(COPYRIGHT, '')
    .replace(VERSION, '')
    .replace(ASIDE, '');
  return name && (isName(name) || isHandle(name) || isSeveral(name)) ? named(name) : null;
}

/** What stands between the names of several people. */
export const BETWEEN =
  /\s*(?:[,;&+]|(?<![\p{L}\d])(?:and|with|as told to|und|mit|et|avec|e|y|con|и|i|en|och)(?![\p{L}\d]))\s*/u;

/** The most authors that are named in a line. */
const MOST = 6;

/** `Old Tom, Janneke and the Other Pat`: names and handles of several people, no sentence. */
function isSeveral(text: string): boolean {
  if (text.length > 90 || /[.!?…]$/.test(text)) return false;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  return (
    parts.length > 1 &&
    parts.length <= MOST &&
    parts.every((part) =>
      /^\p{Lu}/u.test(part) ? isName(part) : /^[\p{Ll}\d_.-]{3,20}$/u.test(part) && isHandle(part),
    )
  );
}

const ONLY = new RegExp(`^${BY}$`, 'iu');

/** Whether a line is nothing but the word that a by-line begins with. */
export const isBy = (line: string): boolean => line.length < 20 && ONLY.test(unadorned(line));

/** A name of small words that somebody goes by: no sentence, and nothing that a place or an hour begins with. */
const isHandle = (text: string): boolean =>
  wordsOf(text).length <= 4 &&
  /^[\p{L}\p{N}_&@ .’'-]{3,40}$/u.test(text) &&
  !/[.!?…]$/.test(text) &&
  !/^(?:the|an?|my|your|his|her|our|their|its|this|that|these|those|no|any|some|all|each|every|now|then|day|night|morning|noon|evening|far|and|or|which|what|who|one|two|le|la|les|un|une|mon|ma|der|die|das|den|dem|ein|eine|einem|meine|el|los|las|mi|il|lo|o|a|os|as|de|het|een|mijn|en|ett)\b/iu.test(
    text,
  );

/** Title and author of one line, and whether the line itself tells that they are. */
export interface TitleAndBy {
  readonly title: string;
  readonly author: string;
  readonly certain: boolean;
}

/**
 * `Title, by Author` in one line; without a comma, dash or `written` for certain only if the title is in capitals, or two
 * names follow: `Nine Lanterns by Moonlight` is a title.
 */
export function titleAndBy(line: string): TitleAndBy | null {
  const text = unadorned(line).replace(VERSION, '');
  const [, called, account] = /^(\S.{1,80}?) +[-–—|/]{1,2} +([\p{L}\d]+(?:_[\p{L}\d]*)+)$/u.exec(text) ?? [];
  if (called && account && wordsOf(called).length <= 10) return { title: called, author: account, certain: true };
  const [, title, parted, by, author] = BEHIND_TITLE.exec(text) ?? [];
  if (!title || !author || /^the /i.test(author) || !isName(author) || wordsOf(title).length > 10 || /["“”]/.test(text))
    return null;
  const capitals = title === title.toUpperCase() && /\p{Lu}{2}/u.test(title) && author !== author.toUpperCase();
  const handle = /^[\p{Ll}\d_-]{4,}$/u.test(author) && wordsOf(title).length > 1 && isHeadline(wordsOf(title));
  const lower = by === by!.toLowerCase() && isHeadline(wordsOf(title));
  const names = lower && (wordsOf(author).length >= 2 || wordsOf(by!).length > 1);
  // `By:` as fanfiction.net has it; `Claimed by: nobody` is a line of a form.
  const shown = by === 'By:' && wordsOf(title).length > 1 && isHeadline(wordsOf(title));
  if (by!.endsWith(':') && !shown) return null;
  const certain = Boolean(parted || capitals || names || handle || shown);
  return certain || lower ? { title, author: named(author), certain } : null;
}

/** A name of up to six words, capital or made up for the net. */
function isName(text: string): boolean {
  const words = wordsOf(text);
  if (
    words.length === 0 ||
    words.length > 7 ||
    !/\p{L}/u.test(text) ||
    text.length > 60 ||
    /[!?;:"“”]|[.,]\s*\p{Ll}{4,}.*\./u.test(text)
  )
    return false;
  const small = /^(?:and|und|et|y|e|и|de|da|di|du|van|von|der|den|la|le|the|of|with|aka|a.k.a|jr|sr|ibn|al|bin|del)$/i;
  return words.length === 1 || words.every((word) => /^[\p{Lu}\p{N}]|[\d_]/u.test(word) || small.test(word));
}

/** Who told and who wrote it down are named together. */
const TOLD_TO = /\bas told to\b/i;

/** The people that a by-line or an author's line names; addresses are left out. */
export function people(line: string): readonly Person[] {
  const names = line.replace(USER, '$1').replace(PROFILE, '');
  if (TOLD_TO.test(names)) return [person(squeezed(names))];
  const bare = squeezed(names.replace(/[<([]?[\w.+-]+@[\w-]+\.[\w.-]+[>)\]]?/g, ''));
  const parts = bare
    .split(/\s*(?:,(?! (?:jr|sr|ii|iii|phd))|;|\/|&|(?<!\p{L})(?:and|und|et|и)(?!\p{L}))\s*/iu)
    .filter((part) => part !== '');
  const each = parts.every((part) => /\p{L}/u.test(part)) && parts.length > 1 ? parts : [bare];
  return each.filter((name) => name !== '').map((name) => person(name));
}
