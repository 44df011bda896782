import type { Meaning } from './meaning.js';

/** What is told of the whole book: its names, its cover, its two files. */
export const BOOK_CODES = {
  'book/about-nobody': {
    what: '`about:` has lines for a person who wrote none of the stories.',
    why: 'The name may be misspelt; the lines are printed under it.',
    end: 'Write the name as the story has it.',
  },
  'book/bad-epoch': {
    what: 'SOURCE_DATE_EPOCH is no count of seconds.',
    why: 'It was passed over, so the books carry another date.',
    end: 'Set it to whole seconds since 1970, as `git log -1 --format=%ct` prints them, or unset it.',
  },
  'book/internal': {
    what: 'Something went wrong that Sheaf did not foresee, or the system gave too little of something.',
    why: 'No book was written; the old ones stand.',
    end: 'Look at what the message names; if it is a fault of Sheaf’s, report it with the story.',
  },
  'book/ledger': {
    what: 'The ledger would be written over a file that is no ledger.',
    why: 'It is somebody’s work.',
    end: 'Name a file that is not there yet: `--ledger changes.json`.',
  },
  'book/namesakes': {
    what: 'One author’s name is filed in two ways.',
    why: 'They are taken for two people of one name, and both stand in the catalogue’s record.',
    example: '- {file: a.txt, author: {name: John Smith, fileAs: "Smith, John (the other)"}}',
    end: 'If they are one, give both stories the same `fileAs:`.',
  },
  'book/no-author': {
    what: 'No author was found for a story.',
    why: 'It would be printed as by “Anonymous”.',
    end: 'Name one: `- {file: …, author: …}`.',
  },
  'book/no-date': {
    what: 'Neither the manifest nor a story has a date.',
    why: 'Books made twice must be the same bytes, so no clock is read; both are stamped with a fixed day.',
    end: 'Add `date:` with the day of this edition.',
  },
  'book/not-written': {
    what: 'The results could not be written.',
    why: 'The old books stand as they were.',
    end: 'Close the books if a reader holds them open, look at the folder’s permissions, or take `--out`.',
  },
  'book/old-files': {
    what: 'Books of an earlier title stand beside the new ones.',
    why: 'The wrong book may be sent.',
    end: 'Delete them, or keep them on purpose: Sheaf deletes no file that it does not replace.',
  },
  'book/same-title': {
    what: 'Two stories have one title.',
    why: 'One may have come twice, and contents cannot tell them apart.',
    end: 'Give one of them a `title:`, or take it out.',
  },
  'book/untitled': {
    what: 'No title was found for a story.',
    why: 'It is called after its file.',
    end: 'Give it one: `- {file: …, title: …}`.',
  },
  'book/words-lost': {
    what: 'The proof found words that a book has lost or altered.',
    why: 'Nothing was written: no such book leaves the house.',
    end: 'This is a fault of Sheaf’s: please report it with the passage.',
  },
  'cover/live-text': {
    what: 'The cover’s SVG holds text in fonts of the machine that draws it.',
    why: 'Elsewhere it looks otherwise.',
    end: 'Turn its letters into paths before you save it.',
  },
  'cover/no-alt': {
    what: 'Nothing says what the cover shows.',
    why: 'Readers who cannot see it are told the title and the names alone.',
    end: 'Describe it in a sentence: `cover: {alt: …}`.',
  },
  'cover/not-an-image': {
    what: 'The cover’s file is no picture that can be read.',
    why: 'A book without the cover that was asked for is not made.',
    end: 'Save it as JPEG, PNG, WebP, AVIF or SVG, about 1.6 times as high as wide.',
  },
  'cover/outside-reference': {
    what: 'The cover’s SVG calls for things outside itself.',
    why: 'Nothing is fetched, so they were left out.',
    end: 'Put pictures into the SVG itself, as data.',
  },
  'cover/proportion': {
    what: 'The cover is much too wide or too tall for the book.',
    why: 'A part of it is cut off.',
    end: 'Use a picture of the book’s proportion, or `cover: {fit: pad}`.',
  },
  'cover/small': {
    what: 'The cover has too few dots for print.',
    why: 'It looks soft on paper, and shops refuse it.',
    end: 'Use a picture of at least the size that the message names.',
  },
  'cover/small-type': {
    what: 'There is so much to say that a line of the cover is set very small.',
    why: 'In a shop’s list nobody can read it.',
    end: 'Shorten the subtitle, or choose a design with more room: `sheaf covers` shows them all.',
  },
  'cover/unknown-design': {
    what: 'There is no cover design of that name.',
    why: 'A book with another cover than the one asked for is not made.',
    end: 'Choose one: `sheaf covers` shows them all.',
  },
  'epub/claim': {
    what: 'A claim of accessibility was not written into the ebook.',
    why: 'The ebook has pictures without a description, so it cannot conform.',
    end: 'Describe them (`image/no-alt`), and have the finished ebook measured again.',
  },
  'epub/control-character': {
    what: 'Control characters stand in the text.',
    why: 'XML cannot hold them, so they were left out of the ebook.',
    end: 'Take them out of the file; they show nothing.',
  },
  'epub/same-date': {
    what: 'The ebook has other content than the last one, and says that it was changed at the same moment.',
    why: 'Some readers keep the old one: they take both for one.',
    end: 'Set `modified:` in the manifest, or SOURCE_DATE_EPOCH, when you give the book away.',
  },
  'epub/store': {
    what: 'The ebook, or a picture in it, is larger than a shop takes.',
    why: 'It would be refused when it is sent there.',
    example: 'epub: {store: apple}',
    end: 'Take pictures out or make them smaller; or name the shop that it is for.',
  },
  'epub/stumble': {
    what: 'The ebook has something over which readers’ devices stumble.',
    why: 'Some of them may show it wrongly or refuse it.',
    end: 'Look at the file that is named; if it is none of yours, report it.',
  },
  'page/long-lines': {
    what: 'The lines of the printed book have more letters than are read with ease.',
    why: 'Behind 75 letters or so the eye does not find the next line at once.',
    example: 'pdf: {size: 8, margins: {inside: 0.8in, outside: 0.5in, top: 0.5in, bottom: 0.5in}}',
    end: 'Take a larger size, wider margins or a smaller trim; without `size` and `margins` they are chosen to fit.',
  },
  'page/short-lines': {
    what: 'The lines of the printed book have few letters.',
    why: 'With fewer than 45 or so, words are parted often and the spaces between them are uneven.',
    end: 'Take a smaller size, narrower margins or a larger trim; without `size` and `margins` they are chosen to fit.',
  },
  'pdf/font': {
    what: 'A font cannot be used.',
    why: 'It is damaged, or of a kind that no PDF can hold.',
    end: 'Give the path of a TTF or OTF file in the manifest’s folder.',
  },
  'pdf/font-licence': {
    what: 'A font says that it may not be embedded.',
    why: 'Both books carry the letters that they use.',
    end: 'Make sure that its licence allows it, or take another font.',
  },
  'pdf/no-room': {
    what: 'Margins and type leave no room for text.',
    why: 'No line fits.',
    end: 'Take smaller margins, a smaller size or a larger trim.',
  },
  'pdf/tight-gutter': {
    what: 'The inner margin is narrow for so many pages.',
    why: 'The text runs into the fold.',
    end: 'Set `pdf: {margins: {inside: …}}` to what the message proposes.',
  },
  'pdf/too-thick': {
    what: 'The book has more pages than printers bind.',
    why: 'It would be refused.',
    end: 'A larger trim, a smaller size or two volumes.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
