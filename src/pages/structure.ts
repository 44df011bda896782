import type { StructureElement, StructureRole } from './page.js';

/** Hangs a new element on `parent`, behind those it has. */
export function element(
  parent: StructureElement,
  role: StructureRole,
  more: Omit<Partial<StructureElement>, 'role' | 'children'> = {},
): StructureElement {
  const child: StructureElement = { role, children: [], ...more };
  parent.children.push(child);
  return child;
}

/** The heading of the `level`th rank, from 1; below the fourth there is none. */
export const headingRole = (level: number): StructureRole =>
  (['H1', 'H2', 'H3', 'H4'] as const)[Math.min(level, 4) - 1]!;

/** A section's element, not yet hung up; it tells its language where that is not the book's. */
export const sectionElement = (language: string, books: string): StructureElement => ({
  role: 'Sect',
  children: [],
  ...(language === books ? {} : { language }),
});
