import { openZip } from '../../src/zip/index.js';
import { archiveOf } from '../typed.js';
import type { Chance } from './mutate.js';

/** An element with what is in it; text, comments and empty elements have no inside. */
interface Node {
  readonly tag: string;
  inside: Node[] | null;
}

/** Words are looked for in members no longer than this, and no mutant grows beyond. */
const LARGEST = 400_000;

/** Markup as a tree, however wrong it is: an end ends whatever is open. */
function treeOf(markup: string): Node {
  const root: Node = { tag: '', inside: [] };
  const open = [root];
  for (const [tag] of markup.matchAll(/<!--.*?-->|<[!?][^>]*>|<[^>]*>|[^<]+/gs)) {
    const inside = open.at(-1)!.inside!;
    if (tag.startsWith('</')) {
      if (open.length > 1) open.pop();
    } else if (/^<[^!?]/.test(tag) && !tag.endsWith('/>')) {
      const node = { tag, inside: [] };
      inside.push(node);
      open.push(node);
    } else inside.push({ tag, inside: null });
  }
  return root;
}

const markupOf = ({ tag, inside }: Node): string => {
  if (inside === null) return tag;
  const name = /^<([^\s>]+)/.exec(tag)?.[1];
  return tag + inside.map(markupOf).join('') + (name === undefined ? '' : `</${name}>`);
};

function elementsOf(node: Node): Node[] {
  return node.inside === null ? [] : [node, ...node.inside.flatMap(elementsOf)];
}

/** `markup` after a few accidents that leave it well formed: elements put in, taken out, wrapped and exchanged. */
export function mutatedTree(markup: string, next: Chance): string {
  const root = treeOf(markup);
  const all = elementsOf(root);
  const pick = (): Node => all[next(all.length)]!;
  for (let accidents = 1 + next(5); accidents > 0; accidents -= 1) {
    const [one, other] = [pick(), pick()];
    const copy = treeOf(markupOf(other));
    switch (next(4)) {
      case 0:
        one.inside!.splice(next(one.inside!.length + 1), 0, ...copy.inside!);
        break;
      case 1:
        one.inside!.splice(next(one.inside!.length + 1), 1);
        break;
      case 2:
        if (one !== root) one.inside = [{ tag: other.tag === '' ? '<p>' : other.tag, inside: one.inside }];
        break;
      default:
        if (one !== root) one.inside = copy.inside;
    }
    if (markupOf(root).length > LARGEST) break;
  }
  return markupOf(root);
}

/** Rich text after a few accidents among its words and groups. */
export function mutatedRtf(text: string, next: Chance): string {
  const parts = text.split(/(\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|[{}]|\\.|\n)/).filter((part) => part !== '');
  for (let accidents = 1 + next(5); accidents > 0; accidents -= 1) {
    const [at, from, length] = [next(parts.length), next(parts.length), 1 + next(8)];
    switch (next(4)) {
      case 0:
        parts.splice(at, length);
        break;
      case 1:
        parts.splice(at, 0, ...parts.slice(from, from + length));
        break;
      case 2:
        parts[at] = parts[from]!;
        break;
      default:
        parts.splice(from, 0, ...parts.splice(at, length));
    }
  }
  return parts.join('');
}

/** One of an archive's members of markup after a few accidents. */
function mutatedArchive(bytes: Uint8Array, next: Chance): Uint8Array {
  const archive = openZip(bytes);
  const members = new Map(archive.names.map((name) => [name, archive.read(name) ?? new Uint8Array()]));
  const marked = [...members].filter(
    ([name, { length }]) => /\.(?:xml|x?html?|opf|ncx|rels)$/.test(name) && length < LARGEST,
  );
  if (marked.length === 0) return bytes;
  const [name, content] = marked[next(marked.length)]!;
  members.set(name, Buffer.from(mutatedTree(Buffer.from(content).toString('utf8'), next)));
  return archiveOf(Object.fromEntries(members));
}

/** A file of markup after accidents that leave it one of its format. */
export function mutatedFormat(bytes: Uint8Array, next: Chance): Uint8Array {
  const text = Buffer.from(bytes);
  if (text.toString('latin1', 0, 2) === 'PK') return mutatedArchive(bytes, next);
  if (text.toString('latin1', 0, 5) === '{\\rtf')
    return Buffer.from(mutatedRtf(text.toString('latin1'), next), 'latin1');
  return Buffer.from(mutatedTree(text.toString('utf8'), next));
}
