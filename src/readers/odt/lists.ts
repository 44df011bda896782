import type { Item } from '../typed/typed-file.js';
import { type ListLevels, labelAt } from './list-levels.js';

/** A list that is open. */
interface Open {
  /** Of its outermost list: lists within one count by themselves, but are of one. */
  readonly id: string;
  readonly levels: ListLevels;
  count: number;
  /** Whether the paragraph that comes is the first of its item. */
  fresh: boolean;
}

/** The lists that are open while a document is read, outermost first. */
export class Lists {
  readonly #open: Open[] = [];
  /** What the lists of each style had come to, for one that goes on. */
  readonly #ended = new Map<string, number>();
  #lists = 0;

  constructor(readonly styles: ReadonlyMap<string, ListLevels>) {}

  begin(style: string | null, goesOn: boolean): void {
    const around = this.#open.at(-1);
    const levels = (style === null ? null : this.styles.get(style)) ?? around?.levels ?? new Map();
    const level = this.#open.length + 1;
    this.#lists += 1;
    const start = (levels.get(level)?.start ?? 1) - 1;
    const count = goesOn ? (this.#ended.get(style ?? '') ?? start) : start;
    this.#open.push({ id: around?.id ?? `list-${this.#lists}`, levels, count, fresh: false });
    if (level === 1) this.#style = style ?? '';
  }

  #style = '';

  end(): void {
    const ended = this.#open.pop();
    if (ended && this.#open.length === 0) this.#ended.set(this.#style, ended.count);
  }

  /** Begins an item, which may say its number. */
  item(number: number | null): void {
    const open = this.#open.at(-1);
    if (!open) return;
    open.count = number ?? open.count + 1;
    open.fresh = true;
  }

  /** The place in a list of the paragraph that begins now; null where it is in none. */
  place(): Item | null {
    const open = this.#open.at(-1);
    if (!open) return null;
    const level = this.#open.length;
    const own = open.levels.get(level);
    const { fresh } = open;
    open.fresh = false;
    const label = labelAt(
      open.levels,
      level,
      this.#open.map(({ count }) => count),
    );
    const ordered = own?.ordered ?? false;
    return { list: open.id, level: level - 1, ordered, label: fresh ? label : '', number: open.count, goesOn: !fresh };
  }
}
