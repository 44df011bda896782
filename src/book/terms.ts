/** The words that the books themselves need, in one language. */
export interface Terms {
  readonly contents: string;
  readonly foreword: string;
  readonly afterword: string;
  /** Heads the notes that follow their story. */
  readonly notes: string;
  /** Heads the appendix of notes. */
  readonly authorsNotes: string;
  readonly aboutAuthors: string;
  readonly aboutAuthor: string;
  readonly credits: string;
  readonly colophon: string;
  readonly contentWarnings: string;
  readonly anonymous: string;
  readonly by: (names: string) => string;
  readonly editedBy: (names: string) => string;
  readonly storyCopyright: string;
  readonly selectionCopyright: (year: string, names: string) => string;
  readonly setIn: (font: string) => string;
  readonly madeWith: string;
  /** What names the notes' way back to the text, for those who hear the book. */
  readonly backToText: string;
  /** Names in a line that has room for one. */
  readonly andOthers: (name: string) => string;
}

const dated = (words: string, year: string, names: string): string =>
  [`${words} ©`, year, names].filter(Boolean).join(' ');

const EN: Terms = {
  contents: 'Contents',
  foreword: 'Foreword',
  afterword: 'Afterword',
  notes: 'Notes',
  authorsNotes: 'Authors’ Notes',
  aboutAuthors: 'About the Authors',
  aboutAuthor: 'About the Author',
  credits: 'Credits',
  colophon: 'Colophon',
  contentWarnings: 'Content warnings',
  anonymous: 'Anonymous',
  by: (names) => `by ${names}`,
  editedBy: (names) => `Edited by ${names}`,
  storyCopyright: 'Each story © its author',
  selectionCopyright: (year, names) => dated('This selection', year, names),
  setIn: (font) => `The text of this book is set in ${font}.`,
  madeWith: 'Composed and set with Sheaf, the anthology compiler.',
  backToText: 'Back to the text',
  andOthers: (name) => `${name} and others`,
};

const DE: Terms = {
  contents: 'Inhalt',
  foreword: 'Vorwort',
  afterword: 'Nachwort',
  notes: 'Anmerkungen',
  authorsNotes: 'Anmerkungen der Autoren',
  aboutAuthors: 'Über die Autoren',
  aboutAuthor: 'Über den Autor',
  credits: 'Nachweise',
  colophon: 'Kolophon',
  contentWarnings: 'Inhaltswarnungen',
  anonymous: 'Anonym',
  by: (names) => `von ${names}`,
  editedBy: (names) => `Herausgegeben von ${names}`,
  storyCopyright: 'Die Rechte an den Erzählungen liegen bei ihren Autoren',
  selectionCopyright: (year, names) => dated('Auswahl', year, names),
  setIn: (font) => `Gesetzt aus der ${font}.`,
  madeWith: 'Satz und Umbruch mit Sheaf.',
  backToText: 'Zurück zum Text',
  andOthers: (name) => `${name} u. a.`,
};

const FR: Terms = {
  contents: 'Sommaire',
  foreword: 'Avant-propos',
  afterword: 'Postface',
  notes: 'Notes',
  authorsNotes: 'Notes des auteurs',
  aboutAuthors: 'Les auteurs',
  aboutAuthor: 'L’auteur',
  credits: 'Crédits',
  colophon: 'Colophon',
  contentWarnings: 'Avertissements',
  anonymous: 'Anonyme',
  by: (names) => `par ${names}`,
  editedBy: (names) => `Textes réunis par ${names}`,
  storyCopyright: 'Chaque texte appartient à son auteur',
  selectionCopyright: (year, names) => dated('Choix des textes', year, names),
  setIn: (font) => `Ce livre est composé en ${font}.`,
  madeWith: 'Mise en pages par Sheaf.',
  backToText: 'Retour au texte',
  andOthers: (name) => `${name} et al.`,
};

const ES: Terms = {
  contents: 'Índice',
  foreword: 'Prólogo',
  afterword: 'Epílogo',
  notes: 'Notas',
  authorsNotes: 'Notas de los autores',
  aboutAuthors: 'Los autores',
  aboutAuthor: 'El autor',
  credits: 'Créditos',
  colophon: 'Colofón',
  contentWarnings: 'Advertencias',
  anonymous: 'Anónimo',
  by: (names) => `por ${names}`,
  editedBy: (names) => `Edición de ${names}`,
  storyCopyright: 'Cada relato es © de su autor',
  selectionCopyright: (year, names) => dated('Selección', year, names),
  setIn: (font) => `Este libro está compuesto en ${font}.`,
  madeWith: 'Compuesto con Sheaf.',
  backToText: 'Volver al texto',
  andOthers: (name) => `${name} y otros`,
};

