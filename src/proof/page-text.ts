import type { Line, StructureElement, Typeset } from '../typesetter/index.js';

/**
 * What the pages say, word by word, in the order of their structure tree, artifacts apart: words parted over lines are
 * whole again, and a footnote does not part the paragraph that calls it.
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
  const lines: Line[] = [];
  gather(structure, own, lines);
  for (const { tokens, hyphenated } of lines) {
    const parted = hyphenated ? tokens.findLastIndex((token) => token !== null) : -1;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      if (token !== null) yield index === parted ? token.text.replace(/[-‐\u00AD]$/, '') : token.text;
    }
  }
}

function gather(element: StructureElement, own: ReadonlyMap<StructureElement, readonly Line[]>, lines: Line[]): void {
  for (const line of own.get(element) ?? []) lines.push(line);
  for (const child of element.children) gather(child, own, lines);
}
