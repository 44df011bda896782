import type { Report } from '../../diagnostics/index.js';
import { type Inline, type Mark, plain, type Run } from '../../document/index.js';
import { embeddingOf } from '../../fonts/index.js';
import type { Faces } from './faces.js';
import type { Fount } from './fount.js';
import { Founts } from './founts.js';
import { isComplex } from './scripts.js';
import type { TextStyle } from './style.js';
import type { Apparatus, Text } from './text.js';
import { type LinkEdge, WordReader } from './word-reader.js';

/** Turns inlines into shaped words. */
export class Shaper {
  readonly #founts: Founts;

  constructor(faces: Faces, report: Report) {
    this.#founts = new Founts(faces, report);
  }

  fount(style: TextStyle, marks: readonly Mark[] = []): Fount {
    return this.#founts.of(style, marks);
  }

  shape(written: readonly Inline[], wanted: TextStyle, apparatus: Apparatus = {}): Text {
    const lacks = this.#lacksSmallCaps(written, wanted);
    const style = lacks ? lowerCased(wanted) : wanted;
    const inlines = lacks ? written.map(withoutSmallCaps) : written;
    const complex = inlines.some((inline) => inline.kind === 'run' && isComplex(inline.text));
    const reader = new WordReader(style, this.#founts, apparatus, complex ? embeddingOf(plain(inlines)) : null);
    for (const [index, inline] of inlines.entries()) {
      switch (inline.kind) {
        case 'run':
          reader.run(inline, linkAt(inlines, index));
          break;
        case 'line-break':
          reader.lineEnd();
          break;
        case 'note-call':
          reader.call(apparatus.call?.(inline.note) ?? null);
          break;
      }
    }
    return reader.text();
  }

  /** Whether small capitals are asked for, and of one letter at least there is none: `NGUYễN` would be worse than none at all. */
  #lacksSmallCaps(inlines: readonly Inline[], style: TextStyle): boolean {
    return inlines.some(
      (inline) =>
        inline.kind === 'run' &&
        (style.caps !== 'normal' || inline.marks.includes('small-caps')) &&
        !this.#founts.of(style, inline.marks).hasSmallCaps(inline.text),
    );
  }
}

const LOWER_CASED = new WeakMap<TextStyle, TextStyle>();

/** `style` in letters as they are written, which are not set apart; the same object for the same style, as founts are kept by it. */
function lowerCased(style: TextStyle): TextStyle {
  if (style.caps === 'normal') return style;
  const made = LOWER_CASED.get(style) ?? { ...style, caps: 'normal', tracking: 0 };
  LOWER_CASED.set(style, made);
  return made;
}

const withoutSmallCaps = (inline: Inline): Inline =>
  inline.kind === 'run' ? { ...inline, marks: inline.marks.filter((mark) => mark !== 'small-caps') } : inline;

function linkAt(inlines: readonly Inline[], index: number): LinkEdge | null {
  const hrefOf = (inline: Inline | undefined) => (inline?.kind === 'run' ? inline.link : null);
  const href = hrefOf(inlines[index]);
  if (href === null) return null;
  let words = '';
  for (let next = index; hrefOf(inlines[next]) === href; next += 1) words += (inlines[next] as Run).text;
  return { opens: hrefOf(inlines[index - 1]) === href ? null : words, closes: hrefOf(inlines[index + 1]) !== href };
}
