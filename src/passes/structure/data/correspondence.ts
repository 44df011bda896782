/** How letters begin, in the languages of the header keys. */
export const SALUTATION =
  /^(?:my )?(?:dear|dearest|darling|beloved|to my (?:dear|dearest|beloved)|cher|chère|chers|mon cher|ma chère|lieber?|liebste[rn]?|sehr geehrte[rn]?|querid[oa]s?|estimad[oa]s?|car[oai]|carissim[oa]|дорог(?:ой|ая|ие)|милый|милая|beste|lieve) ?\p{L}?[^.!?"“”]{0,50}[,:!–—-]?$/iu;

/** How they end, before the name. */
export const VALEDICTION =
  /^(?:(?:always |ever |very |most )?(?:yours?|your(?:s)? (?:truly|faithfully|sincerely|ever|always|affectionately|obediently|loving \p{L}+)|truly yours|faithfully yours|sincerely(?: yours)?|love|all my love|much love|lots of love|with (?:\p{L}+ ){0,3}(?:love|wishes|regards|thanks)|kisses|best(?: wishes| regards)?|(?:kind |warm |best )?regards|cheers|affectionately|respectfully|gratefully|forever yours|until then|bien à (?:toi|vous)|je t[’']embrasse|amitiés|dein[e]?|euer|ihr|mit freundlichen grüßen|herzlichst|liebe grüße|tuy[oa]|con cariño|un abrazo|atentamente|tu[oa]|con affetto|un abbraccio|cordiali saluti|твой|твоя|ваш|ваша|с любовью|с уважением|liefs|groetjes))(?:[,!.–—-]|$)/iu;
