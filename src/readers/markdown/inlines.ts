import type { Lexer, MarkedToken, Token } from 'marked';
import type { Report } from '../../diagnostics/index.js';
import { FIGURE_PLACES, type FigurePlace, type Inline, type Mark } from '../../document/index.js';
import { InlineBuilder } from '../plain/inlines.js';
import { safeLink } from '../plain/links.js';
import { literal, tag } from '../plain/literal.js';
import { described, pathOf, pictureOf, reportOutside, type WrittenPicture } from '../plain/pictures.js';
import { tagOf } from '../plain/tags.js';
import { closesUp, reportComment } from '../plain/text.js';
import type { Excerpt } from './align.js';
import { footnoteCalls } from './footnote-tokens.js';
import type { Footnotes } from './footnotes.js';
import { type ForeignMark, reportMarkup } from './foreign-marks.js';
import { type InlineNoteToken, reportInlineNote } from './inline-notes.js';
import { pieces } from './traps.js';

/** What may be asked of a picture, right behind it, as pandoc writes attributes. */
const ATTRIBUTE = new RegExp(`^\\{ ?\\.(${FIGURE_PLACES.join('|')}) ?\\}`);

/** A picture of the manifest's folder, met among words. */
export interface InlinePicture extends WrittenPicture {
  readonly start: number;
  readonly end: number;
}

/** A paragraph's inlines, and the pictures that stood in it. */
export interface ReadInlines {
  readonly inlines: readonly Inline[];
  readonly pictures: readonly InlinePicture[];
}

/** What a file's inlines are read with. */
export interface Reading {
  readonly lexer: Lexer;
  readonly report: Report;
  readonly footnotes: Footnotes;
}

/** Reads the inline marks of `excerpt`. */
export function readInlines(excerpt: Excerpt, reading: Reading): ReadInlines {
  const walk = new InlineWalk(excerpt, reading);
  for (const [start, end] of pieces(excerpt.text)) {
    const piece = excerpt.slice(start, end);
    walk.tokens(reading.lexer.inlineTokens(piece.text), piece);
  }
  return { inlines: walk.into.take(), pictures: walk.pictures };
}

/** The title that ends a picture: `![…](x.jpg "…")` (CommonMark 0.31, 6.3). */
const TITLE = /\s(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\(((?:\\.|[^()\\])*)\))\s*\)$/s;

const MARKS = { em: 'emphasis', strong: 'strong', del: 'strike' } as const satisfies Record<string, Mark>;

class InlineWalk {
  readonly into: InlineBuilder;
  readonly pictures: InlinePicture[] = [];
  /** What the picture at hand is asked for. */
  #asked: FigurePlace | undefined;

  constructor(
    excerpt: Excerpt,
    readonly reading: Reading,
  ) {
    this.into = new InlineBuilder(excerpt.source);
  }

  /** Reads `tokens`, whose `raw`s lie end to end in `excerpt`; what they do not cover is read as plain text. */
  tokens(tokens: readonly Token[], excerpt: Excerpt): void {
    let at = 0;
    for (const token of tokens) {
      const found = excerpt.text.startsWith(token.raw, at) ? at : excerpt.text.indexOf(token.raw, at);
      if (found < 0 || token.raw === '') continue;
      this.#plain(excerpt, at, found);
      at = found + token.raw.length;
      const asked = token.type === 'image' ? ATTRIBUTE.exec(excerpt.text.slice(at, at + 12)) : null;
      if (asked) at += asked[0].length;
      this.#asked = FIGURE_PLACES.find((place) => place === asked?.[1]);
      this.#token(token as MarkedToken | InlineNoteToken | ForeignMark, excerpt.slice(found, found + token.raw.length));
    }
    this.#plain(excerpt, at, excerpt.text.length);
  }

