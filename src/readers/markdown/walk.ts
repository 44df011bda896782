import type { Lexer, Token, Tokens } from 'marked';
import type { Report } from '../../diagnostics/index.js';
import {
  type Block,
  COLUMNS_PER_EM,
  join,
  type Paragraph,
  ranked,
  type Source,
  type VerseLine,
} from '../../document/index.js';
import { piecesOf } from '../build/broken-lines.js';
import { barsIn, lineBlock, type VersePlace } from '../plain/line-block.js';
import { figure } from '../plain/pictures.js';
import { readText, reportComment } from '../plain/text.js';
import { type Excerpt, spanOf } from './align.js';
import { codeBlock } from './code-block.js';
import { Divisions } from './divisions.js';
import type { FootnoteToken } from './footnote-tokens.js';
import { asWritten, type Footnotes } from './footnotes.js';
import { CALLOUT, HEADING_ATTRIBUTES, reportCallout, reportMarkup } from './foreign-marks.js';
import { htmlParts } from './html-breaks.js';
import { type ReadInlines, readInlines } from './inlines.js';
import { ownLineEnds, partedAt } from './own-lines.js';
import { isEmpty, isList, isProse, isSignatureRule, withoutGlyphLines } from './traps.js';

/** Goes over the blocks of a file as Marked's tokens tell them. */
export class MarkdownWalk {
  /** Where lines end that their author ended. */
  readonly #ownEnds = new Set<number>();
  readonly #divisions: Divisions;
  #callouts = 0;

  constructor(
    readonly source: Source,
    readonly report: Report,
    readonly lexer: Lexer,
    readonly footnotes: Footnotes,
    /** Whether a program wrapped each paragraph: then no line end is its author's. */
    readonly wrapped = false,
  ) {
    this.#divisions = new Divisions(report);
  }

