import type { Role } from './typed-file.js';

/** What a style is for. */
export interface NamedRole {
  readonly role: Role;
  /** Of a heading, 1 to 9. */
  readonly level: number;
}

const role = (role: Role, level = 0): NamedRole => ({ role, level });

/**
 * Names of paragraph styles. Word, Google Docs and LibreOffice store the English names whatever language they speak
 * (ECMA-376 part 1, 17.7.4.9); Pages stores the translated ones. The rest are what templates for fiction call theirs.
 */
const NAMES: readonly (readonly [RegExp, (name: string) => NamedRole])[] = [
  [
    /^(?:(?:book|document|story|work|manuscript)[ -]?)?title$|^(?:titel|titre|t[ií]tulo|titolo|tytu[lł])$/,
    () => role('title'),
  ],
  [/^sub-?title$|^(?:untertitel|sous-titre|subt[ií]tulo|sottotitolo)$/, () => role('subtitle')],
  [/^(?:(?:book|story) )?author(?: ?name)?$|^by-?line$/, () => role('author')],
  [/^heading ?[1-9]$/, (name) => role('heading', Number(name.at(-1)))],
  [/^(?:heading|überschrift|chapter(?: ?(?:title|head|heading|name|number|#))?)$/, () => role('heading', 1)],
  [/^(?:toc|contents|index|table of contents|table of figures)(?: ?heading| ?\d)?$/, () => role('contents')],
  [/^(?:(?:intense )?quote|block ?(?:text|quote|quotation)|quotations?)$/, () => role('quote')],
  [/^(?:scene|section|text|ornamental)[ -]?(?:break|separator|divider)$|^(?:separator|ornament)$/, () => role('break')],
  [/^(?:caption|figure|illustration|drawing)$/, () => role('caption')],
];

/** What a paragraph style of that name is for; null where it may be for anything. */
export function roleNamed(name: string): NamedRole | null {
  const plain = name
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
  const found = NAMES.find(([pattern]) => pattern.test(plain));
  return found ? found[1](plain) : null;
}
