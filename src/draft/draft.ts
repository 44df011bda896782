import type { World } from '../document/index.js';
import { compareNaturally } from '../manifest/index.js';
import { type Group, grouped, type Left, withoutTwins } from './groups.js';
import { folderOf, plainBase, type Roles, rolesOf } from './roles.js';
import { type RefusedFile, type Surveyed, surveyFile } from './survey.js';

/** What was found in a folder, and the manifest that it suggests. */
export interface Draft {
  readonly roles: Roles;
  /** Stories of the folder itself, then those of each sub-folder, which is a part of the book. */
  readonly parts: readonly DraftPart[];
  readonly left: readonly Left[];
  readonly refused: readonly RefusedFile[];
  readonly title: string;
  /** BCP 47: that of most stories. */
  readonly language: string;
  readonly quotes: 'double' | 'single';
}

export interface DraftPart {
  /** A sub-folder's name; null for the folder itself. */
  readonly title: string | null;
  readonly groups: readonly Group[];
}

/** Reads every file of the folder that may be a story, and drafts a manifest of them. `named` are files that one has already. */
export async function draftOf(world: World, folder: string, named: ReadonlySet<string> = new Set()): Promise<Draft> {
  const roles = rolesOf(world.list());
  const read: (Surveyed | RefusedFile)[] = [];
  for (const path of roles.stories.toSorted(compareNaturally))
    if (!named.has(path)) read.push(await surveyFile(path, world));
  const stories = read.filter((file) => 'found' in file);
  const { kept, left } = withoutTwins(grouped(stories));
  return {
    roles,
    parts: partsOf(kept),
    left,
    refused: read.filter((file) => 'reason' in file),
    title: draftTitle(plainBase(folder)),
    language: commonest(stories.map(({ origin }) => origin?.language ?? null)) ?? 'en',
    quotes: commonest(stories.map(({ found }) => found.quotes.style)) === 'single' ? 'single' : 'double',
  };
}

/** A folder that holds all stories is no part: then there is none. */
function partsOf(groups: readonly Group[]): readonly DraftPart[] {
  const folders = [...new Set(groups.map(({ files }) => folderOf(files[0]!.path)))];
  if (folders.length === 1) return [{ title: null, groups }];
  const own = folders.filter((folder) => folder === null);
  const below = folders.filter((folder) => folder !== null).toSorted(compareNaturally);
  return [...own, ...below].map((folder) => ({
    title: folder === null ? null : draftTitle(folder),
    groups: groups.filter(({ files }) => folderOf(files[0]!.path) === folder),
  }));
}

/** A folder's name as a title: `winter-sheaf_2026` is Winter Sheaf 2026. */
export function draftTitle(name: string): string {
  const words = name
    .replace(/^\d+[-_. ]+(?=\D)/, '')
    .replace(/[-_.]+/g, ' ')
    .trim();
  return (
    words.replace(/(^|\s)(\p{Ll})/gu, (_, space: string, letter: string) => space + letter.toUpperCase()) || 'Untitled'
  );
}

function commonest<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}
