/** Which marks a story's speech stands in, and how its marks are typed. */
export interface Speech {
  readonly style: 'double' | 'single' | 'none';
  readonly straight: number;
  readonly curly: number;
}

/** Speech opens at the start of a paragraph or after a space: the mark that opens it most often is the style. */
export function speechOf(paragraphs: readonly string[]): Speech {
  const text = paragraphs.join('\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const double = count(/(?:^|[\s(—–-])["“„«](?=[\p{L}\p{N}….*_'‘’¿¡—-])/gmu);
  const single = count(/(?:^|[\s(—–-])['‘](?=[\p{Lu}…])/gmu);
  return {
    style: double === 0 && single === 0 ? 'none' : double >= single ? 'double' : 'single',
    straight: count(/["']/g),
    curly: count(/[“”‘’„‚«»]/g),
  };
}