const IT: Terms = {
  contents: 'Indice',
  foreword: 'Prefazione',
  afterword: 'Postfazione',
  notes: 'Note',
  authorsNotes: 'Note degli autori',
  aboutAuthors: 'Gli autori',
  aboutAuthor: 'L’autore',
  credits: 'Crediti',
  colophon: 'Colophon',
  contentWarnings: 'Avvertenze',
  anonymous: 'Anonimo',
  by: (names) => `di ${names}`,
  editedBy: (names) => `A cura di ${names}`,
  storyCopyright: 'Ogni racconto è © del suo autore',
  selectionCopyright: (year, names) => dated('Scelta dei testi', year, names),
  setIn: (font) => `Questo libro è composto in ${font}.`,
  madeWith: 'Impaginato con Sheaf.',
  backToText: 'Torna al testo',
  andOthers: (name) => `${name} e altri`,
};

const NL: Terms = {
  contents: 'Inhoud',
  foreword: 'Voorwoord',
  afterword: 'Nawoord',
  notes: 'Noten',
  authorsNotes: 'Noten van de auteurs',
  aboutAuthors: 'Over de auteurs',
  aboutAuthor: 'Over de auteur',
  credits: 'Verantwoording',
  colophon: 'Colofon',
  contentWarnings: 'Inhoudswaarschuwingen',
  anonymous: 'Anoniem',
  by: (names) => `door ${names}`,
  editedBy: (names) => `Samengesteld door ${names}`,
  storyCopyright: 'Elk verhaal is © van de auteur',
  selectionCopyright: (year, names) => dated('Samenstelling', year, names),
  setIn: (font) => `Dit boek is gezet uit de ${font}.`,
  madeWith: 'Opgemaakt met Sheaf.',
  backToText: 'Terug naar de tekst',
  andOthers: (name) => `${name} e.a.`,
};

const PL: Terms = {
  contents: 'Spis treści',
  foreword: 'Przedmowa',
  afterword: 'Posłowie',
  notes: 'Przypisy',
  authorsNotes: 'Od autorów',
  aboutAuthors: 'O autorach',
  aboutAuthor: 'O autorze',
  credits: 'Nota wydawnicza',
  colophon: 'Kolofon',
  contentWarnings: 'Ostrzeżenia',
  anonymous: 'Anonim',
  by: (names) => names,
  editedBy: (names) => `Wybór: ${names}`,
  storyCopyright: 'Prawa do opowiadań należą do ich autorów',
  selectionCopyright: (year, names) => dated('Wybór', year, names),
  setIn: (font) => `Książkę złożono krojem ${font}.`,
  madeWith: 'Skład: Sheaf.',
  backToText: 'Powrót do tekstu',
  andOthers: (name) => `${name} i inni`,
};

const SV: Terms = {
  contents: 'Innehåll',
  foreword: 'Förord',
  afterword: 'Efterord',
  notes: 'Noter',
  authorsNotes: 'Författarnas noter',
  aboutAuthors: 'Om författarna',
  aboutAuthor: 'Om författaren',
  credits: 'Källor',
  colophon: 'Kolofon',
  contentWarnings: 'Innehållsvarningar',
  anonymous: 'Anonym',
  by: (names) => `av ${names}`,
  editedBy: (names) => `Sammanställd av ${names}`,
  storyCopyright: 'Varje novell är © sin författare',
  selectionCopyright: (year, names) => dated('Urvalet', year, names),
  setIn: (font) => `Boken är satt med ${font}.`,
  madeWith: 'Satt och ombruten med Sheaf.',
  backToText: 'Tillbaka till texten',
  andOthers: (name) => `${name} m. fl.`,
};

const TERMS: Readonly<Record<string, Terms>> = { en: EN, de: DE, fr: FR, es: ES, it: IT, nl: NL, pl: PL, sv: SV };

/** The book's own words in `language` (BCP 47); English where we have none. */
export const termsOf = (language: string): Terms => TERMS[language.toLowerCase().split('-')[0]!] ?? EN;

/** `A`, `A and B`, `A, B and C`, as `language` writes a list of names. */
export function listNames(names: readonly string[], language: string): string {
  if (names.length < 2) return names[0] ?? ''; // most books: Node's tables of lists take longer to load than to use
  return new Intl.ListFormat(supported(language), { style: 'long', type: 'conjunction' }).format(names);
}

/** `language` if it is a well-formed tag, else English: a manifest may say anything. */
export function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
