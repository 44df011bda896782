/** An SVG that draws from itself alone, and what had to be taken out of it. */
export interface CleanSvg {
  readonly svg: string;
  readonly removed: readonly string[];
  /** Whether it has letters that are set in whatever fonts the machine happens to have. */
  readonly text: boolean;
}

/**
 * Takes out of an SVG whatever could reach outside it: entities, style sheets, includes, scripts, foreign objects, and
 * every reference that is neither to a part of itself nor to a picture within it. librsvg would not follow them either,
 * since it is given no base address; two locks are better than one.
 */
export function cleanSvg(source: string): CleanSvg {
  const removed = new Set<string>();
  const drop = (what: string) => () => {
    removed.add(what);
    return '';
  };
  // Every pattern reads a bounded way ahead: a hostile file must not make one search the whole of it at every step.
  const svg = withoutEntities(source, removed)
    .replace(/<\?xml-stylesheet[^>]{0,4000}>/gi, drop('a style sheet'))
    .replace(/@import\b[^;<]{0,4000};?/gi, drop('a style sheet'))
    .replace(/<(\/?)(?:[\w-]{1,40}:)?(?:script|foreignObject|include|iframe|object|embed)\b/gi, (_, slash: string) => {
      removed.add('a script or foreign object');
      return `<${slash}defs`; // nothing in it is drawn
    })
    .replace(
      /\s(?:[\w-]{1,40}:)?(?:href|src)\s{0,9}=\s{0,9}(["'])((?!#|data:image\/)[^"']{0,4000})\1/gi,
      (_, _quote, target: string) => {
        removed.add(`a reference to ${target.trim().slice(0, 60)}`);
        return '';
      },
    )
    .replace(/url\(\s{0,9}["']?(?!\s{0,9}["']?(?:#|data:image\/))[^)]{0,4000}\)/gi, () => {
      removed.add('a reference to a file');
      return 'none';
    })
    .replace(/\son[a-z]{1,30}\s{0,9}=\s{0,9}(?:"[^"]{0,4000}"|'[^']{0,4000}')/gi, drop('a script or foreign object'));
  return { svg, removed: [...removed], text: /<(?:[\w-]+:)?text\b/i.test(svg) };
}

/**
 * Writes out the entities that the SVG itself declares (Illustrator keeps its namespaces so), and takes out those that
 * stand for files. An entity in an entity is not followed: that is how a small file grows to gigabytes.
 */
function withoutEntities(source: string, removed: Set<string>): string {
  const declared = new Map<string, string>();
  const at = source.search(/<!DOCTYPE\b/i);
  const doctype = /<!DOCTYPE[^>[]{0,1000}(?:\[([\s\S]{0,20000}?)\]\s{0,99})?>/iy;
  doctype.lastIndex = Math.max(0, at);
  const found = at < 0 ? null : doctype.exec(source);
  const subset = found?.[1] ?? '';
  for (const [, name, value] of subset.matchAll(/<!ENTITY\s{1,99}([\w.-]{1,99})\s{1,99}["']([^"'&<]{0,500})["']/g)) {
    declared.set(name!, value!);
  }
  const bare = found ? source.slice(0, at) + source.slice(at + found[0].length) : source;
  return bare.replace(/&(?!amp;|lt;|gt;|quot;|apos;)([\w.-]{1,99});/g, (_, name: string) => {
    const value = declared.get(name);
    if (value === undefined) removed.add(`the entity ${name}`);
    return value ?? '';
  });
}
