import type { Lexer, Token, Tokens } from 'marked';
import type { Report } from '../../diagnostics/index.js';
import type { Span } from '../../document/index.js';

/**
 * A mark of another dialect than CommonMark's: Obsidian's `[[links|so]]`, `![[pictures]]` and `%% comments %%`, the
 * `==highlights==` of many, Ulysses' `++comments++`, pandoc's `{.attributes}` and `[spans]{.small}`.
 */
export interface ForeignMark extends Tokens.Generic {
  readonly type: 'foreign';
  readonly raw: string;
  readonly meaning: 'words' | 'comment' | 'picture' | 'attributes';
  /** The words within it that are the story's; of a picture its file. */
  readonly text: string;
  /** Where they begin in `raw`. */
  readonly at: number;
  readonly tokens: Token[];
}

/** What a file shows of the program that wrote it: some marks mean one thing there alone. */
export interface Habits {
  /** Links in double brackets: a game's messages are written so as well. */
  readonly wiki: boolean;
  /** Comments between doubled plus signs, which elsewhere mark what was added. */
  readonly plus: boolean;
}

export const habitsOf = (text: string): Habits => ({
  wiki: /\[\[[^[\]\n|]+\|[^[\]\n]+\]\]|!\[\[[^[\]\n]+\]\]|^%%/m.test(text),
  plus: /^%% (?![^\n]*%%)/m.test(text),
});

/** Where the next mark may open. */
export const foreignStart = (src: string): number => src.search(/!?\[\[|\[[^[\]\n]+\]\{|==|%%|\+\+|\{[.#\w-]/);

const WIKI = /^\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/;
const EMBED = /^!\[\[([^[\]\n|]+\.(?:png|jpe?g|webp|gif|svg))(?:\|[^[\]\n]*)?\]\]/i;
const COMMENT = /^%%(?!%)([^\n]*?[^\n%])%%(?!%)/;
const MARKED = /^==(?=[^\s=])([^\n=]*[^\s=])==(?!=)/;
const ADDED = /^\+\+(?=[^\s+])([^\n+]*[^\s+])\+\+(?!\+)/;
const ATTRIBUTE = String.raw`(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+))`;
const ATTRIBUTES = new RegExp(`^\\{ *${ATTRIBUTE}(?: +${ATTRIBUTE})* *\\}`);
const SPAN = new RegExp(`^\\[([^[\\]\\n]+)\\]${ATTRIBUTES.source.slice(1)}`);

/** Attributes behind a heading, with the blank before them; pandoc has `{-}` for one without a number. */
export const HEADING_ATTRIBUTES = new RegExp(` *\\{ *(?:-|${ATTRIBUTE}(?: +${ATTRIBUTE})*) *\\}$`);

/** The mark that `src` begins with, behind the tokens `before`. */
export function foreignAt(
  this: { readonly lexer: Lexer },
  src: string,
  before: readonly Token[],
  { wiki, plus }: Habits,
): ForeignMark | undefined {
  const made = (found: RegExpExecArray, meaning: ForeignMark['meaning'], text = '', at = 0): ForeignMark => {
    const tokens = meaning === 'words' ? this.lexer.inlineTokens(text) : [];
    return { type: 'foreign', raw: found[0], meaning, text, at, tokens };
  };
  const link = WIKI.exec(src);
  if (link && (wiki || link[2])) return made(link, 'words', link[2] ?? link[1]!, link[2] ? link[1]!.length + 3 : 2);
  const embed = EMBED.exec(src);
  if (embed) return made(embed, 'picture', embed[1]!);
  const comment = COMMENT.exec(src) ?? (plus ? ADDED.exec(src) : null);
  if (comment) return made(comment, 'comment');
  const marked = MARKED.exec(src);
  if (marked) return made(marked, 'words', marked[1]!, 2);
  const span = SPAN.exec(src);
  if (span) return made(span, 'words', span[1]!, 1);
  const attributes = /image|link/.test(before.at(-1)?.type ?? '') ? ATTRIBUTES.exec(src) : null;
  return attributes ? made(attributes, 'attributes') : undefined;
}

/** A comment that is a block of its own, `%% so %%` in one line or its marks on lines of their own, or Ulysses' `%% so`. */
const COMMENTS =
  /^(?:%%(?!%)[^\n]*[^\n%]%%[ \t]*(?=\n|$)|%%[ \t]*\n(?:(?![ \t]*\n|%%)[^\n]*\n){1,40}%%[ \t]*(?=\n|$)|%% [^\n%]+(?=\n|$)|\[(?:\/\/|comment)\]: *(?:#|<>)[^\n]*(?=\n|$))\n*/i;

/** The comment that `src` begins with; nothing of it is the story's. */
export function commentAt(src: string): Tokens.Generic | undefined {
  const found = COMMENTS.exec(src);
  return found ? { type: 'comment', raw: found[0] } : undefined;
}

/** A line of pandoc's that opens or closes a division, or one of LaTeX's that ends a page. */
export const DIVISION = /^ {0,3}:{3,} *(?:\{[^}\n]*\}|[\w.-]+)(?: *:{3,})?[ \t]*$/;
export const DIVISION_END = /^ {0,3}:{3,}[ \t]*$/;
export const PAGE_END = /^ {0,3}\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\})?[ \t]*$/;

/** What MultiMarkdown tells its programs among the keys at a file's top (its guide, "Metadata"). */
export const PROGRAM_KEY =
  /^(?:base header level|quotes language|latex (?:mode|config|leader|begin|footer|input|header level)|x?html header(?: level)?|transclude base|mmd (?:header|footer)|bibtex|bibliography style): .*$/i;

/** The first line of a box within a quotation: its kind, whether it is folded, and its title (Obsidian's help, "Callouts"; GitHub's "Alerts"). */
export const CALLOUT = /^\[![\p{L}][\p{L}\d_ |-]{0,30}\][+-]?[ \t]*([^\n]*)/u;

/** Tells of a box's mark that was left out; the first time as a doubt, since it may hold an author's word to herself. */
export function reportCallout(span: Span, first: boolean, report: Report): void {
  if (!first) {
    reportMarkup(span, report);
    return;
  }
  report({
    severity: 'warning',
    code: 'glyph/markup',
    message: `\`${span.source.text.slice(span.start, span.end)}\` makes a box of a quotation: the mark was left out, its words were kept`,
    span,
    hint: 'name its first words under `strip:` if it is no part of the story',
  });
}

/** Tells of a mark that says how something should look, and was left out. */
export function reportMarkup(span: Span, report: Report): void {
  report({
    severity: 'info',
    code: 'glyph/markup',
    message: `\`${span.source.text.slice(span.start, span.end)}\` says how the text should look, and was left out`,
    span,
  });
}
