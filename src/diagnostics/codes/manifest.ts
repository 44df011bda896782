import type { Meaning } from './meaning.js';

/** What is told of the manifest and of the editor's decisions. */
export const MANIFEST_CODES = {
  'manifest/drafted': {
    what: 'The folder holds stories and no manifest, so one was drafted and used.',
    why: 'Nothing was written: the next time the same draft is made anew.',
    end: 'Run `sheaf init FOLDER` to keep the draft as `anthology.yaml`.',
  },
  'manifest/duplicate-key': {
    what: 'A key stands twice in one map of the manifest.',
    why: 'Only one of the two could hold, and which one is for you to say.',
    example: 'title: Kindly Return\ntitle: Only Lent',
    end: 'Keep one of the two.',
  },
  'manifest/missing': {
    what: 'There is no manifest of that name.',
    why: 'Without a list of stories there is no book.',
    end: 'Name the manifest (`sheaf compile my/anthology.yaml`), or run `sheaf init` in the folder of the stories.',
  },
  'manifest/missing-key': {
    what: 'A key that every manifest needs is missing.',
    why: 'A book needs a title and stories; all else has a default.',
    end: 'Add the key that is named.',
  },
  'manifest/no-chapter': {
    what: '`chapters:` asks for a chapter that the file does not have.',
    why: 'A chapter left out unseen is a hole in the book.',
    example: '- {file: serial.txt, chapters: 12-20}',
    end: '`sheaf inspect FILE` lists the chapters; name one of them by its number or title.',
  },
  'manifest/no-stories': {
    what: 'The list of stories is empty, or its patterns match nothing.',
    why: 'A book of no story is not made.',
    end: 'Name a file, a pattern such as `seeds/*.txt`, or a folder with stories under `stories:`.',
  },
  'manifest/story-twice': {
    what: 'One file stands twice in the list of stories.',
    why: 'The story would be printed twice.',
    end: 'Take one of the two out, or say at both which `work:` or `chapters:` of the file they are.',
  },
  'manifest/type': {
    what: 'A value has the wrong shape: a text where a list belongs, a list where a map does.',
    why: 'What was meant would be a guess.',
    example: 'subjects: fantasy',
    end: 'Write it in the form that the message shows.',
  },
  'manifest/unknown-key': {
    what: 'The manifest has a key that Sheaf does not know at that place.',
    why: 'A misspelt key would be without effect, and nobody would see it.',
    example: 'langauge: de',
    end: 'Take the name that is proposed, or move the key where the message says that it belongs.',
  },
  'manifest/unreadable': {
    what: 'The manifest is there and cannot be read.',
    why: 'It is a folder, no text in UTF-8, or not yours to read.',
    end: 'Name the file itself, save it as UTF-8, or look at its permissions.',
  },
  'manifest/unused': {
    what: 'An opening under `strip:`, `keep:`, `from:` or `until:` is that of no block in the story.',
    why: 'What you meant to take out, or to keep, was not found.',
    example: 'strip: ["Thnaks for reading"]',
    end: 'Copy the first words of the block as they stand in the file; the nearest ones are shown.',
  },
  'manifest/value': {
    what: 'A value is none of those that its key may have.',
    why: 'What was meant would be a guess.',
    example: 'language: english',
    end: 'Choose one of the values that the message names.',
  },
  'manifest/yaml': {
    what: 'The manifest is not YAML from that place on.',
    why: 'A tab, a quotation mark that never closes or a colon within a value are the usual causes.',
    example: "title: 'Arry's Book'",
    end: 'Mend the line; values with a colon or quotes belong in quotation marks.',
  },
  'settled/again': {
    what: 'A decision may fit more than one place, or the words around its place have changed.',
    why: 'A decision is never applied where it might be wrong, so it was left.',
    end: 'Decide again: in the proof, or with the line that `sheaf settle --open` writes.',
  },
  'settled/ask': {
    what: 'A question to the author has no answer yet.',
    why: 'Under `--strict` the press waits until it has.',
    example: '- {at: "all ⟦eleven⟧, on", ask: "Eleven or twelve?"}',
    end: 'Write the answer as `to:`, `is:` or `cut: true`.',
  },
  'settled/idle': {
    what: 'A decision ends no doubt any more and changes nothing.',
    why: 'The author mended the file, or Sheaf reads it right by itself by now.',
    end: 'Take it out: `sheaf settle --prune`.',
  },
  'settled/lost': {
    what: 'The words that a decision was about are gone from the story.',
    why: 'It has no place to be applied to.',
    end: 'Take it out (`sheaf settle --prune`), or write the words that stand there now.',
  },
  'settled/unreadable': {
    what: 'The file of decisions is there and cannot be read.',
    why: 'Making the book without what was decided would undo it.',
    end: 'Look at its permissions, or move it away.',
  },
  'settled/value': {
    what: 'A line of the file of decisions says nothing that can be decided.',
    why: 'Half a decision is not applied.',
    example: '- {at: "the ⟦\'⟧un", is: apostrofe}',
    end: 'Write one of the values that the message names.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
