import { type Block, childrenOf, plain, type Story, textOf } from '../src/document/index.js';
import { withoutCalls } from '../src/passes/index.js';
import { type Saying, structured } from './stories.js';

/** Sentences of stories, by the letter that stands for each in a table of cases. */
const SENTENCES = {
  A: 'The lamp burned low on the sill.',
  B: 'Wind had been at the shutters since noon.',
  C: '"You might have written," he said.',
  D: 'She turned the letter over and did not open it.',
  F: 'By morning the lane was white with frost.',
  G: 'Nobody came up from the village that day.',
} as const;

const LETTERS = new Map<string, string>(Object.entries(SENTENCES).map(([letter, sentence]) => [sentence, letter]));

/** `text` with `{A}` and the like replaced by their sentences. */
export const spelled = (text: string): string =>
  text.replace(/\{([A-G])\}/g, (_, letter: keyof typeof SENTENCES) => SENTENCES[letter]);

/**
 * A story in one line: title, authors, header, then its blocks in order, and the codes of what was reported. A
 * paragraph that is a known sentence is its letter, any other stands in brackets; `/` parts lines.
 */
export function outline(text: string, saying: Saying = {}): string {
  const { story, codes } = structured(spelled(text), saying);
  return [
    ...head(story),
    ...story.blocks.map(sketch),
    ...story.endNotes.map(sketch),
    ...story.findings.filter(({ label }) => label === 'furniture').map(({ text }) => `site<${sketchLine(text)}>`),
    ...codes.map((code) => `!${code}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function head({ title, authors, header }: Story): readonly string[] {
  return [
    title.length > 0 ? `title<${sketchLine(plain(title))}>` : '',
    authors.length > 0 ? `by<${authors.map(({ name }) => name).join(' + ')}>` : '',
    ...header.map(({ key, value }) => `${key}=<${value}>`),
  ];
}

const sketchLine = (text: string): string => text.replaceAll('\n', ' / ');

const named = (text: string): string => LETTERS.get(text) ?? `[${sketchLine(text)}]`;

function sketch(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return named(textOf({ ...block, inlines: withoutCalls(block.inlines) }));
    case 'verse':
      return named(textOf(block));
    case 'scene-break':
      return `#${block.form.split(':')[0]}`;
    case 'heading':
      return `h${block.level}<${sketchLine(textOf(block))}>`;
    case 'authors-note':
      return `${block.note}@${block.place}${block.certain ? '' : '?'}<${sketchLine(textOf(block))}>`;
    case 'quotation':
      return `${block.role}(${childrenOf(block).map(sketch).join(' ')})`;
    case 'list':
      return `${block.kind}(${childrenOf(block).map(sketch).join(' ')})`;
    case 'figure':
      return `figure<${block.path}>`;
    case 'dedication':
    case 'end-marker':
      return `${block.kind}<${sketchLine(textOf(block))}>`;
  }
}
