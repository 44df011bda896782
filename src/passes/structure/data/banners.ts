/** Words that a chapter's banner opens with and a number follows, by language; then those that need none. */
export const NUMBERED =
  'chapter|chap\\.?|ch\\.?|part|pt\\.?|book|act|arc|instal?lment|volume|vol\\.?|episode|ep\\.?|day|night|week|letter|entry|verse|stanza|round|scene|section|' +
  'chapitre|partie|livre|acte|tome|scène|' +
  'kapitel|teil|buch|akt|band|szene|' +
  'capítulo|capitulo|parte|libro|acto|escena|' +
  'capitolo|atto|scena|' +
  'глава|часть|книга|том|акт|сцена|' +
  'hoofdstuk|deel|aflevering|rozdział|część|odcinek|del|avsnitt';

/** Of those, the ones that part a chapter and not a book. */
export const SECTIONS = new Set(
  'scene section day night week letter entry verse stanza round scène szene escena scena сцена'.split(' '),
);

export const UNNUMBERED =
  'prologue|prolog|epilogue|epilog|interlude|intermission|preface|foreword|afterword|postscript|coda|finale|introduction|overture|aftermath|' +
  'épilogue|entracte|préface|avant-propos|interludium|zwischenspiel|vorwort|nachwort|nachspiel|' +
  'prólogo|epílogo|interludio|prefacio|prologo|epilogo|prefazione|пролог|эпилог|интерлюдия|предисловие|послесловие|proloog|epiloog|' +
  'omake|gaiden|intermezzo|outtake|side story|bonus (?:chapter|scene)|deleted scene|' +
  'prefácio|posfácio|postfazione|voorwoord|nawoord|inleiding|förord|efterord|inledning|przedmowa|posłowie|wstęp';

/** Between brackets, what stands there goes back in time, or forth again. */
export const FLASHBACK =
  /^(?:(?:begin(?:ning)?|start|end|back)s?(?: of)?(?: the)? )?(?:flash-? ?(?:back|forward)s?|dream sequence)(?: (?:begins?|starts?|ends?|over))?$/i;

/** Headings of a list of chapters. */
export const CONTENTS =
  /^(?:table of contents|contents|index|chapters|table des matières|sommaire|inhalt|inhaltsverzeichnis|índice|contenido|indice|sommario|содержание|оглавление|inhoud)$/i;

/** One of these stands in every point of view. */
export const VIEW_WORD = /p\.?o\.?v|view|perspe[ck]tive|pdv|vue|sicht|vista|person/i;

/** Points of view: `Tom’s POV`, `POV: Tom`, `Third person`. */
export const POINT_OF_VIEW =
  /^(?:(?:\p{L}[\p{L}.’' -]{0,30}?)[’']?s?[’']? ?[-–:]? ?(?:p\.?o\.?v\.?|point of view|view ?point|perspective|pdv|point de vue|sicht|perspektive|punto de vista|punto di vista)|(?:p\.?o\.?v\.?|point of view|pdv|sicht von|aus der sicht von|point de vue de)[ :–-]{1,3}\p{L}[\p{L}.’' -]{0,30}|(?:first|second|third|no one|nobody)[’']?s? (?:person|p\.?o\.?v\.?)(?: p\.?o\.?v\.?)?)$/iu;
