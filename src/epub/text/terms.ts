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
  /** Names a kept note, for those who hear the book. */
  readonly note: string;
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
  note: 'Author’s note',
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
    note: 'Anmerkung des Autors',
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
    note: 'Note de l’auteur',
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
    note: 'Nota del autor',
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
    note: 'Nota dell’autore',
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
    note: 'Noot van de auteur',
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
    note: 'Od autora',
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
    note: 'Författarens not',
  },
};

/** The ebook's own words in `language` (BCP 47); English where we have none. */
export const ebookTermsOf = (language: string): EbookTerms => TERMS[language.toLowerCase().split('-')[0]!] ?? EN;
