/**
 * Keys of a header that any record has as well, a case's file or a catalogue's: alone, and with sentences behind them, they
 * do not show that a line is a header's. Taken from `keys.ts`, whose other keys stand above stories only.
 */
export const RECORD_KEYS: ReadonlySet<string> = new Set(
  (
    'status, state, characters, character, cast, setting, set, category, categories, classification, type, kind, source, ' +
    'date, written, created, started, finished, completed, updated, time line, timeline, timeframe, time frame, era, length, ' +
    'size, language, original, description, art, artist, cover, music, song, words, recipient, request, contact, id, ' +
    'statut, personnages, personnage, catégorie, langue, époque, kategorie, figuren, personen, datum, sprache, zeitraum, ' +
    'zeitpunkt, zeit, personajes, categoría, estado, fecha, idioma, personaggi, stato, data, lingua, personagens, ' +
    'personages, персонажи, категория, статус, дата, источник, размер, postacie, status, language, karaktärer, språk'
  ).split(', '),
);
