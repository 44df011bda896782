import type { Lexer, Token, Tokens } from 'marked';
import type { Diagnostic, Report } from '../diagnostics/index.js';
import type { AuthorsNote, Block, Paragraph, Source, Span, VerseLine } from '../document/index.js';
import { Excerpt } from './align.js';
import { asWritten, Footnotes, labelsIn } from './footnotes.js';
import type { FootnoteToken } from './markdown-footnotes.js';
import { type ReadInlines, readInlines } from './markdown-inlines.js';
import { isEmpty, isList, isProse, withoutGlyphLines } from './markdown-traps.js';
import { blockTokens } from './marked-dialect.js';
import { figure } from './pictures.js';
import { readText, reportComment } from './text.js';

/** What a reader of Markdown makes of a file: its blocks, and the footnotes that they call. */
export interface ReadMarkdown {
  readonly blocks: readonly Block[];
  readonly notes: readonly AuthorsNote[];
}

/** How often a text is read at most to find which footnotes are both called and defined. */
const READINGS = 4;

/**
 * Reads Markdown from the offset `from` on; the ids of its footnotes begin with `name`. What cannot be brought in line
 * with its source is read as plain text.
 */
export function readMarkdown(source: Source, report: Report, from: number, name: string): ReadMarkdown {
  const excerpt = Excerpt.of(source, from);
  const found = blockTokens(excerpt.text);
  if (!found) return { blocks: readText(source, report, from), notes: [] };
  let labels: ReadonlySet<string> = new Set(labelsIn(found.tokens));
  for (let reading = 1; ; reading += 1) {
    const told: Diagnostic[] = [];
    const tell: Report = (diagnostic) => told.push(diagnostic);
    const footnotes = new Footnotes(labels, name, tell);
    const blocks = new MarkdownWalk(source, tell, found.lexer, footnotes).blocks(found.tokens, excerpt);
    const matched = footnotes.matched();
    if (matched.size === labels.size) {
      told.forEach(report);
      return { blocks, notes: footnotes.notes };
    }
    labels = reading < READINGS ? matched : new Set();
  }
}

class MarkdownWalk {
  constructor(
    readonly source: Source,
    readonly report: Report,
    readonly lexer: Lexer,
    readonly footnotes: Footnotes,
  ) {}

  /** The blocks of `tokens`, whose `raw`s lie end to end in `excerpt`. */
  blocks(tokens: readonly Token[], excerpt: Excerpt): readonly Block[] {
    const blocks: (readonly Block[])[] = [];
    let at = 0;
    let ends = 0;
    let begun = false;
    for (const token of tokens) {
      if (!excerpt.text.startsWith(token.raw, at)) {
        const found = excerpt.text.indexOf(token.raw, at);
        if (found < 0) continue;
        blocks.push(this.#literal(excerpt.slice(at, found), 0));
        at = found;
      }
      const piece = excerpt.slice(at, at + token.raw.length);
      at += token.raw.length;
      const gap = begun ? Math.max(0, ends - 1) : 0;
      if (isEmpty(token.raw)) ends += count(token.raw);
      else {
        const made = this.#block(token, piece, gap);
        begun ||= made.length > 0;
        blocks.push(made);
        ends = count(/\n*$/.exec(token.raw.slice(-20))![0]);
      }
    }
    if (/\S/.test(excerpt.text.slice(at))) blocks.push(this.#literal(excerpt.slice(at), 0));
    return blocks.flat();
  }

  #block(token: Token, excerpt: Excerpt, gap: number): readonly Block[] {
    switch (token.type) {
      case 'hr':
        return [{ kind: 'scene-break', form: `glyph:${token.raw.trim()}`, span: spanOf(excerpt) }];
      case 'heading':
        return this.#heading(token as Tokens.Heading, excerpt, gap);
      case 'paragraph':
      case 'text':
        return this.#paragraph(excerpt, gap);
      case 'blockquote':
        return this.#quotation(token as Tokens.Blockquote, excerpt, gap);
      case 'list':
        return this.#list(token as Tokens.List, excerpt, gap);
      case 'code':
        return this.#code(excerpt, gap);
      case 'def':
        return [];
      case 'footnote':
        return this.#footnote(token as FootnoteToken, excerpt, gap);
      case 'html':
        return this.#html(excerpt, gap);
      default:
        return this.#literal(excerpt, gap);
    }
  }

  #heading(token: Tokens.Heading, excerpt: Excerpt, gap: number): readonly Block[] {
    const start = excerpt.text.indexOf(token.text);
    if (token.text === '') return this.#paragraph(excerpt, gap);
    const inner = excerpt.slice(start, start + token.text.length);
    // A rule close under a paragraph makes a heading of all its lines: prose was not meant so.
    if (/^ {0,3}#/.test(token.raw) || !isProse(token.text)) {
      const { inlines } = readInlines(inner, this);
      return [{ kind: 'heading', level: token.depth === 1 ? 1 : 2, inlines, gap, span: spanOf(excerpt) }];
    }
    const rule = excerpt.slice(start + token.text.length);
    return [
      ...this.#paragraph(inner, gap),
      { kind: 'scene-break', form: `glyph:${rule.text.trim()}`, span: spanOf(rule) },
    ];
  }

