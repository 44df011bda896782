import type { Border } from '../typed/typed-file.js';

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'nowhere'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'label'
  | 'picture'
  | 'property-name'
  | 'property-value';

/** How a paragraph is set. */
export interface ParagraphState {
  readonly style: number;
  readonly centred: boolean;
  /** 0 to 8 for a heading. */
  readonly outline: number | null;
  readonly border: Border | null;
  /** The list that it stands in; 0 for none. */
  readonly list: number;
  readonly listLevel: number;
  readonly dropCap: boolean;
}

export const NORMAL: ParagraphState = {
  style: 0,
  centred: false,
  outline: null,
  border: null,
  list: 0,
  listLevel: 0,
  dropCap: false,
};

/** What a group says of the text in it; the groups in it begin with the same. */
export interface GroupState {
  destination: Destination;
  /** Bits of `STYLE`, and `HIDDEN`. */
  look: number;
  font: number;
  /** Of how many characters what follows `\u` stands for it where that is not known. */
  fallback: number;
  revision: 'insertion' | 'deletion' | null;
  paragraph: ParagraphState;
  /** The side of a paragraph whose line is being told of. */
  side: Side | null;
}

export type Side = 'above' | 'below' | 'between' | 'sides';

export const DOCUMENT: GroupState = {
  destination: 'text',
  look: 0,
  font: 0,
  fallback: 1,
  revision: null,
  paragraph: NORMAL,
  side: null,
};

/** A border with one side more. */
export function withSide(border: Border | null, side: Side, kind: string): Border {
  const none = { key: '', above: false, below: false, between: false, sides: false, direct: true };
  const own = border ?? none;
  return { ...own, [side]: true, key: `${own.key}${side} ${kind};` };
}
