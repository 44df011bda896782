/**
 * Where LiveJournal's and Dreamwidth's own elements have somebody's name, the likeliest attribute first: `<lj user="x">`,
 * `<lj comm=x>`, `<user name=x site=y>`. Nothing closes them.
 */
const NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['lj', ['user', 'comm']],
  ['user', ['name', 'user']],
]);

/** Whom an element of that name stands for, as `read` finds an attribute of it; null where it stands for nobody. */
export function userIn<Read>(element: string, read: (attribute: string) => Read | null | undefined): Read | null {
  for (const attribute of NAMED.get(element) ?? []) {
    const found = read(attribute);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}
