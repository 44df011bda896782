import { compareNaturally } from '../manifest/index.js';
import { plainBase } from './roles.js';
import type { Surveyed } from './survey.js';

/** A story of the draft: one file, or several that are its chapters. */
export interface Group {
  readonly files: readonly Surveyed[];
}

/** A file that was left for another of the same work. */
export interface Left {
  readonly file: Surveyed;
  readonly for: Surveyed;
}

/** A name that ends in a number: what stands before it, without the word for a chapter, and the number. */
const NUMBERED =
  /^(.*?)[-_. ]*(?:\b|_)(?:chapters?|chap|ch|parts?|pt|kapitel|kap|chapitre|cap[ií]tulo|capitolo|cap|rozdzia[lł]|hoofdstuk|глава)?[-_. #]*(\d+)$/iu;
const CHAPTER =
  /(?:^|[-_. ])(?:chapters?|chap|ch|parts?|pt|kapitel|kap|chapitre|cap[ií]tulo|capitolo|cap|rozdzia[lł]|hoofdstuk|глава)[-_. #]*\d+$/iu;

interface Numbered {
  readonly key: string;
  readonly number: number;
  readonly file: Surveyed;
}

/** Puts chapters of one work that lie in several files together; all else is a story a file, in natural order. */
export function grouped(files: readonly Surveyed[]): readonly Group[] {
  const byKey = new Map<string, Numbered[]>();
  for (const one of files.flatMap(numbered)) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const groups: Group[] = [];
  const taken = new Set<Surveyed>();
  for (const parts of byKey.values()) {
    const run = parts.toSorted((one, other) => one.number - other.number);
    if (!isOneWork(run)) continue;
    for (const { file } of run) taken.add(file);
    groups.push({ files: run.map(({ file }) => file) });
  }
  for (const file of files) if (!taken.has(file)) groups.push({ files: [file] });
  return groups.toSorted((one, other) => compareNaturally(one.files[0]!.path, other.files[0]!.path));
}

/** A bare number (`01.txt`) is a place in a list of stories, not a chapter. */
function numbered(file: Surveyed): readonly Numbered[] {
  const name = plainBase(file.path).replace(/\.[^.]*$/, '');
  const [, stem = '', digits] = NUMBERED.exec(name) ?? [];
  if (digits === undefined || file.works > 1 || (stem === '' && !CHAPTER.test(name))) return [];
  const folder = file.path.slice(0, file.path.length - plainBase(file.path).length);
  const ending = file.path.slice(file.path.lastIndexOf('.'));
  return [{ key: `${folder}${stem}${ending}`.toLowerCase(), number: Number(digits), file }];
}

/** Numbers without a gap from 0 or 1, and no two titles or authors that say otherwise. */
function isOneWork(run: readonly Numbered[]): boolean {
  const first = run[0]!.number;
  if (run.length < 2 || first > 1 || run.some(({ number }, index) => number !== first + index)) return false;
  const differing = (of: (file: Surveyed) => string | null) =>
    new Set(
      run.flatMap(
        ({ file }) =>
          of(file)
            ?.replace(/[\d\W_]+/gu, '')
            .toLowerCase() || [],
      ),
    ).size > 1;
  return !differing(({ found }) => found.author) && !differing(({ found }) => titleProper(found.title));
}

/** A chapter's name that was taken for a title says nothing of the work. */
const titleProper = (title: string | null): string | null =>
  title === null || /^(?:chapter|part|kapitel|chapitre|cap[ií]tulo|capitolo|prologue|epilogue)\b/iu.test(title)
    ? null
    : title;

/** Formats by how much they tell of a story, the richest first. */
const RICHNESS = ['epub', 'docx', 'html', 'mhtml', 'odt', 'fodt', 'rtf', 'markdown', 'text'];

/** Of one work in two formats the richer stays. */
export function withoutTwins(groups: readonly Group[]): {
  readonly kept: readonly Group[];
  readonly left: readonly Left[];
} {
  const left: Left[] = [];
  const kept = groups.filter((group) => {
    const [file] = group.files;
    const twin = groups.find(
      (other) => other !== group && isTwin(file!, other.files[0]!) && isRicher(other, group, groups),
    );
    if (group.files.length > 1 || !twin) return true;
    left.push({ file: file!, for: twin.files[0]! });
    return false;
  });
  return { kept, left };
}

/** One title, one author, and as many words but for one in twenty. */
function isTwin(one: Surveyed, other: Surveyed): boolean {
  const same = (a: string | null, b: string | null) => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
  const most = Math.max(one.found.words, other.found.words);
  return (
    same(one.found.title, other.found.title) &&
    (one.found.author === other.found.author || one.found.author === null || other.found.author === null) &&
    Math.abs(one.found.words - other.found.words) <= most / 20
  );
}

function isRicher(one: Group, other: Group, all: readonly Group[]): boolean {
  const rank = ({ files }: Group) => {
    const at = RICHNESS.findIndex((name) => files[0]!.format.includes(name));
    return at < 0 ? RICHNESS.length : at;
  };
  return rank(one) === rank(other) ? all.indexOf(one) < all.indexOf(other) : rank(one) < rank(other);
}
