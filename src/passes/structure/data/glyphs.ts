/** Signs of ASCII that make a break though they stand alone on their line; signs beyond ASCII all do. */
export const SINGLES: ReadonlySet<string> = new Set([...'*~#+=/-_|^.:&%$@', '<>', '><']);

/** Letters of other scripts that are used for their looks. */
export const ORNAMENTAL_LETTERS = /[彡ஐლღ჻ツ爻ﾟﾞ]/gu;

/** Faces that people type: a line of speech without words, never a break. */
export const EMOTICONS =
  /^(?:(?!(.)\1\1$)[-^>oO0=T;~.*<][_.w][-^<oO0=T;~.*>]|<3+|[:;=8xX][-'^]?[)(DPpOo3/\\|*]+|[)(D][-']?[:;=]|\\o\/|oO|Oo|¯\\?_\(ツ\)_\/¯)$/u;

/** Where to cut: `--- 8< ---`, `-->%--`. */
export const SCISSORS = /^[-–—=_. ]{2,}(?:8<|>8|%<|>%)[-–—=_. ]{2,}$/;

/** Letters that ornaments are made of; a single `Ox`, an `Ooo!` are words. */
export const LETTER_ORNAMENT = /^(?!Ox$|ox$|O[o]{2,}$)(?:[oO0]+|[xX]+|[oO0xX]{2,}|[vV]{3,}|[zZ]{4,})$/;

/** The initials of a series over and over: `HPHPHP`; laughter, singing, screams and stammers are none. */
export const INITIALS =
  /^(?!(.)\1+$)(?!(?:[HJ][AEIOU]|[AEIOU]H|LA|NA|DA|BA|NO|GO|YA|DO|TA|TU|BE|BO|MU|WA|AR)+$)([A-Z]{2,4})\2{2,}$/;

/** What authors write where a break should be, without its brackets and ornaments. */
export const BREAK_WORDS =
  /^(?:line|scene|(?:insert )?(?:a )?(?:scene|section|line|page|chapter|story|time|paragraph|text|pov|set|horizontal)[ -]?(?:break|brake|change|shift|skip|jump|divider|cut|separator|lapse|transition|line|rule)(?: here)?|break|linebreak|divider|time ?skip|time ?jump|horizontal rule|ruler?|hr|transition|blank line|page turn|changement de scène|saut de (?:temps|ligne|page)|ellipse|zeitsprung|szenenwechsel|ortswechsel|(?:salto|cambio) de (?:tiempo|escena|línea)|stacco|cambio (?:di )?scena|salto temporale|смена сцены|разрыв|scènewissel)$/i;

/** Of those, the ones that are believed without brackets, ornaments or capitals: nobody says them. */
export const BARE_BREAK_WORDS =
  /^(?:(?:i am |i[’']m |this is )?(?:insert )?(?:a )?(?:scene|section|line|page|paragraph)[ -]?break(?:er)?(?: here)?|scene[ -]?(?:change|shift)|line ?break|time ?skip|szenenwechsel|zeitsprung|changement de scène|cambio de escena|смена сцены)$/i;

/** The same over and over, to fill the line. */
export const REPEATED_BREAK = /^(?:(?:line|page|scene) ?break[ -]*|time ?skip[ -]*){2,}$/i;
