import type { Line, StructureElement, Typeset } from '../typesetter/index.js';

/**
 * What the pages say, in the order of their structure tree, artifacts apart: words parted over lines are whole again,
 * and a footnote does not part the paragraph that calls it.
 */
export function* wordsOfPages({ pages, structure }: Typeset): Iterable<string> {
  const own = new Map<StructureElement, Line[]>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.owner === 'artifact') continue;
      const lines = own.get(item.owner);
      if (lines) lines.push(item);
      else own.set(item.owner, [item]);
    }
  }
  yield* read(structure, own);
}

/** An element's words are joined no sooner than they are asked for: a long book's would fill the memory. */
function* read(element: StructureElement, own: ReadonlyMap<StructureElement, readonly Line[]>): Iterable<string> {
  const lines = own.get(element);
  if (lines) yield lines.map(wordsOfLine).join('');
  for (const child of element.children) yield* read(child, own);
}

function wordsOfLine({ tokens, hyphenated }: Line): string {
  let words = '';
  for (const token of tokens) if (token !== null) words += token.text;
  return hyphenated ? words.replace(/[-‐\u00AD]$/, '') : words;
}
