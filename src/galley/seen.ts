import { type Block, childrenOf, hashDigits, placeKey, type Story, textOf } from '../document/index.js';

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
    key: placeKey(block.span),
    hash: hashDigits(textOf(block)),
  }));

const leaves = (block: Block): readonly Block[] => {
  const within = childrenOf(block);
  return within.length > 0 ? within.flatMap(leaves) : block.kind === 'scene-break' ? [] : [block];
};
