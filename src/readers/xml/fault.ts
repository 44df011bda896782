/** Why a text is no well-formed XML, and where. */
export class XmlFault extends Error {
  constructor(
    message: string,
    /** In UTF-16 units. */
    readonly offset: number,
  ) {
    super(message);
  }
}