  /** The blocks of `tokens`, whose `raw`s lie end to end in `excerpt`. */
  blocks(tokens: readonly Token[], excerpt: Excerpt): readonly Block[] {
    if (!this.wrapped) for (const end of ownLineEnds(excerpt)) this.#ownEnds.add(end);
    const blocks: (readonly Block[])[] = [];
    let at = 0;
    let ends = 0;
    let begun = false;
    /** Whether what was left out, a footnote or comment, stood apart from what is above it. */
    let apart = 0;
    for (const token of tokens) {
      if (!excerpt.text.startsWith(token.raw, at)) {
        const found = excerpt.text.indexOf(token.raw, at);
        if (found < 0) continue;
        blocks.push(this.#literal(excerpt.slice(at, found), 0));
        at = found;
      }
      const piece = excerpt.slice(at, at + token.raw.length);
      at += token.raw.length;
      const gap = begun ? Math.max(apart, ends - 1) : 0;
      if (isEmpty(token.raw)) ends += count(token.raw);
      else {
        const made = this.#block(token, piece, gap);
        begun ||= made.length > 0;
        apart = made.length > 0 ? 0 : Math.min(1, gap);
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
      case 'table':
        return this.#table(excerpt, gap);
      case 'comment':
        reportComment(spanOf(excerpt), this.report);
        return [];
      case 'code':
        return codeBlock(excerpt, gap);
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
    const attributes = HEADING_ATTRIBUTES.exec(token.text)?.[0] ?? '';
    const inner = excerpt.slice(start, start + token.text.length - attributes.length);
    if (attributes !== '')
      reportMarkup(spanOf(excerpt.slice(start + inner.text.length + attributes.search(/\S/))), this.report);
    const rule = excerpt.slice(start + token.text.length);
    if (isSignatureRule(rule.text, this.source.text.slice(excerpt.offset(excerpt.text.length))))
      return [...this.#paragraph(inner, gap), ...this.#paragraph(rule.slice(1), 0)];
    // A rule close under a paragraph makes a heading of all its lines: prose was not meant so.
    if (/^ {0,3}#/.test(token.raw) || !isProse(token.text)) {
      const { inlines } = readInlines(inner, this);
      return [{ kind: 'heading', ...ranked(token.depth), inlines, gap, span: spanOf(excerpt) }];
    }
    return [
      ...this.#paragraph(inner, gap),
      { kind: 'scene-break', form: `glyph:${rule.text.trim()}`, span: spanOf(rule) },
    ];
  }

  /** A paragraph, perhaps with verse close under it; lines in it without a letter or digit stand alone, as glyph lines do that no blank line sets off. */
  #paragraph(excerpt: Excerpt, gap: number): readonly Block[] {
    const at = barsIn(excerpt.text);
    const verse = at < 0 ? null : lineBlock(excerpt.text.slice(at));
    if (verse) {
      const above = at > 0 ? this.#paragraph(excerpt.slice(0, at), gap) : [];
      return [...above, ...this.#verse(verse, excerpt.slice(at), at > 0 ? 0 : gap)];
    }
    const parts = htmlParts(excerpt, gap);
    if (parts)
      return parts.flatMap((part): readonly Block[] =>
        part.rule
          ? [{ kind: 'scene-break', form: 'rule', span: spanOf(part.excerpt) }]
          : this.#lines(part.excerpt, part.gap),
      );
    return this.#lines(excerpt, gap);
  }

  #lines(excerpt: Excerpt, gap: number): readonly Block[] {
    const blocks: Block[] = [];
    for (const part of withoutGlyphLines(excerpt)) {
      if (this.#divisions.takes(part)) {
        blocks.push(...this.#divisions.parted(part));
        continue;
      }
      this.#divisions.found();
      const read = readInlines(part, this);
      for (const block of this.#filled(read, part, blocks.length === 0 ? gap : 0)) blocks.push(block);
    }
    return blocks;
  }

  /** A table: its rows stay lines, its cells parted by bars. */
  #table(excerpt: Excerpt, gap: number): readonly Block[] {
    const places: VersePlace[] = [];
    let at = 0;
    for (const row of excerpt.text.split('\n')) {
      const [, before, words] = /^([ \t|]*)(.*?)[ \t|]*$/.exec(row)!;
      const start = at + before!.length;
      if (/[\p{L}\p{N}]/u.test(words!)) places.push({ start, end: start + words!.length, columns: 0 });
      at += row.length + 1;
    }
    const span = spanOf(excerpt);
    this.report({ severity: 'info', code: 'glyph/markup', message: 'This table is set as lines, a row each', span });
    return this.#verse(places, excerpt, gap);
  }

  #verse(places: readonly VersePlace[], excerpt: Excerpt, gap: number): readonly Block[] {
    const figures: Block[] = [];
    const lines = places.map(({ start, end, columns }): VerseLine => {
      const read = readInlines(excerpt.slice(start, end), this);
      figures.push(...this.#figures(read, gap));
      return { inlines: read.inlines, indent: Math.floor(columns / COLUMNS_PER_EM) };
    });
    return [{ kind: 'verse', lines, gap, span: spanOf(excerpt) }, ...figures];
  }

  #figures({ pictures }: ReadInlines, gap: number): readonly Block[] {
    const { source, report } = this;
    return pictures.flatMap(({ start, end, ...picture }) =>
      figure(source, picture, gap, { source, start, end }, report),
    );
  }

  /** A paragraph, or as many as its author ended lines in it; then its pictures. */
  #filled(read: ReadInlines, excerpt: Excerpt, gap: number): readonly Block[] {
    const figures = this.#figures(read, gap);
    const pieces = partedAt(this.#ownEnds, read.inlines).flatMap((line) => {
      const found = piecesOf(line, this.source);
      return found.length > 1 ? found : [{ inlines: line, blanks: 0 }];
    });
    if (pieces.length < 2) {
      const [{ inlines } = { inlines: [] }] = pieces;
      const paragraph: Paragraph = { kind: 'paragraph', inlines, gap, span: spanOf(excerpt) };
      return inlines.length > 0 ? [paragraph, ...figures] : figures;
    }
    const paragraphs = pieces.map(({ inlines, blanks }, index): Paragraph => {
      const span = join(inlines[0]!.span, inlines.at(-1)!.span);
      return { kind: 'paragraph', inlines, gap: index === 0 ? gap : blanks, span };
    });
    return [...paragraphs, ...figures];
  }

  #quotation(token: Tokens.Blockquote, excerpt: Excerpt, gap: number): readonly Block[] {
    const inner = excerpt.within(token.text);
    if (!inner || !/[\p{L}\p{N}]/u.test(token.text)) return this.#literal(excerpt, gap);
    const blocks = this.#callout(inner) ?? this.blocks(token.tokens, inner);
    return [{ kind: 'quotation', role: 'quotation', blocks, gap, span: spanOf(excerpt) }];
  }

  /** A box, as Obsidian and GitHub have it: its mark is left out, and a title behind the mark is a line of its own. */
  #callout(inner: Excerpt): readonly Block[] | null {
    const [head, title] = CALLOUT.exec(inner.text) ?? [];
    if (head === undefined) return null;
    const mark = head.length - title!.length;
    this.#callouts += 1;
    reportCallout(spanOf(inner.slice(0, head.indexOf(']') + 1)), this.#callouts === 1, this.report);
    const named = title === '' ? [] : this.#paragraph(inner.slice(mark, head.length), 0);
    const rest = inner.slice(Math.min(inner.text.length, head.length + 1));
    return [...named, ...this.blocks(this.lexer.blockTokens(rest.text, []), rest)];
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
