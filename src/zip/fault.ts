/** What can be wrong with an archive. */
export type ZipFaultCode = 'damaged' | 'too-large' | 'locked';

/** An archive that cannot be read, or must not be. The message is a whole sentence's predicate: `is cut off: …`. */
export class ZipFault extends Error {
  constructor(
    readonly code: ZipFaultCode,
    message: string,
    /** The member it is about. */
    readonly member: string | null = null,
  ) {
    super(message);
  }
}
