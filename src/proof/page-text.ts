import type { Line, StructureElement, Typeset } from '../typesetter/index.js';

/**
 * What the pages say, in the order of their structure tree, artifacts apart: words parted over lines are whole again,
 * and a footnote does not part the paragraph that calls it.
 */
export function* wordsOfPages({ pages, structure }: Typeset): Iterable<string> {
  const own = new Map<StructureElement, string>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.owner === 'artifact') continue;
      own.set(item.owner, (own.get(item.owner) ?? '') + wordsOfLine(item));
    }
  }
  yield* read(structure, own);
}

function* read(element: StructureElement, own: ReadonlyMap<StructureElement, string>): Iterable<string> {
  const words = own.get(element);
  if (words !== undefined) yield words;
  for (const child of element.children) yield* read(child, own);
}

function wordsOfLine({ tokens, hyphenated }: Line): string {
  let words = '';
  for (const token of tokens) if (token !== null) words += token.text;
  return hyphenated ? words.replace(/[-‐\u00AD]$/, '') : words;
}
