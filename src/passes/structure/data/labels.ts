import type { NoteKind } from '../../../document/index.js';

/** A label that opens an author's note. */
export interface Label {
  readonly pattern: string;
  readonly kind: NoteKind;
  /**
   * `anywhere` opens a note wherever a block begins with it; `edge` only before the first and behind the last words of
   * the story or a chapter; `weak` there, and only if the note also sounds like one; `more` goes on with a note.
   */
  readonly reach: 'anywhere' | 'edge' | 'weak' | 'more';
  /** Whether a colon, semicolon, dash or full stop must follow. */
  readonly separator: boolean;
}

const S = "['’`´]?s?['’`´]?";

/**
 * Labels of authors' notes as fan fiction archives have them, with their usual misspellings; in 158,934 paragraphs of
 * classic fiction those that reach anywhere occurred three times, each a real note. In German, French, Spanish,
 * Italian and Russian after fanfiktion.de, fanfiction.net, EFP and Ficbook. Patterns match without regard to case,
 * but for those that begin with `(?-i)`.
 */
export const LABELS: readonly Label[] = [
  { pattern: 'a ?[/\\\\] ?n\\b', kind: 'author-note', reach: 'anywhere', separator: false },
  { pattern: '(?-i)A\\.N\\.|(?-i)AN', kind: 'author-note', reach: 'anywhere', separator: true },
  { pattern: '(?-i)A\\.N\\.(?= \\p{Ll})', kind: 'author-note', reach: 'anywhere', separator: false },
  {
    pattern: `(?:auth?[eo]u?r|arthur|writer|autor)${S}[ -]?(?:end|foot|side)?-?notes?`,
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  { pattern: `a note from (?:the|your) (?:author|writer)`, kind: 'author-note', reach: 'anywhere', separator: true },
  {
    pattern: '(?:end|final|closing|opening|beginning|starting|chapter|story|pre|post|ending)[ -]?notes?',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  { pattern: 't ?/ ?n\\b', kind: 'gloss', reach: 'anywhere', separator: false },
  { pattern: '(?-i)TN|(?-i)TLN', kind: 'gloss', reach: 'anywhere', separator: true },
  {
    pattern: `(?:translat[oe]r|tl)${S} notes?|not(?:as|es|e) (?:de|di|da|à la) tradu(?:cción|ction|zione|ção)|anmerkung(?:en)? (?:zur|der) übersetz(?:ung|er|erin)|uwagi tłumacz(?:a|ki)`,
    kind: 'gloss',
    reach: 'anywhere',
    separator: true,
  },
  {
    pattern: `(?:editor|ed|beta|mod|moderator|transcriber)${S}\\.? notes?`,
    kind: 'other',
    reach: 'anywhere',
    separator: true,
  },
  { pattern: '[eb] ?/ ?n\\b', kind: 'author-note', reach: 'edge', separator: true },
  {
    pattern: "(?:un|not )?bet(?:a|ae)[’'`]?(?:-?e?d|[- ]?read)(?: by\\b|(?=[.,;:!]|$))",
    kind: 'beta',
    reach: 'edge',
    separator: false,
  },
  { pattern: '(?:un-?|not (?:yet )?)(?:edited|proof-?read)', kind: 'beta', reach: 'edge', separator: true },
  { pattern: 'betas? *[-:–]', kind: 'beta', reach: 'weak', separator: false },
  { pattern: '(?-i)P\\. ?(?:P\\. ?)?S\\.|(?-i)P?PS(?=[:;,. -])', kind: 'author-note', reach: 'more', separator: false },
  {
    pattern: '(?-i)(?:EDIT|ETA|UPDATE|Edit|Update)(?:ED|ed)?(?=[:;\\-–— \\d(])(?: ?\\(?[\\d./-]{2,10}\\)?)?',
    kind: 'author-note',
    reach: 'more',
    separator: true,
  },
  { pattern: 'disclaimers?|disclamer', kind: 'disclaimer', reach: 'edge', separator: true },
  {
    pattern:
      '(?:content |trigger |detailed |full |specific |additional |spoilery |more )?warnings?(?: (?:at|for|in) [^:]{1,30})?|(?-i)TW|(?-i)CW',
    kind: 'warning',
    reach: 'weak',
    separator: true,
  },
  { pattern: 'spoilers?(?: (?:warning|alert))?', kind: 'spoilers', reach: 'edge', separator: true },
  { pattern: 'rating', kind: 'rating', reach: 'weak', separator: true },
  { pattern: 'feedback|reviews?', kind: 'review-ask', reach: 'weak', separator: true },
  { pattern: 'summary', kind: 'summary', reach: 'edge', separator: true },
  { pattern: '(?:foot)?notes?|side ?note|important', kind: 'author-note', reach: 'weak', separator: true },
  {
    pattern:
      'vorwort|nachwort|vorbemerkung|preface|foreword|afterword|avant-propos|prefazione|postfazione|prefacio|prefácio|posfácio|voorwoord|nawoord|förord|efterord|przedmowa|posłowie|предисловие|послесловие',
    kind: 'author-note',
    reach: 'weak',
    separator: true,
  },
  {
    pattern:
      '(?:vorwort|nachwort|anmerkung(?:en)?) (?:zu|zum|zur) (?:(?:diesem|dieser|diesen|dem|der|den) )?(?:kapiteln?|teil|geschichte)',
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  // What schools and contests ask for beside a story.
  {
    pattern: `(?:(?:reflective|critical|process) (?:commentary|statement|essay|note|reflection)|(?:artist|author|writer)${S} (?:statement|reflection)|(?:statement|note|letter|word) to (?:the )?(?:judges|jury|editors?))`,
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      'question of the (?:day|week|chapter)|frage des (?:tages|kapitels)|question du jour|pregunta del día|pergunta do dia|domanda del giorno|вопрос дня|pytanie dnia|vraag van de dag|dagens fråga',
    kind: 'review-ask',
    reach: 'weak',
    separator: true,
  },
  {
    pattern: '(?:mini-?)?(?:glossary|translations?|vocab(?:ulary)?)',
    kind: 'gloss',
    reach: 'edge',
    separator: true,
  },
  { pattern: '(?:previously|next time|coming up|preview)', kind: 'other', reach: 'weak', separator: true },
  {
    pattern: "notes? d(?:e l[’']|u )(?:auteure?|autrice|traduct(?:eur|rice))|n ?[./]? ?d ?[./]? ?a\\b\\.?|note de fin",
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  {
    pattern:
      '(?:anmerkung(?:en)?|notiz|hinweis)(?: (?:des|der|vom|von der) (?:autors?|autorin|verfassers?|übersetzers?))?',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern: 'notas? (?:del?|de la|da|do) (?:autora?|traductora?|tradutora?)|n ?/ ?a\\b',
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  {
    pattern: "not[ae] (?:dell[’']|del |della )(?:autore|autrice|traduttore|traduttrice)|angolo (?:autrice|autore)",
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  {
    pattern: '(?:от (?:автора|переводчика)|прим(?:ечани[ея]|\\.)? ?(?:автора|авт\\.|переводчика|пер\\.)|а ?/ ?н)',
    kind: 'author-note',
    reach: 'anywhere',
    separator: true,
  },
  { pattern: 'примечани[ея]', kind: 'author-note', reach: 'edge', separator: true },
  // What was seen on further archives, in further languages.
  {
    pattern: `(?:(?:pre-?|post-?|mid-?|end-?)?chapter|work|opening|closing) (?:end )?notes?|(?:author|writer)${S}[ -]?(?:introduction|intro|preface|comments?|ramblings?|rant|corner|thoughts|disclaimer|apology|warning)`,
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      '(?:a )?(?:quick |short |brief |little |personal )?(?:note|word|message)s? (?:to|for|from) (?:(?:the|my|all|our) )?(?:readers?|reviewers?|author|writer|editor|beta|everyone)',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern: '(?-i)(?:A|a) note from (?=\\p{Lu}\\S{1,30}$)\\p{Lu}\\S*',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      '(?:guest |anonymous |anon )?(?:review(?:er)?s?|comments?) (?:replies|responses|answers|corner|shout-?outs)|(?:replies|responses|answers|reponses?|réponses) (?:to|aux|pour les) (?:(?:the|my|your) )?(?:guest |anon )?(?:reviews?|reviewers|comments?)|guest reviews?|rar|shout-?outs',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern: '(?:key|legend|speech(?: key| patterns?)?|text key|glossar)',
    kind: 'author-note',
    reach: 'weak',
    separator: true,
  },
  {
    pattern:
      'acknowledge?ments?|thanks and acknowledge?ments?|remerciements|danksagung|agradecimientos|agradecimentos|ringraziamenti|благодарности|podziękowania|dankwoord',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      '(?:historical|cultural|music|song|research|translation|formatting|content|reading|posting|publication) notes?',
    kind: 'author-note',
    reach: 'weak',
    separator: true,
  },
  {
    pattern:
      "mot de l[’']auteure?|(?:blabla|blablabla|petit mot)(?: de l[’']auteure?| de moi)?|notes? (?:de|du) (?:fin|début)(?: (?:de|du) chapitre)?|note de la trad(?:uctrice)?",
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  { pattern: 'n ?\\/ ?d ?a\\b|(?-i)N[dD]A\\b|(?-i)NdT\\b', kind: 'author-note', reach: 'edge', separator: true },
  {
    pattern:
      '(?:autor(?:en)?|übersetzer)[ -]?(?:notiz|anmerkung|kommentar)(?:en)?|(?:vor|nach)bemerkung(?:en)?|(?:kleine )?anmerkung(?:en)? (?:am (?:anfang|ende|rande)|zum kapitel)',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      'notas? (?:finales|finais|iniciales|iniciais)(?: d(?:el?|o|a|e la) (?:capítulo|história|historia|autora?))?|notas? (?:do capítulo|del capítulo|de autora?|da história|de fin|final(?:es)?)|(?:nota|aclaraciones|advertencias?)(?: previas?)?|n\\. ?(?:de|da) la? a\\.',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      "note (?:finali|iniziali|di (?:inizio|fine)(?: capitolo)?|(?:al|a fine|a inizio) capitolo|a margine)|(?:spazio|angolino|angolo) (?:dell[’'])?autrice|nda",
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      'od (?:autor(?:a|ki)|tłumacz(?:a|ki)|bety)|(?:notka|słówko|przypis|nota) (?:od )?(?:autora|autorki|odautorska)|uwagi(?: autora| autorki)?',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      '(?:noot|opmerking|notitie)(?:en)? (?:van|door) de (?:auteur|schrijver|schrijfster|vertaler)|auteursnoot|slotopmerking',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern: 'författarens? (?:anmärkning(?:ar)?|kommentar(?:er)?|noter?)|(?:f|ö) ?/ ?a\\b',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
  {
    pattern:
      '(?:а|п) ?/ ?[ан]|комментари[йи] (?:автора|к части)|(?:слово|пояснени[ея]|заметк[аи]) (?:от )?автора|от (?:беты|гаммы)',
    kind: 'author-note',
    reach: 'edge',
    separator: true,
  },
];
