import type { Report } from '../diagnostics/index.js';
import type { Person, Story } from '../document/index.js';

/**
 * Everybody who wrote a story, each once, in order of first story. Two who are filed otherwise under one name are two
 * people; a name that nobody files is that of whoever bears it.
 */
export function everyAuthor(stories: readonly Story[]): readonly Person[] {
  const all = stories.flatMap(({ authors }) => authors);
  const once = [...new Map(all.map((one) => [`${one.name}\n${one.fileAs}\n${one.filed ?? false}`, one])).values()];
  return once.filter((one) => one.filed || !once.some((other) => other !== one && other.name === one.name));
}

/** Tells of one name that is filed in several ways: two people, or a slip. */
export function tellNamesakes(stories: readonly Story[], report: Report): void {
  const filed = new Map<string, string>();
  for (const { name, fileAs } of everyAuthor(stories)) {
    const other = filed.get(name);
    filed.set(name, other ?? fileAs);
    if (other === undefined) continue;
    const source = stories.find(({ authors }) => authors.some((one) => one.name === name && one.fileAs === fileAs))
      ?.sources[0];
    report({
      severity: 'warning',
      code: 'book/namesakes',
      message: `${name} is filed as “${other}” and as “${fileAs}”, so the book has two authors of that name`,
      span: source ? { source, start: 0, end: 0 } : null,
      hint: 'if they are one, give both stories the same `fileAs:`',
    });
  }
}
