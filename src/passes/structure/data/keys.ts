import type { NoteKind } from '../../../document/index.js';

/** What a header key is about; `strong` ones are believed alone, others only in the company of another key. */
export interface KeyMeaning {
  readonly role: 'title' | 'author' | 'dedication' | 'note' | 'other';
  /** The kind whose fate the line shares; null where the book never prints it from here. */
  readonly note: NoteKind | null;
  readonly strong: boolean;
}

/**
 * Header keys by what they mean, in English, French, German, Spanish, Italian, Russian, Dutch and Portuguese. Gathered
 * from the headers that mailing lists, LiveJournal communities, fanfiction.net, Archive of Our Own, fanfiktion.de,
 * EFP, Ficbook and FanFicFare’s text writer put above a story; a trailing `*` marks a key that prose may begin with.
 */
const KEYS: readonly (readonly [KeyMeaning['role'], NoteKind | null, string])[] = [
  [
    'title',
    null,
    'title, story title, fic title, name of story, story, fic*, titre, titel, título, titulo, titolo, название, заголовок, название фанфика, tytuł, tytuł opowiadania, titel på berättelsen, rubrik, title of piece, title of story, title of the story, title of work, title of submission, submission title, piece title, work title, story name, titel der geschichte, titre de la nouvelle, título del relato, título do conto, titolo del racconto',
  ],
  [
    'author',
    null,
    'author, authors, author name, by, written by, writer, pen name, penname, pseudonym, story by, auteur, autrice, auteure, autor, autorin, verfasser, verfasserin, autora, autore, автор, авторы, автор фанфика, schrijver, schrijfster, autorka, autorzy, pseudonim, författare, skribent, skriven av',
  ],
  [
    'dedication',
    null,
    'dedication, dedicated to, dédicace, widmung, dedicatoria, dedica, посвящение, dedykacja, opgedragen aan, tillägnad',
  ],
  [
    'other',
    null,
    'e-mail, email, mail*, contact*, author e-mail, author email, website, web site, site*, homepage, url, link*, story url, author url, storyurl, authorurl, id*, storyid, publisher*, packaged, courriel, ссылка, почта',
  ],
  [
    'note',
    'author-note',
    'a/n, an, author’s note, author’s notes, notes*, note*, story notes, comments*, anmerkung*, anmerkungen*, hinweis*, bemerkung*, notas*, nota*, note de l’auteur, note de l’auteure, note de l’autrice, notes de l’auteur, nda, от автора, примечание, примечания, notities*, opmerkingen*, uwagi*, od autora, od autorki, notka*, anteckningar*, författarens anmärkning, kommentar*',
  ],
  ['note', 'gloss', 't/n, translator’s note, translator’s notes, glossary, translations*, глоссарий'],
  [
    'other',
    'rating',
    'rating, rated, raiting, age rating, classement, freigabe, altersfreigabe, altersempfehlung, clasificación, clasificacion, classificação, рейтинг, ograniczenia wiekowe, kategoria wiekowa, leeftijd*, åldersgräns',
  ],
  [
    'other',
    'warning',
    'warning, warnings, content warning, content warnings, content notes, trigger warning, trigger warnings, trigger, triggers, tw, cw, archive warning, avertissement, avertissements, warnung, warnungen, triggerwarnung, advertencia, advertencias, aviso, avisos, avvertimenti, avvertenze, avvisi, предупреждение, предупреждения, waarschuwing, waarschuwingen, ostrzeżenie, ostrzeżenia, varning, varningar',
  ],
  ['other', 'spoilers', 'spoiler, spoilers, spoiler warning, спойлер, спойлеры, spoilery'],
  [
    'other',
    'summary',
    'summary, story summary, chapter summary, synopsis, blurb, description*, résumé, resume, inhalt, inhaltsangabe, zusammenfassung, kurzbeschreibung, resumen, sinopsis, riassunto, trama, sinossi, resumo, sinopse, samenvatting, саммари, описание, краткое содержание, аннотация, содержание*, streszczenie, opis*, sammanfattning, handling*',
  ],
  [
    'other',
    'disclaimer',
    'disclaimer, disclaimers, disclamer, standard disclaimer, legal, copyright*, haftungsausschluss, descargo, descargo de responsabilidad, дисклеймер, отказ, отказ от прав, zastrzeżenie, zastrzeżenia, ansvarsfriskrivning',
  ],
  [
    'other',
    'beta',
    'beta, betas, beta reader, beta readers, beta-reader, betareader, beta read by, beta’d by, betaed by, cheer reader, britpick, brit-pick, editor*, bêta*, bêta-lecture, bêta-lectrice, correctrice, betaleser, betaleserin, бета, беты, гамма, redattrice*, betowała, betował, betaläsare, bètalezer',
  ],
  [
    'other',
    'review-ask',
    'feedback, next update, qotd, aotd, question of the day, review*, reviews*, flames, comments and kudos, kudos, c&c, rückmeldung, отзывы, комментарии*, komentarze*, recensioner*, reacties*',
  ],
  [
    'other',
    'other',
    'fandom, fandoms, show*, universe*, verse*, continuity*, canon*, rating reason, pairing, pairings, ship, ships, relationship, relationships, couple*, couples*, character*, characters*, main characters, cast*, genre, genres, category, categories, classification, type*, kind*, tags, keywords, additional tags, codes*, timeline, time line, timeframe, time frame, setting*, set*, era*, season*, episode*, episode tag, episode tags, word count, wordcount, word limit, deadline*, words*, length*, status*, stats*, statistics*, state*, complete*, completed*, archive, archived, archiving, archive at, distribution, permission to archive, series, sequel, sequels, sequel to, prequel, prequel to, follows*, prompt, prompts, theme*, division*, contest*, entry*, round*, squares filled, this week’s word, challenge, written for, gift for, for*, recipient*, request*, date*, posted*, published, updated, created*, written*, started*, finished*, date posted, date written, chapters*, part*, parts*, language*, story type, thanks, thanks to, thank you to, acknowledgements, acknowledgments, credit*, credits*, inspiration, inspired by, music*, song*, soundtrack, lyrics*, claim*, table*, bingo*, square*, square filled, translator, translated by, translation*, original*, original story, source*, crossposted, cross-posted, x-posted, art*, artist*, banner*, cover*, cover art, podfic, rated by*, size*',
  ],
  [
    'other',
    'other',
    'univers, série, suite*, statut, couple, personnages, personnage, catégorie, langue*, mots*, nombre de mots, défi, bande-son, époque*, kategorie, charaktere, figuren*, personen*, hauptcharaktere, serie, fortsetzung*, wörter*, wortzahl, wortanzahl, datum*, sprache*, zeitraum*, zeitpunkt*, zeit*, prompt, género, genero, pareja, parejas, personajes, categoría, categoria, secuela, estado*, palabras*, fecha*, idioma*, reto, genere, coppia, coppie, personaggi, seguito*, stato*, parole*, data*, lingua*, gênero, casal, personagens, palavras*, personages, genre, фандом, фэндом, публикация на других ресурсах, кол-во частей, пэйринг, пейринг, персонажи, персонаж, герои, жанр, жанры, категория, размер, статус, серия, цикл, дата*, слов*, количество слов, источник*, разрешение, таймлайн, вызов*, фест, переводчик, на заявку, заявка, оригинал*, метки, направленность, gatunek, postacie, bohaterowie, seria, długość*, ilość słów, liczba słów, wyzwanie*, inspiracja*, kanon*, parring, personen, personages, karaktärer, serie, antal ord, längd*, utmaning*, språk*, reeks*, aantal woorden, uitdaging*',
  ],
];

