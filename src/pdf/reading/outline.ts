import type { OutlineEntry } from '../../pages/index.js';
import type { Container } from '../file/container.js';
import { type PdfValue, pdfText, type Ref } from '../file/values.js';

/** Where an anchor's page shows, or null if there is no such anchor. */
export type Destinations = (anchor: string) => PdfValue | null;

/** The bookmarks (ISO 32000-1, 12.3.3), parts closed over their stories; null if there are none. */
export function writeOutline(
  container: Container,
  entries: readonly OutlineEntry[],
  destination: Destinations,
): Ref | null {
  if (entries.length === 0) return null;
  const root = container.ref({ Type: 'Outlines', Count: entries.length });
  writeEntries(container, entries, root, destination);
  root.end();
  return root;
}

function writeEntries(
  container: Container,
  entries: readonly OutlineEntry[],
  parent: Ref,
  destination: Destinations,
): void {
  const refs = entries.map(() => container.ref());
  parent.data.First = refs[0];
  parent.data.Last = refs.at(-1);
  for (const [index, entry] of entries.entries()) {
    const ref = refs[index]!;
    Object.assign(ref.data, {
      Title: pdfText(entry.title),
      Parent: parent,
      Prev: refs[index - 1],
      Next: refs[index + 1],
      Dest: destination(entry.anchor) ?? undefined,
    });
    if (entry.children.length > 0) {
      ref.data.Count = -entry.children.length;
      writeEntries(container, entry.children, ref, destination);
    }
    ref.end();
  }
}