  #token(token: MarkedToken | InlineNoteToken | ForeignMark, excerpt: Excerpt): void {
    const start = excerpt.offset(0);
    const end = excerpt.offset(excerpt.text.length - 1) + 1;
    switch (token.type) {
      case 'em':
      case 'strong':
      case 'del':
        this.into.open(MARKS[token.type]);
        this.#inner(token.tokens, excerpt, token.text);
        this.into.close(MARKS[token.type]);
        break;
      case 'codespan':
        this.#code(excerpt);
        break;
      case 'escape':
        this.into.replacement(token.text, start, end);
        break;
      case 'br':
        this.into.lineBreak(start, end);
        break;
      case 'link':
        this.into.link(safeLink(token.href));
        this.#inner(token.tokens, excerpt, token.text);
        this.into.link(null);
        break;
      case 'image':
        this.#picture({ href: token.href, alt: token.text, caption: this.#caption(token.title, excerpt) }, start, end);
        break;
      case 'inline-note':
        this.#note(token as InlineNoteToken, excerpt, start, end);
        break;
      case 'foreign':
        this.#foreign(token as ForeignMark, excerpt, start, end);
        break;
      case 'html':
        this.#html(token.raw, excerpt, start, end);
        break;
      default:
        this.#plain(excerpt, 0, excerpt.text.length);
    }
  }

  /** Reads the tokens of what stands between marks; where that is not found in the source, all of it as text. */
  #inner(tokens: readonly Token[], excerpt: Excerpt, inner: string): void {
    const start = excerpt.text.indexOf(inner);
    if (start < 0) this.#plain(excerpt, 0, excerpt.text.length);
    else this.tokens(tokens, excerpt.slice(start, start + inner.length));
  }

  #code(excerpt: Excerpt): void {
    const ticks = /^`+/.exec(excerpt.text)![0].length;
    this.into.open('code');
    this.#lines(excerpt, ticks, excerpt.text.length - ticks, (from, to) => this.into.verbatim(from, to));
    this.into.close('code');
  }

  /** A picture becomes a figure behind its paragraph; one that cannot be shown, its description in its place. */
  #picture(picture: WrittenPicture, start: number, end: number): void {
    const { source } = this.into;
    if (pathOf(source, picture.href) !== null) {
      this.pictures.push({ ...picture, ...(this.#asked ? { place: this.#asked } : {}), start, end });
      return;
    }
    const words = described(picture);
    const href = picture.href.startsWith('data:') ? 'data:…' : picture.href;
    reportOutside(href, words !== '', { source, start, end }, this.reading.report);
    if (words !== '') this.into.replacement(words, start, end);
  }

  /** A picture's title, which is the caption under it: as it is written behind the address, or else as a definition has it. */
  #caption(title: string | null, excerpt: Excerpt): readonly Inline[] {
    if (!title?.trim()) return [];
    const written = TITLE.exec(excerpt.text);
    if (written) {
      const end = written.index + written[0].trimEnd().length - ')'.length;
      const text = written[1] ?? written[2] ?? written[3]!;
      const start = excerpt.text.lastIndexOf(text, end);
      return readInlines(excerpt.slice(start, start + text.length), this.reading).inlines;
    }
    const into = new InlineBuilder(excerpt.source);
    into.replacement(title, excerpt.offset(0), excerpt.offset(excerpt.text.length - 1) + 1);
    return into.take();
  }

  /** A note told where it is called; it begins without the emphasis around it. */
  #note({ tokens, text, fault }: InlineNoteToken, excerpt: Excerpt, start: number, end: number): void {
    const span = { source: this.into.source, start, end };
    if (fault) {
      reportInlineNote(fault, span, this.reading.report);
      this.#plain(excerpt, 0, excerpt.text.length);
      return;
    }
    const walk = new InlineWalk(excerpt, this.reading);
    walk.#inner(tokens, excerpt, text);
    for (const picture of walk.pictures) this.pictures.push(picture);
    const inlines = walk.into.take();
    if (inlines.length > 0) this.into.noteCall(this.reading.footnotes.tell(inlines, span), start, end);
  }

  /** A mark of another dialect: its words, its picture, or nothing. */
  #foreign({ meaning, text, at, tokens }: ForeignMark, excerpt: Excerpt, start: number, end: number): void {
    const span = { source: this.into.source, start, end };
    if (meaning === 'words') this.tokens(tokens, excerpt.slice(at, at + text.length));
    else if (meaning === 'picture') this.#picture({ href: text, alt: '', caption: [] }, start, end);
    else if (meaning === 'comment') reportComment(span, this.reading.report);
    else reportMarkup(span, this.reading.report);
  }

  #html(raw: string, excerpt: Excerpt, start: number, end: number): void {
    const meant = tagOf(raw);
    if (meant?.kind === 'image') this.#picture(pictureOf(meant, excerpt.source, start), start, end);
    else if (meant?.kind === 'block') this.into.lineBreak(start, end);
    else if (!tag(this.into, raw, end)) this.#plain(excerpt, 0, excerpt.text.length);
  }

  #plain(excerpt: Excerpt, from: number, to: number): void {
    this.#lines(excerpt, from, to, (start, end) => this.#called(start, end));
  }

  /** A line as text, between the footnotes that it calls. */
  #called(start: number, end: number): void {
    const { source } = this.into;
    let done = start;
    for (const call of footnoteCalls(source.text, start, end)) {
      const id = this.reading.footnotes.call(call.label, { source, start: call.start, end: call.end });
      if (id === null) continue;
      literal(this.into, done, call.start);
      this.into.noteCall(id, call.start, call.end);
      done = call.end;
    }
    if (done < end) literal(this.into, done, end);
  }

  /** Gives each line of `excerpt` between two places to `read`, as offsets, and reads line ends as spaces. */
  #lines(excerpt: Excerpt, from: number, to: number, read: (start: number, end: number) => void): void {
    const { text } = excerpt;
    let start = from;
    for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) {
      this.#line(excerpt, start, end, read);
      if (!closesUp(text, start, end)) this.into.lineEnd(excerpt.offset(end));
      start = end + 1;
      while (start < to && (text[start] === ' ' || text[start] === '\t')) start += 1;
    }
    this.#line(excerpt, start, to, read);
  }

  #line(excerpt: Excerpt, start: number, end: number, read: (start: number, end: number) => void): void {
    if (start < end) read(excerpt.offset(start), excerpt.offset(end - 1) + 1);
  }
}