/** Keys of letters and mail: among them a `Date:` is the story’s. */
const MAIL = new Set(
  'from to subject cc bcc sent re fwd von an betreff de à objet para asunto da a oggetto'.split(' '),
);

const MEANINGS: ReadonlyMap<string, KeyMeaning> = new Map(
  KEYS.flatMap(([role, note, keys]) =>
    keys.split(', ').map((key): [string, KeyMeaning] => {
      const strong = !key.endsWith('*');
      return [strong ? key : key.slice(0, -1), { role, note, strong }];
    }),
  ),
);

/** `Rating(s)`, `Pairing(s)/Character(s)`, `RATING` and `Author's Notes` in the spelling of the list. */
const listed = (key: string): string =>
  key
    .toLowerCase()
    .replace(/['`´]/g, '’')
    .replace(/\((?:s|es|n|in|e)\)/g, '')
    .replace(/^(?:approx\.?|approximate(?:ly)?|total|estimated|final|current) /, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');

/** What `key` means in a header; null if it is not known. */
export function meaningOf(key: string): KeyMeaning | null {
  const whole = listed(key);
  const known = MEANINGS.get(whole);
  if (known) return known;
  const parts = whole.split(/ ?[/&,+] ?| and | und | et | y | e | и /);
  const part = parts.length > 1 ? parts.map((one) => MEANINGS.get(one)).find((meaning) => meaning) : undefined;
  return part ? { ...part, role: part.role === 'title' || part.role === 'author' ? part.role : 'other' } : null;
}

/** Whether `key` belongs to a letter or mail. */
export const isMailKey = (key: string): boolean => MAIL.has(listed(key));
