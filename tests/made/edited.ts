import type { Diagnostic } from '../../src/diagnostics/index.js';
import {
  type Block,
  type Change,
  DEFAULT_SETTINGS,
  type Inline,
  placeOf,
  plain,
  type Settings,
  type Source,
  type Story,
  textOf,
} from '../../src/document/index.js';
import type { Pass } from '../../src/passes/index.js';
import { overStory, type ProsePass } from '../../src/passes/pass.js';
import { story } from './book.js';

/** Stories made from a text for tests of the passes, and what a pass made of one. */

/**
 * A story of one file: paragraphs between blank lines, their lines a poem's if they begin with `|`. `<i>` and `<code>`
 * style their words; `<br>` ends a line. Every run is verbatim.
 */
export function storyOf(text: string, settings: Partial<Settings> = {}, file = 'tide.txt'): Story {
  const source: Source = { file, text };
  const blocks: Block[] = [...text.matchAll(/(?:.+\n?)+/g)].map(({ 0: paragraph, index }) => {
    const start = index;
    const end = index + paragraph.trimEnd().length;
    const span = { source, start, end };
    if (!paragraph.startsWith('|')) return { kind: 'paragraph', inlines: inlinesOf(source, start, end), gap: 1, span };
    const lines = [...text.slice(start, end).matchAll(/\|(.*)/g)].map((line) => ({
      inlines: inlinesOf(source, start + line.index + 1, start + line.index + line[0].length),
      indent: 0,
    }));
    return { kind: 'verse', lines, gap: 1, span };
  });
  return story('tide', { sources: [source], blocks, settings: { ...DEFAULT_SETTINGS, ...settings } });
}

function inlinesOf(source: Source, from: number, to: number): readonly Inline[] {
  const made: Inline[] = [];
  let style: 'emphasis' | 'code' | null = null;
  for (const piece of source.text.slice(from, to).matchAll(/<br>|<\/?(?:i|code)>|(?:(?!<(?:br|\/?i|\/?code)>).)+/gs)) {
    const span = { source, start: from + piece.index, end: from + piece.index + piece[0].length };
    if (piece[0] === '<br>') made.push({ kind: 'line-break', span });
    else if (piece[0].startsWith('<')) style = piece[0] === '<i>' ? 'emphasis' : piece[0] === '<code>' ? 'code' : null;
    else made.push({ kind: 'run', text: piece[0], marks: style ? [style] : [], link: null, span });
  }
  return made;
}

/** What a pass made of a story. */
export interface Edited {
  readonly story: Story;
  /** Its paragraphs, a blank line between neighbours. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** `code@line:column` of each. */
  readonly told: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs `pass` over `story`. */
export function edit(pass: Pass, story: Story): Edited {
  const changes: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  const edited = pass(story, { report: (told) => diagnostics.push(told), change: (change) => changes.push(change) });
  const told = diagnostics.map(({ code, span }) => {
    if (!span) return code;
    const { line, column } = placeOf(span.source, span.start);
    return `${code}@${line}:${column}`;
  });
  return { story: edited, text: edited.blocks.map(textOf).join('\n\n'), changes, told, diagnostics };
}

/** Runs a pass that sees words alone over `story`. */
export const proofread = (pass: ProsePass, story: Story): Edited => edit(overStory([pass]), story);

/** The inlines of a story's only paragraph, its emphasis shown as <i>. */
export function shown({ story }: Edited): string {
  const [block] = story.blocks;
  if (block?.kind !== 'paragraph') return '';
  return block.inlines
    .map((inline) =>
      inline.kind === 'run' && inline.marks.includes('emphasis') ? `<i>${inline.text}</i>` : plain([inline]),
    )
    .join('')
    .replaceAll('</i><i>', '');
}
