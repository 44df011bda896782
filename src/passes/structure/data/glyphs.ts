/** Ornaments that make a break though they stand alone on their line; of other symbols it takes three. */
export const SINGLES = new Set([
  ...'*~#§+=/•·◦●○◆◇■□▪▫★☆✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋❖⁂⁎⁕※❦❧☙❡❢❣♠♣♥♦♡♢♤♧♪♫☀☁☂☃☽☾☼∞∴∵¤†‡⸻—–_|^.',
]);

/** Faces that people type: a line of speech without words, never a break. */
export const EMOTICONS =
  /^(?:(?!(.)\1\1$)[-^>oO=T;~.*<][_.w][-^<oO=T;~.*>]|<3+|[:;=8xX][-'^]?[)(DPpOo3/\\|*]+|[)(D][-']?[:;=]|¯\\?_\(ツ\)_\/¯)$/u;

/** Letters that ornaments are made of. */
export const LETTER_ORNAMENT = /^(?:[oO0]+|[xX]+|[oO0xX]{2,}|[vV]{3,}|[zZ]{4,}|(?:[oO0xX] ?){3,})$/;

/** What authors write where a break should be, without its brackets and ornaments. */
export const BREAK_WORDS =
  /^(?:(?:insert )?(?:a )?(?:scene|section|line|page|chapter|story|time|paragraph|text|pov|set|horizontal)[ -]?(?:break|brake|change|shift|skip|jump|divider|cut|separator|lapse|transition|line|rule)(?: here)?|break|linebreak|divider|time ?skip|time ?jump|horizontal rule|ruler?|hr|transition|blank line|page turn|changement de scène|saut de (?:temps|ligne|page)|ellipse|zeitsprung|szenenwechsel|ortswechsel|(?:salto|cambio) de (?:tiempo|escena|línea)|stacco|cambio (?:di )?scena|salto temporale|смена сцены|разрыв|scènewissel)$/i;

/** Of those, the ones that are believed without brackets, ornaments or capitals: nobody says them. */
export const BARE_BREAK_WORDS =
  /^(?:(?:insert )?(?:scene|section|line|page|paragraph)[ -]?break(?: here)?|line ?break|time ?skip|szenenwechsel|zeitsprung|changement de scène|cambio de escena|смена сцены)$/i;
