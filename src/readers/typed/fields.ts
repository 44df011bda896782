import { safeLink } from '../plain/links.js';
import { symbolOf } from './symbols.js';

/** A field (ECMA-376 part 1, 17.16): what it asks for, and whether its result has begun. */
interface Field {
  instruction: string;
  shown: boolean;
  kind: FieldKind;
  link: string | null;
}

/** What becomes of a field's result: it is text, a list of contents, or page furniture. */
type FieldKind = 'text' | 'contents' | 'furniture';

/** The fields that are open, innermost last. */
export class Fields {
  readonly #open: Field[] = [];

  begin(): void {
    this.#open.push({ instruction: '', shown: false, kind: 'text', link: null });
  }

  /** Part of what the innermost field asks for. */
  ask(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown) field.instruction += text;
  }

  /** The result of the innermost field follows. */
  show(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.shown = true;
    field.kind = kindOf(field.instruction);
    field.link = /^\s*HYPERLINK\s+(?:\\\S+\s+)*"([^"]*)"/i.exec(field.instruction)?.[1] ?? null;
  }

  /** Ends the innermost field; gives what it shows where its result does not say so. */
  end(): string | null {
    const field = this.#open.pop();
    const [, code, font] = /^\s*SYMBOL\s+(\d{1,5})(?:.*?\\f\s*"?([^"\\]+)"?)?/i.exec(field?.instruction ?? '') ?? [];
    return code === undefined || !this.shown ? null : symbolOf(font ?? 'Symbol', Number(code));
  }

  /** What a program left open at the end of a paragraph before its result began would swallow the rest. */
  settle(): void {
    while (this.#open.at(-1)?.shown === false) this.#open.pop();
  }

  /** Whether what stands here is shown: neither what a field asks for, nor a number of a page. */
  get shown(): boolean {
    return this.#open.every(({ shown, kind }) => shown && kind !== 'furniture');
  }

  get contents(): boolean {
    return this.#open.some(({ shown, kind }) => shown && kind === 'contents');
  }

  /** Where the innermost field that links leads; null where no book may lead there. */
  get link(): string | null {
    const link = this.#open.findLast((field) => field.link !== null)?.link ?? null;
    return link === null ? null : safeLink(link);
  }
}

function kindOf(instruction: string): FieldKind {
  if (/^\s*(?:TOC|INDEX|TOA)\b/i.test(instruction)) return 'contents';
  // What a SYMBOL shows is said by its number.
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SYMBOL)\b/i.test(instruction) ? 'furniture' : 'text';
}
