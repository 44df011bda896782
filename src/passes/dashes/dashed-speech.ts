/** Languages that open speech with a dash (Wikipedia, “Quotation mark”, section on quotation dashes). */
const LANGUAGES =
  /^(?:es|fr|pl|it|pt|ca|gl|eu|ro|ru|uk|be|bg|mk|sr|hr|sl|sv|nb|nn|no|da|fi|et|lv|lt|hu|cs|sk|tr|el)\b/i;

/** A paragraph that opens with one hyphen or two and ends as a sentence does. */
const SPOKEN = /^\s*-{1,2}[ \u00A0]?(?:[*_]{0,3}[\p{Lu}¿¡«„"“'‘…]|\.{3}).*[.!?…»"”:]\s*$/su;

/** The same with another dash in it: `- Ven - dijo.` */
const TOLD = /[\p{L}.,!?…] -{1,2} ?\p{Ll}/u;

/** Who speaks, in a language that seldom speaks so. */
const SAID = /[,!?] (?:said|asked|replied|answered|cried|whispered|shouted)\b|\b(?:said|asked|replied|answered)[.,]/;

/** Such paragraphs, from which a story in another language speaks so too. */
const ENOUGH = 3;

/** Whether a story opens its speech with a hyphen, or two, for a dash; a list of things to buy ends no sentence. */
export function speaksWithDashes(texts: readonly string[], language: string): boolean {
  const spoken = texts.filter((text) => text.includes('-') && SPOKEN.test(text));
  if (LANGUAGES.test(language)) return spoken.length > 1 || spoken.some((text) => TOLD.test(text));
  return spoken.length >= ENOUGH && spoken.some((text) => SAID.test(text));
}

/** The hyphen that opens a paragraph of speech, and what stands before it. */
export const OPENING_HYPHEN = /^(\s*)-(?=[ \u00A0]?(?:[*_]{0,3}[\p{L}¿¡«„"“'‘…]|\.{3}))/u;

/** The hyphens about who speaks, as Spanish sets them: `-Ven -dijo ella-. Es tarde.`; and before what is said behind them: `-Nie -rzekł. -Zostań.` */
export const ASIDE = /-(?<=\s-)(?=\p{Ll}|[.,;:¿¡])|-(?<=[.!?…»”"] -)(?=\p{Lu})|-(?<=[\p{L}!?…]-)(?=[.,;:])/gu;
