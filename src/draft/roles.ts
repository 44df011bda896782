/** What the files of a folder are for, by the names that people give them. */
export interface Roles {
  readonly cover: string | null;
  readonly foreword: string | null;
  readonly afterword: string | null;
  readonly dedication: string | null;
  /** Files that may be stories; which are, is found by reading them. */
  readonly stories: readonly string[];
}

const TEXT = String.raw`\.(?:txt|md|markdown|html?|docx|odt|rtf)$`;

const named = (names: string): RegExp => new RegExp(`^(?:${names})${TEXT}`, 'i');

const FOREWORD = named('foreword|preface|introduction|intro|vorwort|pr[eé]face|avant-propos|pr[oó]logo|prefazione');
const AFTERWORD = named('afterword|afterwords|nachwort|postface|ep[ií]logo|postfazione');
const DEDICATION = named('dedication|widmung|d[eé]dicace|dedicatoria|dedica');
const COVER = /^(?:front[-_ ]?)?cover(?:[-_ ]?(?:art|image|front))?\.(?:jpe?g|png|webp|avif|svg)$/i;

/** Endings of files that may be read as stories; Sheaf says of `.doc` and `.pdf` how to save them. */
const STORY =
  /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|epub|docx|odt|fodt|rtf|zip|doc|pdf|pages|mobi|azw3|wps)$/i;

/** Files that lie beside stories and are none: results, licences, lists, and what a word processor keeps beside an open document. */
const BESIDE =
  /(?:^|\/)(?:readme|licen[cs]e|copying|changelog|contributing|package(?:-lock)?)(?:\.[a-z]+)?$|(?:^|\/)(?:out|node_modules)\/|\.settled\.ya?ml$|(?:^|\/)(?:~\$|\.~lock\.)[^/]*$/i;

/** Sorts `files` (paths of the folder) by what they are called. */
export function rolesOf(files: readonly string[]): Roles {
  const kept = files.filter((path) => !BESIDE.test(path));
  const only = (pattern: RegExp): string | null => {
    const found = kept.filter((path) => pattern.test(plainBase(path)));
    return found.length === 1 ? found[0]! : null;
  };
  const cover = only(COVER);
  const foreword = only(FOREWORD);
  const afterword = only(AFTERWORD);
  const dedication = only(DEDICATION);
  const taken = new Set([cover, foreword, afterword, dedication]);
  return {
    cover,
    foreword,
    afterword,
    dedication,
    stories: kept.filter((path) => STORY.test(path) && !taken.has(path)),
  };
}

/** The last part of a path. */
export const plainBase = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The first folder of a path, or null where it lies in none. */
export const folderOf = (path: string): string | null => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null);
