/** How letters are set. */
export interface TextStyle {
  /** Points. */
  readonly size: number;
  /** The face of unmarked words; emphasis within italic turns roman. */
  readonly posture: 'roman' | 'italic';
  readonly weight: 'regular' | 'bold';
  /** `small`: lower case as real small capitals; `all-small`: capitals too. A face without them keeps its letters. */
  readonly caps: 'normal' | 'small' | 'all-small';
  readonly figures: 'old-style' | 'lining' | 'tabular';
  /** Points added after each letter: letter-spaced capitals need some, prose none. */
  readonly tracking: number;
  /** BCP 47: chooses the hyphenation and the forms of letters. */
  readonly language: string;
}

/** How a paragraph stands in its column. Lengths are points. */
export interface ParagraphStyle {
  /** Width of the whole column. */
  readonly measure: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Of the first line, beyond `left`. */
  readonly indent: number;
  /** Kept free on either side of every line. */
  readonly left: number;
  readonly right: number;
  /** Of every line but the first, beyond `left`: turned-over verse, lists. */
  readonly hang: number;
  readonly hyphenate: boolean;
  /** Whether its lines are even and end where the sense lets them, as a title's do; not for justified text. */
  readonly bySense: boolean;
  /** Grid lines from one baseline to the next; the text stands on the last of them. */
  readonly rows: number;
  /** Whether left and right change sides where the text runs from right to left: not beside the contents' folios. */
  readonly mirrored: boolean;
  /** Room left free beside the first lines for a drop capital, or null. */
  readonly drop: Drop | null;
}

/** Room beside a paragraph's first lines: so many of them are narrower by so many points. */
export interface Drop {
  readonly lines: number;
  readonly width: number;
}
