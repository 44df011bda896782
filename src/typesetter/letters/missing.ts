import type { Report } from '../../diagnostics/index.js';
import { placeWithin, type Run, type Span } from '../../document/index.js';

/** Scripts whose letters come in hundreds: one report stands for all of them. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Chinese or Japanese', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Ethiopic', /\p{Script=Ethiopic}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** Reports characters that no face has, each once, where it first stands. */
export class Missing {
  /** The run that is being read. */
  run: Pick<Run, 'text' | 'span'> | null = null;
  readonly #seen = new Set<string>();

  constructor(private readonly sink: Report) {}

  report(grapheme: string, codePoint: number): void {
    const script = SCRIPTS.find(([, letters]) => letters.test(grapheme))?.[0];
    const what = script ?? String(codePoint);
    if (this.#seen.has(what)) return;
    this.#seen.add(what);
    const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    this.sink({
      severity: 'error',
      code: 'glyph/missing',
      message: script
        ? `None of the book’s fonts has ${script} letters such as “${grapheme}” (${number})`
        : `None of the book’s fonts has the character “${grapheme}” (${number})`,
      span: this.#span(grapheme),
      hint: 'name a font file that has it under `pdf: {fallback: […]}` in the manifest',
    });
  }

  #span(grapheme: string): Span | null {
    return this.run && placeWithin(this.run.span, grapheme);
  }
}
