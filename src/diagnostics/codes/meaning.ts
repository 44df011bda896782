/** What a code means, in the words of `sheaf explain`. */
export interface Meaning {
  /** What was found. */
  readonly what: string;
  /** Why it is told: what would come of it. */
  readonly why: string;
  /** Text of a file, or a line of the manifest, that has it told. */
  readonly example?: string;
  /** How it is ended. */
  readonly end: string;
}
