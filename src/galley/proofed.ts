import { isMap, isSeq, parseDocument } from 'yaml';
import { type Block, childrenOf, hashOf, type Source, type Story, textOf } from '../document/index.js';
import { keyOf } from './places.js';

/** The paragraphs of a file that were looked at when its doubts were last settled, by the hashes of their words. */
export type Proofed = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads what a file of decisions holds under `proofed:`. */
export function proofedIn({ text }: Source): Proofed {
  const found = new Map<string, ReadonlySet<string>>();
  const root = parseDocument(text, { prettyErrors: false });
  const proofed = root.errors.length === 0 && isMap(root.contents) ? root.contents.get('proofed') : null;
  if (isMap(proofed))
    for (const { key, value } of proofed.items)
      if (isSeq(value)) found.set(String(key), new Set(value.items.map(String)));
  return found;
}

/** What a file of decisions holds under `accepted:`, to be kept when it is saved anew. */
export function acceptedIn({ text }: Source): readonly string[] {
  const root = parseDocument(text, { prettyErrors: false });
  const accepted = root.errors.length === 0 && isMap(root.contents) ? root.contents.get('accepted') : null;
  return isSeq(accepted) ? accepted.items.map(String) : [];
}

/** A paragraph of a story by the hash of its words; the place says where it stands today. */
export interface Seen {
  readonly file: string;
  readonly key: string;
  readonly hash: string;
}

/** Every paragraph of a story as it is printed. */
export const seenIn = ({ blocks }: Story): readonly Seen[] =>
  blocks.flatMap(leaves).map((block) => ({
    file: block.span.source.file,
    key: keyOf(block.span),
    hash: (hashOf(textOf(block)) >>> 0).toString(16).padStart(8, '0'),
  }));

const leaves = (block: Block): readonly Block[] => {
  const within = childrenOf(block);
  return within.length > 0 ? within.flatMap(leaves) : block.kind === 'scene-break' ? [] : [block];
};
