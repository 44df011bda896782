/** A file that texts ask for: a picture, an ornament, a font. */
export interface Resource {
  /** Its name in the folder of the package. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
