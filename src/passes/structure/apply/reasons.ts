import type { Label } from '../../../document/index.js';
import type { Kind } from '../search/labels.js';
import type { Weights } from '../search/weights.js';

/** How many facts are told of one block. */
const MOST = 3;

/** The contract's name for what the search found. */
export const labelOfKind = (kind: Kind): Label =>
  kind === 'more' ? 'note' : kind === 'value' ? 'header' : kind === 'subtitle' ? 'chapter' : kind;

const FAMILY: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  note: ['note', 'more'],
  more: ['more', 'note'],
  value: ['value', 'header'],
  header: ['header', 'value'],
  subtitle: ['subtitle', 'chapter'],
};

/** The facts that paid for reading a block as `kind`: those that made it cheap, and those that made story dear. */
export function reasonsFor(kind: Kind, { reasons }: Weights): readonly string[] {
  const family = FAMILY[kind] ?? [kind];
  const worth = reasons.flatMap((reason) => {
    if (family.includes(reason.kind)) return [reason];
    return kind !== 'story' && reason.kind === 'story' ? [{ ...reason, worth: -reason.worth }] : [];
  });
  const paid = worth.filter((reason) => reason.worth > 0.5).sort((one, other) => other.worth - one.worth);
  return [...new Set(paid.map(({ why }) => why))].slice(0, MOST);
}
