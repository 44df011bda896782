import { didYouMean } from './suggest.js';

/** Names by which people call languages, in English and in their own tongue, with their tags (ISO 639-1). */
const TAGS: Readonly<Record<string, string>> = {
  english: 'en',
  british: 'en-GB',
  american: 'en-US',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  brazilian: 'pt-BR',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  russian: 'ru',
  русский: 'ru',
  ukrainian: 'uk',
  swedish: 'sv',
  svenska: 'sv',
  danish: 'da',
  dansk: 'da',
  norwegian: 'nb',
  norsk: 'nb',
  finnish: 'fi',
  suomi: 'fi',
  czech: 'cs',
  hungarian: 'hu',
  turkish: 'tr',
  greek: 'el',
  hebrew: 'he',
  arabic: 'ar',
  japanese: 'ja',
  chinese: 'zh',
  korean: 'ko',
  welsh: 'cy',
  irish: 'ga',
  latin: 'la',
};

/** The tag that was most likely meant by `written`, which is none: a language's name, or a tag with an underscore; or null. */
export function tagMeant(written: string): string | null {
  const word = written.trim().toLowerCase();
  const tag = /^([a-z]{2,3})[_ ]([a-z]{2})$/i.exec(written.trim());
  if (tag) return `${tag[1]!.toLowerCase()}-${tag[2]!.toUpperCase()}`;
  const name = TAGS[word] ? word : didYouMean(word, Object.keys(TAGS));
  return name === null ? null : TAGS[name]!;
}
