import { stringify } from 'yaml';
import type { Inspection } from '../proof/index.js';
import type { Draft, DraftPart } from './draft.js';
import type { Group } from './groups.js';
import type { Surveyed } from './survey.js';

/** What a draft says over what was found: the answers of who was asked, and the day. */
export interface Answers {
  readonly title: string;
  readonly editors: readonly string[];
  readonly language: string;
  readonly quotes: 'double' | 'single';
  /** ISO 8601; null where no clock may be read. */
  readonly date: string | null;
  /** Where the manifest's schema lies, from the folder; null where it does not lie below it. */
  readonly schema: string | null;
}

/** The manifest of a draft, as text: what was found behind each story as a comment, what was not found as a question. */
export function manifestText(draft: Draft, answers: Answers): string {
  const { roles, parts } = draft;
  const front = [pair('dedication', null), pair('foreword', roles.foreword)].filter((line) => line !== null);
  const [first] = parts;
  const flat = parts.length === 1 && first?.title === null;
  return `${[
    ...(answers.schema === null ? [] : [`# yaml-language-server: $schema=${answers.schema}`]),
    `title: ${scalar(answers.title)}`,
    answers.editors.length > 0 ? `editor: ${scalar(answers.editors)}` : '# editor: who?',
    `language: ${scalar(answers.language)}`,
    ...(answers.date === null ? [] : [`date: ${answers.date}`]),
    ...(answers.quotes === 'double' ? [] : ['style: {quotes: single}']),
    ...(front.length > 0 ? [`front: {${front.join(', ')}}`] : []),
    ...(roles.dedication === null ? [] : [`# ${roles.dedication}: write its words under front: {dedication: …}`]),
    '',
    'stories:',
    ...(flat ? storiesText(first!, '  ') : parts.flatMap(partText)),
    ...leftText(draft),
    ...(roles.afterword === null ? [] : ['', `back: {afterword: ${scalar(roles.afterword)}}`]),
    ...(roles.cover === null ? [] : ['', `cover: {image: ${scalar(roles.cover)}}  # alt: what does it show?`]),
  ].join('\n')}\n`;
}

const pair = (key: string, value: string | null): string | null => (value === null ? null : `${key}: ${scalar(value)}`);

function partText(part: DraftPart): readonly string[] {
  if (part.title === null) return storiesText(part, '  ');
  return [`  - part: ${scalar(part.title)}`, '    stories:', ...storiesText(part, '      ')];
}

const storiesText = ({ groups }: DraftPart, indent: string): readonly string[] =>
  groups.flatMap((group) => entryText(group).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`));

/** An entry's lines, the first without its dash: the file, what was found of it, and what is to be filled in. */
export function entryText({ files }: Group): readonly string[] {
  const [file] = files;
  const { found, origin, works } = file!;
  const seen = `  # ${seenIn(files)}`;
  if (works > 1) return [`file: ${scalar(file!.path)}${seen}`];
  const paths = files.map(({ path }) => path);
  return [
    `${paths.length > 1 ? `files: ${scalar(paths)}` : `file: ${scalar(paths[0]!)}`}${seen}`,
    found.title === null ? '# title: which?' : `title: ${scalar(found.title)}`,
    found.author === null ? '# author: who?' : `author: ${scalar(found.author)}`,
    ...(origin?.url ? [`source: ${scalar(origin.url)}`] : []),
    ...(origin && origin.warnings.length > 0 ? [`warnings: ${scalar(origin.warnings)}`] : []),
  ];
}

/** `5,003 words · double quotes · breaks: *** · 2 notes, 1 doubtful`. */
function seenIn(files: readonly Surveyed[]): string {
  const all = files.map(({ found }) => found);
  const words = all.reduce((sum, found) => sum + found.words, 0);
  const forms = [
    ...new Set(all.flatMap(({ sceneBreaks }) => sceneBreaks.map(({ form }) => form.replace('glyph:', '')))),
  ];
  const notes = all.flatMap((found) => found.notes);
  const doubtful = notes.filter(({ certain }) => !certain).length;
  const { works } = files[0]!;
  return [
    ...(works > 1 ? [`${works} works`] : []),
    `${String(words).replace(/\B(?=(\d{3})+$)/g, ',')} words`,
    quotesOf(all),
    ...(forms.length > 0 ? [`breaks: ${forms.slice(0, 3).join(' ')}`] : []),
    ...(notes.length > 0
      ? [`${notes.length} ${notes.length === 1 ? 'note' : 'notes'}${doubtful > 0 ? `, ${doubtful} doubtful` : ''}`]
      : []),
  ]
    .join(' · ')
    .replace(/\s+/g, ' ');
}

function quotesOf(all: readonly Inspection[]): string {
  const styles = new Set(all.map(({ quotes }) => quotes.style).filter((style) => style !== 'none'));
  return styles.size === 1 ? `${[...styles][0]} quotes` : styles.size === 0 ? 'no speech' : 'double and single quotes';
}

function leftText({ left, refused }: Draft): readonly string[] {
  const lines = [
    ...left.map(({ file, for: other }) => `${file.path}: the same work as ${other.path}`),
    ...refused.map(({ path, reason }) => `${path}: ${reason}`),
  ];
  return lines.length === 0 ? [] : ['', '# Left out:', ...lines.map((line) => `#   ${line.replace(/\s+/g, ' ')}`)];
}

/** A value as YAML writes it in one line, in quotes where it needs them. */
const scalar = (value: string | readonly string[]): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
