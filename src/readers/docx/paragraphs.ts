import type { Fields } from '../typed/fields.js';
import type { TypedBuilder } from '../typed/typed-builder.js';
import type { Layout } from './layout.js';
import type { ParagraphProperties } from './paragraph-properties.js';

/** What is known of a paragraph that is open, beside its words. */
interface Open {
  properties: ParagraphProperties | null;
  /** Whether words were taken out of it. */
  cut: boolean;
}

/** The paragraphs that are open, those of text boxes within others. */
export class Paragraphs {
  readonly #open: Open[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly typed: TypedBuilder,
    private readonly fields: Fields,
  ) {}

  get none(): boolean {
    return this.#open.length === 0;
  }

  /** What the innermost says of itself. */
  get properties(): ParagraphProperties | null {
    return this.#open.at(-1)?.properties ?? null;
  }

  begin(): void {
    this.typed.gathering.begin();
    this.#open.push({ properties: null, cut: false });
  }

  describe(properties: ParagraphProperties): void {
    const open = this.#open.at(-1);
    if (!open) return;
    open.properties = properties;
    if (properties.endsSection) this.typed.typing!.hides = true;
  }

  /** Words were taken out. */
  cut(): void {
    const open = this.#open.at(-1);
    if (open) open.cut = true;
  }

  /** Ends the innermost, which may stand in a list of `contents`. */
  end(contents: boolean): void {
    const open = this.#open.pop();
    const { typing, gathering } = this.typed;
    if (!open || !typing) return;
    const { properties } = open;
    this.fields.settle();
    const listed = contents || typing.role === 'contents';
    this.layout.style(properties, typing);
    if (listed) typing.role = 'contents';
    if (properties?.mark?.deleted && !open.cut) this.typed.found('deletion');
    typing.settle();
    const goesOn = properties?.mark?.deleted === true || properties?.dropCap === true;
    if (!goesOn && !typing.unseen) this.layout.number(properties, typing);
    gathering.end(goesOn);
  }
}
