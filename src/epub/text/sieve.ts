import type { Report } from '../../diagnostics/index.js';
import type { Run, Source, Span } from '../../document/index.js';
import { placeWithin } from '../../document/index.js';
import { barredIn } from './markup.js';

interface Catch {
  readonly span: Span;
  readonly codePoint: number;
  count: number;
}

/** Takes out of stories what an XHTML file cannot hold, and tells it: one diagnostic a file, at the first place. */
export class Sieve {
  readonly #caught = new Map<Source, Catch>();

  /** Notes the barred characters of a run, of which the setter leaves none standing. */
  look(run: Run): void {
    const [first, ...others] = barredIn(run.text);
    if (!first) return;
    const { source } = run.span;
    const before = this.#caught.get(source);
    if (before) before.count += 1 + others.length;
    else {
      const span = placeWithin(run.span, String.fromCodePoint(first.codePoint));
      this.#caught.set(source, { span, codePoint: first.codePoint, count: 1 + others.length });
    }
  }

  report(report: Report): void {
    for (const { span, codePoint, count } of this.#caught.values()) {
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      const what =
        count === 1 ? `The control character ${name} was` : `${count} control characters, first ${name}, were`;
      report({
        severity: 'warning',
        code: 'epub/control-character',
        message: `${what} left out of the ebook, which cannot hold such`,
        span,
        hint: 'take them out of the file; they show nothing',
      });
    }
  }
}
