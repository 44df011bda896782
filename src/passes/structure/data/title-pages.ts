/**
 * What stands on title pages besides title and author, in the ten languages of the header keys: who translated, drew or edited; what
 * kind of text it is; which of a series. After the title pages of novels, magazines and anthologies, and serials' own.
 */

/** Who else had a hand in it; the key it goes under, and the name as its first group. */
export const CREDITS: readonly (readonly [key: string, pattern: RegExp])[] = [
  [
    'translated by',
    /^\W*(?:newly )?(?:translated|translation)(?: (?:in)?to english)?(?: (?:from|out of) (?:the )?[\p{L} ]{3,30}?)? by:? (.+)$/iu,
  ],
  [
    'translated by',
    /^\W*(?:traduit(?:e)?(?: d[eu'’l ]{1,5}[\p{L} ()]{3,25}?)? par|(?:aus dem [\p{L}]{4,24} )?(?:übersetzt|übertragen|ins deutsche gebracht)?(?: aus dem [\p{L}]{4,24})? ?von|traducid[oa](?: del? [\p{L} ]{3,24}?)? por|traducción(?: del [\p{L}]{3,20})? de|traduzid[oa](?: d[oe] [\p{L}]{3,20})? por|tradução(?: do [\p{L}]{3,20})? de|tradott[oa](?: d[ae]l(?:l['’])? ?[\p{L}]{3,20})? da|traduzione(?: d[ae]l(?:l['’])? ?[\p{L}]{3,20})? di|перевод(?: с [\p{L}]{4,24})?:?|перев[её]ла?(?: с [\p{L}]{4,24})?|prze(?:łożył|tłumaczył)a?(?: z [\p{L}]{4,24})?|tłumacz(?:enie|yła?)(?: z [\p{L}]{4,24})?:?|vertaald(?: uit het [\p{L}]{4,20})? door|uit het [\p{L}]{4,20} (?:vertaald )?door|översatt(?: från [\p{L}]{4,20})? av|översättning(?: från [\p{L}]{4,20})?(?: av)?:?) (.+)$/iu,
  ],
  [
    'illustrated by',
    /^\W*(?:illustrated|illustrations|drawings|pictures|woodcuts|with (?:\p{L}+ )?(?:illustrations|drawings|pictures|woodcuts)|illustré(?:e)? par|illustriert von|mit (?:bildern|zeichnungen) von|ilustrad[oa] por|illustrat[oa] da|geïllustreerd door|illustrerad av|ilustrował[a]?|иллюстрации) ?(?:by )?(.+)$/iu,
  ],
  [
    'edited by',
    /^\W*(?:edited|selected|collected|compiled|adapted|introduced|with an introduction|retold)(?: and (?:edited|introduced|translated))? by (.+)$/iu,
  ],
];

/** What kind of text a line says it is: `a novel`, `An Estuary Romance`, `eine Erzählung`. */
export const GENRE =
  /^\W*(?:an? |the |une? |ein(?:e)? |un[ao]? |uma? |een |en |et )?(?:[\p{L}’'-]+ ){0,3}(?:novel|novella|novelette|romance|tale|story|mystery|thriller|fable|idyll?|comedy|tragedy|farce|memoir|poem|ballad|play|serial|round robin|chain story|trilogy|fantasia|roman|erzählung|novelle|geschichte|märchen|kurzgeschichte|nouvelle|conte|récit|novela|cuento|relato|leyenda|romance|conto|novela|romanzo|racconto|novella|fiaba|роман|рассказ|повесть|сказка|новелла|powieść|opowiadanie|nowela|baśń|verhaal|novelle|sprookje|roman|novell|berättelse|saga)(?: (?:in|of|for|from|with|about|for|aus|in|de|en|per|в) [^.!?]{3,40})?\W*$/iu;

/** Which of a series or number a line says it is: `Harbour Tales, Book 3`, `Volume Two`, `no. 12`, `The Lamp #4`. */
export const SERIES =
  /^(?:.{0,60}[\p{L})][,:;]? ?(?:[-–—|] )?)?[[(]?(?:(?:book|volume|vol\.?|number|no\.?|nr\.?|season|series|issue|tome|livre|band|buch|staffel|tomo|libro|número|temporada|volumen|livro|stagione|numero|том|книга|сезон|tom|księga|sezon|deel|boek|seizoen|del|bok|säsong) ?(?:\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the (?:first|second|third|fourth|fifth|last))|# ?\d{1,4})(?: (?:of|in|de|der|von|van) .{3,50})?[\])]?$/iu;

/** How a dedication may begin that says no more than to whom. */
export const TO_WHOM =
  /^(?:for|to|in (?:loving )?memory of|à|aux?|pour|für|dem|den|der|im andenken an|en memoria de|para|a (?!\p{Ll}+ (?:of|by) )|ao|aos|per|alla?|ai|in memoria di|dla|pamięci|voor|aan|till|åt|для|памяти|посвящается) \S/iu;
