import type { Report } from '../../diagnostics/index.js';
import { type Block, join, type Span } from '../../document/index.js';
import { isCalledBreak } from '../markup/break-class.js';
import { type Excerpt, spanOf } from './align.js';
import { DIVISION, DIVISION_END, PAGE_END, PROGRAM_KEY, reportMarkup } from './foreign-marks.js';

/** Pandoc's divisions while a file is gone over: which are open, and whether one is a scene break. */
export class Divisions {
  #open = 0;
  /** The line that opened one which is called a scene break, as long as nothing was found in it. */
  #parting: Span | null = null;

  constructor(readonly report: Report) {}

  /** Whether a line opens or closes a division, or ends a page: none of the story's words. It is told. */
  takes(excerpt: Excerpt): boolean {
    const line = excerpt.text.replace(/\n$/, '');
    const ends = this.#open > 0 && DIVISION_END.test(line);
    const divides = ends || DIVISION.test(line);
    if (!divides && !PAGE_END.test(line) && !PROGRAM_KEY.test(line)) return false;
    if (divides) this.#open += ends ? -1 : 1;
    if (divides && !ends) this.#parting = isCalledBreak(line.replace(/[:{}.#]+/g, ' '), '') ? spanOf(excerpt) : null;
    reportMarkup(spanOf(excerpt), this.report);
    return true;
  }

  /** The scene break that a division is which is called one and has nothing in it, where `excerpt` closes it. */
  parted(excerpt: Excerpt): readonly Block[] {
    const opened = this.#parting;
    if (!opened || !DIVISION_END.test(excerpt.text.trimEnd())) return [];
    this.#parting = null;
    return [{ kind: 'scene-break', form: 'rule', span: join(opened, spanOf(excerpt)) }];
  }

  /** Words were found: what is open is no scene break. */
  found(): void {
    this.#parting = null;
  }
}
