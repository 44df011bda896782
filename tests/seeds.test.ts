import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Log, toPlain } from '../src/diagnostics/index.js';
import { DEFAULT_SETTINGS } from '../src/document/index.js';
import { findStructure } from '../src/passes/index.js';
import { inspect } from '../src/proof/index.js';
import { decode, readStory } from '../src/readers/index.js';
import { entry } from './made/book.js';

/** The sample stories as they lie there, with no manifest to help: each carries the shapes of a real submission. */

function found(file: string) {
  const log = new Log();
  const bytes = readFileSync(fileURLToPath(new URL(`../seeds/${file}`, import.meta.url)));
  const source = decode(file, bytes, 'auto', log.report)!;
  const asked = {
    ...entry('s'),
    files: [{ path: file, span: { source, start: 0, end: 0 } }],
    settings: DEFAULT_SETTINGS,
  };
  const story = findStructure(readStory(asked, [source], log.report), { report: log.report, change: () => {} });
  const { title, header, notes, chapters, sceneBreaks, gaps, quotes } = inspect(story, log.all);
  return {
    title,
    header: Object.keys(header),
    notes: notes.map(({ kind, place, lines, certain }) => `${kind} ${place} ${lines[0]}${certain ? '' : ' doubtful'}`),
    chapters,
    breaks: sceneBreaks.map(({ form, line }) => `${form} ${line}`),
    gaps,
    quotes,
    doubts: log.all.map(toPlain).map(({ code, line }) => `${code} ${line}`),
  };
}

test('British speech in straight single quotes, no title, no breaks', () => {
  expect(found('only-lent.txt')).toEqual({
    title: null,
    header: [],
    notes: [],
    chapters: [],
    breaks: [],
    gaps: { 1: 65 },
    quotes: { style: 'single', straight: 253, curly: 0 },
    doubts: [],
  });
});

test('a note, spoilers and a disclaimer above the title, glyph breaks, a note within a sentence', () => {
  expect(found('owed-air.txt')).toEqual({
    title: 'Owed Air',
    header: ['spoilers', 'disclaimer'],
    notes: ['author-note leading 1', 'author-note inline 26'],
    chapters: [],
    breaks: ['glyph:~*~ 26', 'glyph:~*~ 52', 'glyph:~*~ 72', 'glyph:~*~ 94'],
    gaps: { 1: 45 },
    quotes: { style: 'double', straight: 121, curly: 0 },
    doubts: [],
  });
});

test('Markdown with sections, a list, emphasis and breaks', () => {
  expect(found('condition-report.md')).toEqual({
    title: 'Condition Report',
    header: [],
    notes: [],
    chapters: ['Outgoing', 'In transit', 'On arrival', 'Installation', 'Incoming'],
    breaks: ['glyph:*** 45', 'glyph:*** 113', 'glyph:*** 190'],
    gaps: { 1: 54 },
    quotes: { style: 'double', straight: 71, curly: 0 },
    doubts: [],
  });
});

test('an author’s note on top, one break of two blank lines', () => {
  expect(found('first-person.txt')).toEqual({
    title: null,
    header: [],
    notes: ['author-note leading 1'],
    chapters: [],
    breaks: ['blank:2 104'],
    gaps: { 1: 56, 2: 1 },
    quotes: { style: 'double', straight: 135, curly: 0 },
    doubts: [],
  });
});

test('a title with its full stop, an unlabelled note run into the story, beats, breaks, both kinds of marks', () => {
  expect(found('the-heaped-measure.txt')).toEqual({
    title: 'The Heaped Measure',
    header: [],
    notes: ['other leading 3 doubtful'],
    chapters: [],
    breaks: ['blank:3 28', 'blank:4 46', 'blank:3 91', 'blank:3 112'],
    gaps: { 0: 1, 1: 52, 2: 5, 3: 3, 4: 1 },
    quotes: { style: 'double', straight: 21, curly: 73 },
    doubts: ['note/possible 3', 'break/ambiguous 8'],
  });
});
