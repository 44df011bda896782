/** How much an archive may hold before it is taken for an accident or an attack. */
export interface Limits {
  /** Bytes of one member, unpacked. */
  readonly member: number;
  /** Bytes of all members together, unpacked. */
  readonly all: number;
  readonly members: number;
  /** Times that a member may be larger than it is packed, where it is larger than `small`. */
  readonly ratio: number;
  /** Bytes up to which nobody asks for the ratio: a page of one letter is packed to a thousandth. */
  readonly small: number;
}

const MB = 1024 * 1024;

/**
 * The limits for what contributors send. War and Peace as EPUB unpacks to 4 MB; prose is packed to a third or a quarter, and
 * deflate itself cannot do more than 1,032:1.
 */
export const LIMITS: Limits = { member: 64 * MB, all: 256 * MB, members: 10_000, ratio: 200, small: 10 * MB };
