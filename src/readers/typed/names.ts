/** `Kevin Bechman`, `J. R. de la Cruz-Ortiz`. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|d[aeiu]l?|la|van|von|bin)){1,4}$/u;

/** What no person is called, and many a subtitle is. */
const TITLE =
  /\b(?:part|book|volume|vol|chapter|act|scene|season|episode|stor(?:y|ies)|novel(?:la)?|tales?|poems?|draft|version|final|prologue|epilogue|first|second|third|one|two|three|days?|nights?|the|an?|of|in|on|at|and|or|to|for|with|my|your|his|her|our|fic)\b/i;

/** Whether a line has the shape of a person's name, two words of it at least. */
export const isName = (line: string): boolean => NAME.test(line) && !TITLE.test(line);
