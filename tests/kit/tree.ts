import {
  type Block,
  childrenOf,
  type Inline,
  inlinesOf,
  placeOf,
  type Span,
  type Story,
} from '../../src/document/index.js';

/** A story's tree as lines that a person can read and compare: a block each, with its place in the source. */
export function dumpStory(story: Story): string {
  const { title, titleFrom, authors, authorsFrom } = story;
  return [
    `story ${story.id}: ${title.length > 0 ? wordsOf(title) : '(untitled)'} [${titleFrom}]`,
    `  by ${authors.map(({ name }) => name).join(' & ') || '(nobody)'} [${authorsFrom}]`,
    ...story.warnings.map((warning) => `  warning: ${warning}`),
    ...story.header.map(
      ({ key, value, note, span }) => `  ${at(span)} header ${key}: ${value} [${note ?? 'not a note'}]`,
    ),
    ...within('headnote', story.headnote),
    ...story.blocks.flatMap((block) => lines(block, 1)),
    ...within('end notes', story.endNotes),
    ...within('appendix', story.appendixNotes),
  ].join('\n');
}

const within = (name: string, blocks: readonly Block[]): readonly string[] =>
  blocks.length > 0 ? [`  ${name}`, ...blocks.flatMap((block) => lines(block, 2))] : [];

function lines(block: Block, depth: number): readonly string[] {
  const words = inlinesOf(block).map(wordsOf);
  const head = [at(block.span), nameOf(block), ...(words.length === 1 ? words : [])].join(' ');
  const rest = words.length > 1 ? words.map((line) => `${'  '.repeat(depth + 1)}${line}`) : [];
  return [`${'  '.repeat(depth)}${head}`, ...rest, ...childrenOf(block).flatMap((child) => lines(child, depth + 1))];
}

const at = ({ source, start }: Span): string => {
  const { line, column } = placeOf(source, start);
  return `${line}:${column}`;
};

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}`;
    case 'scene-break':
      return `break ${block.form}`;
    case 'quotation':
      return block.role;
    case 'list':
      return block.ordered ? `list from ${block.start}` : 'list';
    case 'authors-note':
      return `note ${block.id} ${block.note} ${block.place} by ${block.rule}${block.certain ? '' : ', doubtful'}`;
    default:
      return block.kind;
  }
}

/** Runs with their marks in braces: `{emphasis the door}`; a forced line end is `⏎`, a note's call `^id`. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'line-break') return '⏎';
      if (inline.kind === 'note-call') return `^${inline.note}`;
      const marks = [...inline.marks, ...(inline.link === null ? [] : [inline.link])];
      const text = inline.text.replace(/(?! )[\p{C}\p{Z}]/gu, escaped);
      return marks.length > 0 ? `{${marks.join(' ')}: ${text}}` : text;
    })
    .join('');
}

const escaped = (character: string): string => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
