import type { XmlReader } from './xml-reader.js';

/** What is done by elements of these names. */
export type StepsByName<Walk> = ReadonlyMap<string, (walk: Walk) => void>;

/** Names of which each does the same. */
export const each = <Walk>(names: readonly string[], step: (walk: Walk) => void): readonly [string, typeof step][] =>
  names.map((name) => [name, step]);

/** What a walk does where elements begin and end, by their names, and with the text between them. */
export interface Steps<Walk> {
  readonly opened: StepsByName<Walk>;
  readonly closed: StepsByName<Walk>;
  readonly text: (walk: Walk, text: string) => void;
}

/**
 * Walks to the end of the element that is open now. There is no recursion; of an element that no step names the inside is
 * read as if it were not there.
 */
export function walkElements<Walk extends { readonly xml: XmlReader }>(walk: Walk, steps: Steps<Walk>): void {
  const { xml } = walk;
  const depth = xml.depth;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open') steps.opened.get(xml.name)?.(walk);
    else if (event === 'text') steps.text(walk, xml.text);
    else if (xml.depth < depth) return;
    else steps.closed.get(xml.name)?.(walk);
  }
}
