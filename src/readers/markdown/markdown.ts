import type { Diagnostic, Report } from '../../diagnostics/index.js';
import type { AuthorsNote, Block, Source } from '../../document/index.js';
import { readText } from '../plain/text.js';
import { Excerpt } from './align.js';
import { blockTokens } from './dialect.js';
import { Footnotes, labelsIn } from './footnotes.js';
import { MarkdownWalk } from './walk.js';

/** What a reader of Markdown makes of a file: its blocks, and the footnotes that they call. */
export interface ReadMarkdown {
  readonly blocks: readonly Block[];
  readonly notes: readonly AuthorsNote[];
}

/** How often a text is read at most to find which footnotes are both called and defined. */
const READINGS = 4;

/**
 * Reads Markdown from one offset to another; the ids of its footnotes begin with `name`. What cannot be brought in line
 * with its source is read as plain text. `wrapped` is of a program that wraps each paragraph: none of its line ends is an author's.
 */
export function readMarkdown(
  source: Source,
  report: Report,
  from: number,
  name: string,
  to = source.text.length,
  wrapped = false,
): ReadMarkdown {
  const excerpt = Excerpt.of(source, from, to);
  const found = blockTokens(excerpt.text);
  if (!found) return { blocks: readText(source, report, from, to), notes: [] };
  let labels: ReadonlySet<string> = new Set(labelsIn(found.tokens));
  for (let reading = 1; ; reading += 1) {
    const told: Diagnostic[] = [];
    const tell: Report = (diagnostic) => told.push(diagnostic);
    const footnotes = new Footnotes(labels, name, tell);
    const blocks = new MarkdownWalk(source, tell, found.lexer, footnotes, wrapped).blocks(found.tokens, excerpt);
    const matched = footnotes.matched();
    if (matched.size === labels.size) {
      told.forEach(report);
      return { blocks, notes: footnotes.notes };
    }
    labels = reading < READINGS ? matched : new Set();
  }
}
