import type { NoteKind } from '../../document/index.js';

/** What a kept note is called: by its kind, or else as its author's. */
export type NoteNames = Readonly<Partial<Record<NoteKind, string>>> & { readonly other: string };

/** The words that the ebook alone needs, in one language: names for its landmarks and page numbers. */
export interface EbookTerms {
  readonly cover: string;
  readonly titlePage: string;
  readonly copyright: string;
  readonly dedication: string;
  readonly epigraph: string;
  /** Where the reading begins. */
  readonly start: string;
  readonly landmarks: string;
  /** Heads the list of the printed book's pages. */
  readonly pages: string;
  readonly page: (label: string) => string;
  /** Names a kept note of each kind, for those who hear the book. */
  readonly noteNames: NoteNames;
}

const EN: EbookTerms = {
  cover: 'Cover',
  titlePage: 'Title page',
  copyright: 'Copyright',
  dedication: 'Dedication',
  epigraph: 'Epigraph',
  start: 'Start of the stories',
  landmarks: 'Landmarks',
  pages: 'Pages of the printed book',
  page: (label) => `Page ${label}`,
  noteNames: {
    other: 'Author’s note',
    footnote: 'Footnote',
    gloss: 'Translation',
    summary: 'Summary',
    warning: 'Content warning',
  },
};

const TERMS: Readonly<Record<string, EbookTerms>> = {
  en: EN,
  de: {
    cover: 'Umschlag',
    titlePage: 'Titelseite',
    copyright: 'Impressum',
    dedication: 'Widmung',
    epigraph: 'Motto',
    start: 'Beginn der Erzählungen',
    landmarks: 'Wegmarken',
    pages: 'Seiten des gedruckten Buches',
    page: (label) => `Seite ${label}`,
    noteNames: {
      other: 'Anmerkung des Autors',
      footnote: 'Fußnote',
      gloss: 'Übersetzung',
      summary: 'Zusammenfassung',
      warning: 'Inhaltswarnung',
    },
  },
  fr: {
    cover: 'Couverture',
    titlePage: 'Page de titre',
    copyright: 'Mentions légales',
    dedication: 'Dédicace',
    epigraph: 'Épigraphe',
    start: 'Début des textes',
    landmarks: 'Repères',
    pages: 'Pages du livre imprimé',
    page: (label) => `Page ${label}`,
    noteNames: {
      other: 'Note de l’auteur',
      footnote: 'Note de bas de page',
      gloss: 'Traduction',
      summary: 'Résumé',
      warning: 'Avertissement',
    },
  },
  es: {
    cover: 'Cubierta',
    titlePage: 'Portada',
    copyright: 'Créditos',
    dedication: 'Dedicatoria',
    epigraph: 'Epígrafe',
    start: 'Comienzo de los relatos',
    landmarks: 'Puntos de referencia',
    pages: 'Páginas del libro impreso',
    page: (label) => `Página ${label}`,
    noteNames: {
      other: 'Nota del autor',
      footnote: 'Nota al pie',
      gloss: 'Traducción',
      summary: 'Resumen',
      warning: 'Advertencia',
    },
  },
  it: {
    cover: 'Copertina',
    titlePage: 'Frontespizio',
    copyright: 'Copyright',
    dedication: 'Dedica',
    epigraph: 'Epigrafe',
    start: 'Inizio dei racconti',
    landmarks: 'Punti di riferimento',
    pages: 'Pagine del libro stampato',
    page: (label) => `Pagina ${label}`,
    noteNames: {
      other: 'Nota dell’autore',
      footnote: 'Nota a piè di pagina',
      gloss: 'Traduzione',
      summary: 'Riassunto',
      warning: 'Avvertenza',
    },
  },
  nl: {
    cover: 'Omslag',
    titlePage: 'Titelpagina',
    copyright: 'Copyright',
    dedication: 'Opdracht',
    epigraph: 'Motto',
    start: 'Begin van de verhalen',
    landmarks: 'Oriëntatiepunten',
    pages: 'Pagina’s van het gedrukte boek',
    page: (label) => `Pagina ${label}`,
    noteNames: {
      other: 'Noot van de auteur',
      footnote: 'Voetnoot',
      gloss: 'Vertaling',
      summary: 'Samenvatting',
      warning: 'Waarschuwing',
    },
  },
  pl: {
    cover: 'Okładka',
    titlePage: 'Strona tytułowa',
    copyright: 'Prawa autorskie',
    dedication: 'Dedykacja',
    epigraph: 'Motto',
    start: 'Początek opowiadań',
    landmarks: 'Punkty orientacyjne',
    pages: 'Strony wydania drukowanego',
    page: (label) => `Strona ${label}`,
    noteNames: {
      other: 'Od autora',
      footnote: 'Przypis',
      gloss: 'Tłumaczenie',
      summary: 'Streszczenie',
      warning: 'Ostrzeżenie',
    },
  },
  sv: {
    cover: 'Omslag',
    titlePage: 'Titelsida',
    copyright: 'Copyright',
    dedication: 'Dedikation',
    epigraph: 'Motto',
    start: 'Novellernas början',
    landmarks: 'Riktmärken',
    pages: 'Den tryckta bokens sidor',
    page: (label) => `Sida ${label}`,
    noteNames: {
      other: 'Författarens not',
      footnote: 'Fotnot',
      gloss: 'Översättning',
      summary: 'Sammanfattning',
      warning: 'Varning',
    },
  },
};

/** The ebook's own words in `language` (BCP 47); English where we have none. */
export const ebookTermsOf = (language: string): EbookTerms => TERMS[language.toLowerCase().split('-')[0]!] ?? EN;
