import { countWords } from '../../document/index.js';
import type { Finding, FindingKind } from './typed-file.js';

/** Where something was found that no paragraph of the body holds: in a note. */
export const NOWHERE = -1;

/** Gathers what a reader left out or decided; paragraphs are told by their index. */
export class Findings {
  readonly #found = new Map<FindingKind, { count: number; paragraph: number }>();
  #hidden = '';

  find(kind: FindingKind, paragraph: number, count = 1): void {
    const known = this.#found.get(kind);
    if (!known) this.#found.set(kind, { count, paragraph });
    else {
      known.count += count;
      if (known.paragraph === NOWHERE) known.paragraph = paragraph;
    }
  }

  /** Text that is not shown; its words may come in pieces. */
  hide(text: string, paragraph: number): void {
    if (text.trim() !== '') this.find('hidden', paragraph, 0);
    this.#hidden += text;
  }

  all(): readonly Finding[] {
    return [...this.#found].map(([kind, { count, paragraph }]) => ({
      kind,
      count: kind === 'hidden' ? countWords(this.#hidden) : count,
      paragraph,
    }));
  }
}
