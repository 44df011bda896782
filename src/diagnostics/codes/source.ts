import type { Meaning } from './meaning.js';

/** What is told of the stories' files: how they are read, what is no text in them, their pictures. */
export const SOURCE_CODES = {
  'encoding/doubtful': {
    what: 'The file mixes encodings, or was stored wrongly once: some letters could be put right, or none could.',
    why: 'Letters may be wrong that no one can see from here.',
    end: 'Look at the places, or save the story again as UTF-8 from where it was written.',
  },
  'encoding/guessed': {
    what: 'The file is not UTF-8, and its encoding was concluded from its letters.',
    why: 'Another encoding may fit, too: then accents and quotes come out wrong.',
    end: 'Say it: `encoding: windows-1252` at the story or under `style:`; or save the file as UTF-8.',
  },
  'encoding/lost': {
    what: 'Marks were lost before the file came here: question marks or boxes stand for quotes and accents.',
    why: 'What stood there cannot be known from the file; nothing was changed.',
    example: '?I can?t,? she said.',
    end: 'Ask for the file anew, saved as UTF-8 where it was written.',
  },
  'encoding/mojibake': {
    what: 'The manifest was saved in a wrong encoding once.',
    why: 'Titles and names would be printed with wrong letters.',
    example: 'title: Kindly Returnâ€™d',
    end: 'Save the manifest again as UTF-8.',
  },
  'image/coarse': {
    what: 'A picture has fewer dots than print wants at the size it is set.',
    why: 'It looks soft or stepped on paper.',
    end: 'Put a larger file in its place: the message says how many dots across would do.',
  },
  'image/directory': {
    what: 'A folder stands where a picture is named.',
    why: 'A book without the picture that was asked for is not made.',
    end: 'Name the file in it.',
  },
  'image/missing': {
    what: 'A picture that a story calls for is not there.',
    why: 'Its description stands in its place in both books.',
    end: 'Put the picture where the story looks for it, or take the call out.',
  },
  'image/no-alt': {
    what: 'A picture within a story has no description.',
    why: 'Who cannot see it is told nothing, and the ebook does not claim that its pictures are described.',
    example: '![A boat with two masts, drawn in ink](boat.jpg)',
    end: 'Write what it shows between the brackets, or a caption below it.',
  },
  'image/outside': {
    what: 'A picture lies outside the manifest’s folder.',
    why: 'Files outside are not read, so its description stands in its place, if it has one.',
    end: 'Put the picture beside the manifest and name it by its path there.',
  },
  'image/remote': {
    what: 'A picture lies on the web.',
    why: 'Nothing is ever fetched, so it was left out or stands as its description.',
    end: 'Save the picture beside the manifest and name that file.',
  },
  'image/too-large': {
    what: 'A picture’s file is larger than Sheaf takes.',
    why: 'It would take the machine’s memory, and no page needs it.',
    end: 'Save it smaller: print wants 300 dots to the inch.',
  },
  'image/unreadable': {
    what: 'A picture is damaged, or of a kind that no book can show.',
    why: 'Half a picture is not printed.',
    end: 'Save it again as PNG or JPEG.',
  },
  'source/binary': {
    what: 'The file is no text and no format that Sheaf reads.',
    why: 'Read as text it would be pages of signs.',
    end: 'Ask for the story as .docx, .odt, .rtf, .epub, .html, .md or .txt.',
  },
  'source/comment': {
    what: 'Comments of readers or reviewers stand in the file.',
    why: 'They are no part of the story and were left out.',
    end: 'Nothing needs to be done; if a comment is story, put it into the text.',
  },
  'source/damaged': {
    what: 'The file is cut off or damaged.',
    why: 'Words may be missing.',
    end: 'Ask for the file again, or download it once more.',
  },
  'source/directory': {
    what: 'A folder stands where a file is named.',
    why: 'Which of its files are meant, and in which order, is for you to say.',
    end: 'Let the folder stand in the list of stories by itself, or name a file.',
  },
  'source/drm': {
    what: 'The ebook is locked by a shop (DRM).',
    why: 'Its text cannot be read.',
    end: 'Ask the author for the story itself.',
  },
  'source/empty': {
    what: 'The file holds no words.',
    why: 'A story of nothing would be blank pages.',
    end: 'Look whether the right file was sent.',
  },
  'source/encoding': {
    what: 'The encoding that was asked for is unknown, or the bytes are none of it.',
    why: 'Letters would come out wrong.',
    end: 'Take `encoding: auto`, or another name such as `windows-1252`.',
  },
  'source/hidden': {
    what: 'The page hides some of its words from its readers.',
    why: 'They were left out, as a browser does.',
    end: 'If they are story, save the story alone as plain text or Markdown.',
  },
  'source/left-out': {
    what: 'Menus, buttons and comments around the story were left out.',
    why: 'You may want to look whether a word of the story went with them.',
    end: 'If words are missing, save the story alone as plain text or Markdown.',
  },
  'source/locked': {
    what: 'The file is locked by a password.',
    why: 'Its text cannot be read.',
    end: 'Remove the password where it was written, and save it again.',
  },
  'source/missing': {
    what: 'A file that is named is not there, or a pattern matches none.',
    why: 'A book without one of its stories is not made.',
    end: 'Mend the name: paths are those of the manifest’s folder.',
  },
  'source/no-story': {
    what: 'The file holds no story: a log-in page, a shortcut, a warning before the text.',
    why: 'What would be printed is the page that stood before the story.',
    end: 'Open the story itself and save that.',
  },
  'source/outside': {
    what: 'A file lies outside the manifest’s folder.',
    why: 'Files outside it are not read.',
    end: 'Put the file beside the manifest or below it.',
  },
  'source/several-files': {
    what: 'The archive holds several files that may be the story.',
    why: 'Which of them is meant, and in which order, is for you to say.',
    end: 'Unpack it, and name the file or, as one story’s chapters, the `files:`.',
  },
  'source/several-works': {
    what: 'The file holds several works, each of which became a story.',
    why: 'You may want one of them alone.',
    end: 'Say `work: 2`, or the work’s title.',
  },
  'source/suffix': {
    what: 'The file is of another format than its name says.',
    why: 'It was read as what it is.',
    end: 'Nothing needs to be done; a right name saves others the surprise.',
  },
  'source/text-box': {
    what: 'Text boxes hang on paragraphs of the document.',
    why: 'Where they belong in the story only their author knows: they were set behind their paragraph.',
    end: 'Move their words into the text, or take them out.',
  },
  'source/too-large': {
    what: 'The file, or what is packed in it, is larger than a story can be.',
    why: 'A file that swells without end would take the machine’s memory.',
    end: 'Send the story alone, without what is packed with it.',
  },
  'source/tracked-changes': {
    what: 'The document has tracked changes.',
    why: 'It was read as if all of them were accepted.',
    end: 'Accept or reject them where it was written, and save it again.',
  },
  'source/unreadable': {
    what: 'The file is there and cannot be read.',
    why: 'It is a folder, or not yours to read.',
    end: 'Look at its permissions.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
