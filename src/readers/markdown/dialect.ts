import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens } from 'marked';
import { misspacedPairs } from '../../document/index.js';
import {
  definitionWithin,
  type FootnoteLayout,
  type FootnoteToken,
  footnoteAt,
  footnoteLayout,
} from './footnote-tokens.js';
import { commentAt, foreignAt, foreignStart, type Habits, habitsOf } from './foreign-marks.js';
import { InlineNoteHooks, inlineNoteAt, inlineNoteStart } from './inline-notes.js';

const DEEPEST = 12;

/** What may stand beside the mark that opens a block of code; other words there are the story's. */
const LANGUAGES =
  /^(?:|te?xt|plain(?:text)?|markdown|md|html?|xml|css|js|ts|json|ya?ml|sh|bash|shell|console|python|py|java|c|cpp|basic|sql|log|irc|chat)$/i;

/**
 * Markdown as storytellers write it: CommonMark with what would swallow or bend prose left out. Indented lines are
 * paragraphs, `~~~` is a scene break and no fence, a single `~` is a tilde, and only a link's address makes a definition of
 * a link. Footnotes are as in pandoc and GitHub's dialect, notes within the text as in pandoc.
 */
class StoryTokenizer extends Tokenizer {
  #depth = 0;
  #masked = '';
  #misspaced = false;

  constructor(readonly footnotes: FootnoteLayout | null) {
    super();
  }

  /** A footnote's definition, which CommonMark does not know. */
  footnote(src: string): FootnoteToken | undefined {
    const found = this.footnotes && footnoteAt(src, this.footnotes);
    if (!found) return undefined;
    return this.#nested(() => ({ ...found, type: 'footnote', tokens: this.lexer.blockTokens(found.text, []) }));
  }

  /** A definition ends the paragraph that it stands close under. */
  override paragraph(src: string): Tokens.Paragraph | undefined {
    const token = super.paragraph(src);
    const end = token && this.footnotes ? definitionWithin(token.raw) : -1;
    return token && end > 0 ? { ...token, raw: src.slice(0, end), text: src.slice(0, end - 1) } : token;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.#nested(() => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    return this.#nested(() => super.list(src));
  }

  /** Beyond a dozen, quotations in quotations are no one's meaning, and each costs the whole text once more. */
  #nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  /**
   * A star within a word closes in that word or hides a letter of it: `f*ck … f*ck`, `a**hole`, `Leser*innen`, `M*A*S*H` are
   * words, `un*frigging*likely` is emphasis. Pairs with a space on the wrong side are left to the pass of emphasis.
   */
  override emStrong(src: string, maskedSrc: string, prevChar?: string): Tokens.Em | Tokens.Strong | undefined {
    if (src.startsWith('**') && this.#isMisspaced(maskedSrc)) return asTyped(/^\*+/.exec(src)![0]);
    const token = super.emStrong(src, maskedSrc, prevChar);
    const stars = /[\p{L}\p{N}]$/u.test(prevChar ?? '') ? /^\*+/.exec(src)?.[0] : undefined;
    if (stars === undefined || (token && token.text.length > 1 && !/\s/.test(token.text))) return token;
    // All of them at once: Marked would read the second star of `a**hole` as one that stands by itself.
    return asTyped(stars);
  }

  #isMisspaced(text: string): boolean {
    if (this.#masked !== text) [this.#masked, this.#misspaced] = [text, misspacedPairs(text) !== null];
    return this.#misspaced;
  }

  override code(): undefined {
    return undefined;
  }

  override fences(src: string): Tokens.Code | undefined {
    const token = /^ {0,3}~/.test(src) ? undefined : super.fences(src);
    if (!token || !/\n {0,3}`{3,}[ \t]*\n?$/.test(token.raw)) return undefined;
    return token.lang === undefined || LANGUAGES.test(token.lang) ? token : undefined;
  }

  override def(src: string): Tokens.Def | undefined {
    const token = super.def(src);
    return token && /^(?:https?:|mailto:|data:image\/)|\.(?:png|jpe?g|webp|gif|svg)$/i.test(token.href)
      ? token
      : undefined;
  }

  /** A table has bars in its head, and a row without one is no row. */
  override table(src: string): Tokens.Table | undefined {
    const token = super.table(src);
    if (!token) return undefined;
    const rows = token.raw.split('\n');
    const end = rows.findIndex((row) => !row.includes('|'));
    if (end >= 0 && end < 2) return undefined;
    const raw =
      end < 0
        ? token.raw
        : rows
            .slice(0, end)
            .map((row) => `${row}\n`)
            .join('');
    return { ...token, raw };
  }

  override del(src: string, maskedSrc: string, prevChar?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, maskedSrc, prevChar) : undefined;
  }
}

/** Stars that stay as they are. */
const asTyped = (stars: string): Tokens.Em =>
  ({ type: 'text', raw: stars, text: stars, escaped: false }) as Tokens.Text as unknown as Tokens.Em;

type Extensions = NonNullable<MarkedOptions['extensions']>;

/** What reads marks within words that CommonMark does not know. */
function inlineExtensions(hasNotes: boolean, habits: Habits): Pick<Extensions, 'inline' | 'startInline'> {
  const foreign: NonNullable<Extensions['inline']>[number] = function (src, before) {
    return foreignAt.call(this, src, before, habits);
  };
  const note: NonNullable<Extensions['inline']>[number] = function (src) {
    return inlineNoteAt(src, (text) => this.lexer.inlineTokens(text));
  };
  return hasNotes
    ? { inline: [note, foreign], startInline: [inlineNoteStart, foreignStart] }
    : { inline: [foreign], startInline: [foreignStart] };
}

/** The blocks of a text, and what reads their inlines. */
export interface BlockTokens {
  readonly tokens: readonly Token[];
  readonly lexer: Lexer;
}

/**
 * The blocks of `text`, whose line ends are LF; the `raw`s of the tokens lie end to end. Null where a row of a million
 * stars or blank lines is more than V8 can keep in mind for one of Marked's patterns: it throws then.
 */
export function blockTokens(text: string): BlockTokens | null {
  const footnotes = footnoteLayout(text);
  const tokenizer = new StoryTokenizer(footnotes);
  const block = [commentAt, ...(footnotes ? [(src: string) => tokenizer.footnote(src)] : [])];
  const inline = text.includes('^[');
  const lexer = new Lexer({
    gfm: true,
    tokenizer,
    hooks: inline ? new InlineNoteHooks() : null,
    extensions: { block, ...inlineExtensions(inline, habitsOf(text)), renderers: {}, childTokens: {} },
  });
  try {
    return { tokens: lexer.blockTokens(text, lexer.tokens), lexer };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
