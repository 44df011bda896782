import { type Alias, type Document, isAlias, isCollection, isPair, type Node, visit } from 'yaml';

/** How often one anchor of a manifest may be used. */
export const MOST_USES = 100;

/** How many values all aliases of a manifest may stand for: a few lines can stand for billions. */
export const MOST_VALUES = 10_000;

/** What is wrong with an alias. */
export interface AliasFault {
  readonly alias: Alias;
  readonly message: string;
  readonly hint: string;
}

/** The first alias of a manifest that stands for nothing, for itself or for too much; null where each has a value. */
export function aliasFault(document: Document): AliasFault | null {
  const anchors = new Anchors();
  let fault: AliasFault | null = null;
  visit(document, {
    Node: (_key, node, path) => {
      if (!isAlias(node)) {
        anchors.put(node);
        return undefined;
      }
      fault = anchors.use(node, path);
      return fault ? visit.BREAK : undefined;
    },
  });
  return fault;
}

/** What anchors stand for, as far as a document has been read. */
class Anchors {
  readonly #meant = new Map<string, Node>();
  readonly #uses = new Map<string, number>();
  readonly #opened = new Map<Alias, Node>();
  readonly #sizes = new Map<Node, number>();
  #values = 0;

  put(node: Node): void {
    if ('anchor' in node && typeof node.anchor === 'string') this.#meant.set(node.anchor, node);
  }

  use(alias: Alias, path: readonly unknown[]): AliasFault | null {
    const { source: name } = alias;
    const fault = (message: string, hint: string): AliasFault => ({ alias, message, hint });
    const meant = this.#meant.get(name);
    if (!meant)
      return fault(
        `\`*${name}\` stands for nothing, as there is no \`&${name}\` above it`,
        'put text that begins with a star in quotes',
      );
    if (path.includes(meant)) return fault(`\`*${name}\` stands for what it is a part of`, 'write out what is meant');
    this.#opened.set(alias, meant);
    const uses = (this.#uses.get(name) ?? 0) + 1;
    this.#uses.set(name, uses);
    this.#values += this.#sizeOf(meant);
    const hint = 'write it out, or say it once at the top or in a part: a style there holds for all below';
    if (uses > MOST_USES) return fault(`\`*${name}\` is used more than ${MOST_USES} times`, hint);
    if (this.#values > MOST_VALUES)
      return fault(`With \`*${name}\` aliases stand for more than ${MOST_VALUES} values`, hint);
    return null;
  }

  /** How many values a node holds, its aliases opened: these lead upwards alone, so each was met before. */
  #sizeOf(node: Node): number {
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    const items = isCollection(node) ? node.items.map((item) => (isPair(item) ? item.value : item) as Node | null) : [];
    const size = items.reduce((sum, item) => {
      const inner = isAlias(item) ? this.#opened.get(item) : item;
      return inner ? sum + this.#sizeOf(inner) : sum;
    }, 1);
    this.#sizes.set(node, size);
    return size;
  }
}
