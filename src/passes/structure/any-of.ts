/** Whether a text matches any of some patterns. */
export type Any = (text: string) => boolean;

/** How many patterns are joined: a search for fifty takes V8 twice as long to make, and is no faster than five for ten. */
const JOINED = 10;

/**
 * A search for some at once, in a third of the time that one for each takes: at most letters none of them can begin.
 * Patterns of other flags cannot be joined, and none may call back to a group.
 */
export function anyOf(patterns: readonly RegExp[]): Any {
  const sources = new Map<string, string[]>();
  for (const { source, flags } of patterns) sources.set(flags, [...(sources.get(flags) ?? []), `(?:${source})`]);
  const joined = [...sources].flatMap(([flags, list]) =>
    list.flatMap((_, at) => (at % JOINED === 0 ? [new RegExp(list.slice(at, at + JOINED).join('|'), flags)] : [])),
  );
  return (text) => joined.some((pattern) => pattern.test(text));
}