  /** A paragraph; lines in it without a letter or digit stand alone, as glyph lines do that no blank line sets off. */
  #paragraph(excerpt: Excerpt, gap: number): readonly Block[] {
    const blocks: Block[] = [];
    for (const [index, part] of withoutGlyphLines(excerpt).entries()) {
      const read = readInlines(part, this);
      blocks.push(...this.#filled(read, part, index === 0 ? gap : 0));
    }
    return blocks;
  }

  #filled({ inlines, pictures }: ReadInlines, excerpt: Excerpt, gap: number): readonly Block[] {
    const paragraph: Paragraph = { kind: 'paragraph', inlines, gap, span: spanOf(excerpt) };
    const figures = pictures.map(({ href, alt, start, end }) =>
      figure(this.source, href, alt, gap, { source: this.source, start, end }, this.report),
    );
    return inlines.length > 0 ? [paragraph, ...figures] : figures;
  }

  #quotation(token: Tokens.Blockquote, excerpt: Excerpt, gap: number): readonly Block[] {
    const inner = excerpt.within(token.text);
    if (!inner || !/[\p{L}\p{N}]/u.test(token.text)) return this.#literal(excerpt, gap);
    const blocks = this.blocks(token.tokens, inner);
    return [{ kind: 'quotation', role: 'quotation', blocks, gap, span: spanOf(excerpt) }];
  }

  #list(token: Tokens.List, excerpt: Excerpt, gap: number): readonly Block[] {
    if (!isList(token)) return this.#notAList(token, excerpt, gap);
    const items: (readonly Block[])[] = [];
    let at = 0;
    for (const item of token.items) {
      const found = excerpt.text.indexOf(item.raw, at);
      const inner = found < 0 ? null : excerpt.slice(found, found + item.raw.length).within(item.text);
      if (!inner) return this.#literal(excerpt, gap);
      items.push(this.blocks(item.tokens, inner));
      at = found + item.raw.length;
    }
    const start = token.ordered && token.start !== '' ? token.start : 1;
    return [{ kind: 'list', ordered: token.ordered, start, items, gap, span: spanOf(excerpt) }];
  }

  /** `2.` alone, or a sentence that begins with a year: each item is a paragraph, its number part of the text. */
  #notAList(token: Tokens.List, excerpt: Excerpt, gap: number): readonly Block[] {
    const blocks: Block[] = [];
    let at = 0;
    let blanks = gap;
    for (const item of token.items) {
      const found = excerpt.text.indexOf(item.raw, at);
      if (found < 0 || /\n[ \t]*\n[ \t]*\S/.test(item.raw)) return this.#literal(excerpt, gap);
      const bare = item.raw.trimEnd();
      blocks.push(...this.#paragraph(excerpt.slice(found, found + bare.length), blanks));
      blanks = Math.max(0, count(item.raw.slice(bare.length)) - 1);
      at = found + item.raw.length;
    }
    return blocks;
  }

  /** A footnote stands apart from the text; one that nothing calls is text. */
  #footnote(token: FootnoteToken, excerpt: Excerpt, gap: number): readonly Block[] {
    const inner = excerpt.within(token.text);
    if (!inner) return this.#literal(excerpt, gap);
    const blocks = this.blocks(token.tokens ?? [], inner);
    const span = spanOf(excerpt);
    if (this.footnotes.define(token.label, blocks, gap, span)) return [];
    const label = /^.*?\]:[ \t]*/.exec(excerpt.text)![0];
    return asWritten({ ...span, end: excerpt.offset(label.length - 1) + 1 }, blocks, gap);
  }

  #code(excerpt: Excerpt, gap: number): readonly Block[] {
    const rows = excerpt.text.trimEnd().split('\n');
    const lines: VerseLine[] = [];
    let at = 0;
    for (const [index, row] of rows.entries()) {
      const from = excerpt.offset(at);
      at += row.length + 1;
      if (index === 0 || index === rows.length - 1) continue;
      const span = { source: this.source, start: from, end: from + row.length };
      const inlines = row === '' ? [] : [{ kind: 'run', text: row, marks: ['code'], link: null, span } as const];
      lines.push({ inlines, indent: 0 });
    }
    return lines.length > 0 ? [{ kind: 'verse', lines, gap, span: spanOf(excerpt) }] : [];
  }

  /** A block of HTML is read as plain text is, a comment over several lines left out. */
  #html(excerpt: Excerpt, gap: number): readonly Block[] {
    const comment = /^\s*<!--[\s\S]*?-->/.exec(excerpt.text);
    if (!comment) return this.#literal(excerpt, gap);
    reportComment(spanOf(excerpt.slice(comment[0].indexOf('<'), comment[0].length)), this.report);
    return this.#literal(excerpt.slice(comment[0].length), gap);
  }

  /** Read as plain text, margins and all, where the Markdown says nothing we can place. */
  #literal(excerpt: Excerpt, gap: number): readonly Block[] {
    if (excerpt.text.trim() === '') return [];
    const { start, end } = spanOf(excerpt);
    const [first, ...rest] = readText(this.source, this.report, start, end);
    if (!first) return [];
    return [first.kind === 'scene-break' ? first : { ...first, gap }, ...rest];
  }
}

const count = (raw: string): number => raw.split('\n').length - 1;

/** The excerpt's place in the source, line ends at its end left out. */
function spanOf(excerpt: Excerpt): Span {
  const length = Math.max(1, excerpt.text.trimEnd().length);
  return { source: excerpt.source, start: excerpt.offset(0), end: excerpt.offset(length - 1) + 1 };
}
