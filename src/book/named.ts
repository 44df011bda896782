import { basename } from 'node:path/posix';
import type { Report } from '../diagnostics/index.js';
import { person, type Span, type Story } from '../document/index.js';
import { termsOf } from './language.js';

/** Words that a title leaves small, but at its head. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** A file name made readable: `03-the_last-lamp.txt` is `The Last Lamp`. */
export function readableName(file: string): string {
  const bare = basename(file)
    .replace(/\.[^.]+$/, '')
    .normalize('NFC');
  const spaced = bare.replace(/[_\s]+|-+/g, ' ').trim();
  const unnumbered = spaced.replace(/^\d+[. ]+(?=\S)/, '');
  const words = (unnumbered || spaced).split(' ');
  return words.map((word, index) => (index > 0 && SMALL.has(word) ? word : capital(word))).join(' ') || bare;
}

/** Gives a story that has no title its file's name, and one without an author `Anonymous`, and says so. */
export function named(story: Story, report: Report): Story {
  const source = story.sources[0] ?? { file: '', text: '' };
  const span: Span = { source, start: 0, end: 0 };
  let { title, titleFrom, authors } = story;
  if (title.length === 0) {
    const text = readableName(source.file) || story.id;
    report({
      severity: 'warning',
      code: 'book/untitled',
      message: `No title was found, so the story is called “${text}” after its file`,
      span,
      hint: `give it one in the manifest: "- {file: ${source.file}, title: …}"`,
    });
    title = [{ kind: 'run', text, marks: [], link: null, span }];
    titleFrom = 'file-name';
  }
  if (authors.length === 0) {
    const { anonymous } = termsOf(story.settings.language);
    report({
      severity: 'warning',
      code: 'book/no-author',
      message: `No author was found, so the story is by “${anonymous}”`,
      span,
      hint: `name one in the manifest: "- {file: ${source.file}, author: …}"`,
    });
    authors = [person(anonymous)];
  }
  return { ...story, title, titleFrom, authors };
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
