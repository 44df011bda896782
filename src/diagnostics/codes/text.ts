import type { Meaning } from './meaning.js';

/** What is told of a story's structure: its head, notes, breaks and end. */
export const STRUCTURE_CODES = {
  'break/ambiguous': {
    what: 'Paragraphs are parted by several widths of blank lines.',
    why: 'Which width is a scene break was concluded from how often each stands; another reading is possible.',
    end: 'Say it: `style: {sceneBreaks: {blankLines: 2}}`, or `off`.',
  },
  'break/possible': {
    what: 'A line may be a scene break, or may be text.',
    why: 'The costs of the two readings lie close together.',
    example: '~ o ~',
    end: 'Write `***` for a break; name the line under `keep:` if it is text; or decide it in the proof.',
  },
  'break/ornament': {
    what: 'The ornament that the manifest asks for is none of the house’s and no SVG that can be read.',
    why: 'Every scene break of the book would stand blank.',
    end: 'Choose one of the names in the message, or name an SVG of the manifest’s folder.',
  },
  'end/possible': {
    what: 'A line says that the story ends, and story follows.',
    why: 'It was kept as text: taken for the end, what follows would be a note.',
    example: 'The End',
    end: 'If what follows is a note, name its first words under `strip:`.',
  },
  'header/author-possible': {
    what: 'A short line at the head may be the author’s name.',
    why: 'It was kept as a line of the story, and would be printed there.',
    end: 'Say `author:` in the manifest, or write “by” before the name.',
  },
  'header/front-matter': {
    what: 'The block between `---` at the top is not YAML.',
    why: 'It was read as text, so it would be printed.',
    example: '---\ntitle: One: Two\n---',
    end: 'Put values with a colon in quotation marks, or delete the block.',
  },
  'note/cover-letter': {
    what: 'A letter to the editor stands before the story or after it.',
    why: 'It is no part of the story, and was taken out.',
    end: 'Name its first words under `keep:` if it is story.',
  },
  'note/empty': {
    what: 'A note within the text says nothing.',
    why: 'It was kept as text.',
    example: 'the lamp^[] went out',
    end: 'Write what it says, or take the brackets out.',
  },
  'note/long': {
    what: 'A note is longer than a quarter of its story.',
    why: 'Story may have been taken for a note.',
    end: 'Look where it ends; name what is story by its first words under `keep:`.',
  },
  'note/possible': {
    what: 'One or several paragraphs may be a note of the author’s; they stay in the book, as story or set apart.',
    why: 'They sound like one or stand like one, and nothing beside them says so for certain.',
    example: 'I hope you all liked this!',
    end: 'Name its first words under `strip:` to leave it out, under `keep:` if it is story; or decide it in the proof.',
  },
  'note/private': {
    what: 'A telephone number, a postal or an e-mail address would be printed.',
    why: 'It stands in what is taken for story, and is most likely meant for you alone.',
    end: 'Name the paragraph under `strip:`, or under `keep:` if it belongs to the story.',
  },
  'note/twice': {
    what: 'Two footnotes of one file have one name.',
    why: 'The call cannot say which it means; the second was kept as text.',
    example: '[^1]: A lamp.\n\n[^1]: A boat.',
    end: 'Give one of them another name.',
  },
  'note/uncalled': {
    what: 'A footnote is told that nothing in the text calls.',
    why: 'It has no place; it was kept as text.',
    example: '[^2]: A lamp.',
    end: 'Put `[^2]` where it belongs, or take it out.',
  },
  'note/unclosed': {
    what: 'A note begins with a bracket that never closes.',
    why: 'Where it ends cannot be known, so everything was kept.',
    example: '[A/N: this was hard to write',
    end: 'Close the bracket where the note ends.',
  },
  'note/undefined': {
    what: 'A footnote is called that the file nowhere tells.',
    why: 'The call was kept as text.',
    example: 'the lamp[^1] went out',
    end: 'Add a paragraph `[^1]: …`, or take the call out.',
  },
  'story/language': {
    what: 'A story is set as English and does not read so, or the other way round.',
    why: 'Quotation marks, dashes, hyphens and the words of the book around it would be those of the wrong language.',
    end: 'Say `language:` at the story, such as `- {file: …, language: de}`.',
  },
  'story/empty': {
    what: 'Of a story or a chapter no word and no picture would be left.',
    why: 'Everything in it was taken for notes or headers: the book would have blank pages.',
    end: 'If the words are story, name their first words under `keep:`; else take the file out of the manifest.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** What is told of marks and words. */
export const MARK_CODES = {
  'dash/doubtful': {
    what: 'A hyphen beside a space may stand for a dash.',
    why: 'It may be a hyphen whose word was parted, too.',
    example: 'He stopped- and went on.',
    end: 'Write `--` for a dash, or take the space out; or decide it in the proof.',
  },
  'dash/parted': {
    what: 'A word was parted at the end of a line with a hyphen.',
    why: 'It was joined where the dictionary has the whole word, and kept with its hyphen where it has not.',
    end: 'Take the hyphen out of the file if the word is one, or decide it in the proof.',
  },
  'glyph/emphasis': {
    what: 'Words between signs are read as emphasis in this story.',
    why: 'The signs are the author’s own way; they are set as italics.',
    example: '*never*',
    end: 'Nothing needs to be done.',
  },
  'glyph/markup': {
    what: 'Markup that is neither Markdown nor known HTML stands in the text.',
    why: 'It would be printed as it is, or was left out where it has one meaning.',
    example: '[[Kindly Return|the book]]',
    end: 'Take the signs out, or write them in Markdown.',
  },
  'glyph/missing': {
    what: 'None of the book’s fonts has a letter that the text uses.',
    why: 'An empty box would be printed.',
    end: 'Name a font that has it under `pdf: {fallback: […]}`.',
  },
  'quote/doubtful': {
    what: 'A mark may open a quotation, close one, or be an apostrophe.',
    why: 'Two readings of the paragraph cost nearly the same.',
    example: "The '45 one - the boys' own.",
    end: 'Type the mark that is meant in the file, or decide it in the proof.',
  },
  'quote/unclosed': {
    what: 'A quotation opens and does not close in its paragraph.',
    why: 'A mark may be missing, or stands the wrong way round.',
    example: '"I am here. He sat down.',
    end: 'Put the mark in, or decide it in the proof.',
  },
  'quote/unopened': {
    what: 'A quotation closes that does not open in its paragraph.',
    why: 'A mark may be missing, or stands the wrong way round.',
    example: 'I am here," she said.',
    end: 'Put the mark in, or decide it in the proof.',
  },
  'space/in-quote': {
    what: 'A space stood on the inner side of a quotation mark, and was taken out.',
    why: 'The mark was read by its neighbours; the space may say that it belongs to the other side.',
    example: '" I am here," she said.',
    end: 'Put the space where it belongs, or decide it in the proof.',
  },
  'space/invisible': {
    what: 'Characters that cannot be seen were taken out.',
    why: 'They are traces of copying; in a font they may show as boxes.',
    end: 'Nothing needs to be done.',
  },
  'space/missing': {
    what: 'A space seems to be missing between two words or sentences.',
    why: 'Nothing was changed: it may be meant.',
    example: 'She stopped.It had been raining.',
    end: 'Put it in, or decide it in the proof with `to:`.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
