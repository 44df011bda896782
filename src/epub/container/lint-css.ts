/** What CSS 2.1 calls; a reader that does not know a function may drop the rule, the sheet or the book. */
const FUNCTIONS = new Set(['url', 'attr', 'counter', 'counters', 'rect', 'rgb']);
const PSEUDO = new Set(['link', 'visited', 'hover', 'active', 'focus', 'first-child', 'lang', 'before', 'after']);
const UNITS = new Set(['em', 'ex', 'px', 'in', 'cm', 'mm', 'pt', 'pc', '%']);

/**
 * Ems of the text that may be left above something: a phone held sideways at 200 % shows eight of its lines, and one of a title
 * must stand on the page with its margin, or that page is blank.
 */
const MOST_ABOVE = 4.5;

/** What a stylesheet does that readers stumble over, in words; empty if it is sound. */
export function lintStylesheet(css: string): readonly string[] {
  const faults: string[] = [];
  const comments = css.match(/\/\*.*?\*\//gs) ?? [];
  if (comments.some((comment) => comment.includes('--'))) faults.push('a comment holds “--”');
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"/g, '""');
  for (const [, name] of bare.matchAll(/([\w-]+)\(/g)) {
    if (!FUNCTIONS.has(name!) && !PSEUDO.has(name!)) faults.push(`${name}() is not of CSS 2.1`);
  }
  for (const [, name, query] of bare.matchAll(/@([\w-]+)\s*([^;{]*)/g)) {
    const known = ['charset', 'font-face'].includes(name!) || (name === 'media' && query!.startsWith('all and'));
    if (!known) faults.push(`@${name} ${query!.trim()}`);
  }
  for (const [, selectors, body] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors!.replace(/@charset[^;]*;/, '').split(',')) {
      faults.push(...lintRule(selector.trim(), declarationsOf(body!)));
    }
  }
  if (!/(?:^|[\s,}])a\s*\{[^}]*color:\s*inherit/.test(bare)) faults.push('links do not inherit their colour');
  return faults;
}

type Declaration = readonly [property: string, value: string];

const declarationsOf = (body: string): readonly Declaration[] =>
  body
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .flatMap(([property, value]) => (property && value !== undefined ? [[property, value] as const] : []));

function lintRule(selector: string, declarations: readonly Declaration[]): readonly string[] {
  const faults: string[] = [];
  for (const [, pseudo] of selector.matchAll(/::?([\w-]+)/g)) {
    if (!PSEUDO.has(pseudo!)) faults.push(`${selector} asks for :${pseudo}`);
  }
  for (const [property, value] of declarations) {
    const where = `${selector} { ${property}: ${value} }`;
    if (property.startsWith('--')) faults.push(`${where}: custom property`);
    for (const [, unit] of value.matchAll(/\d(%|[a-z]+)/g))
      if (!UNITS.has(unit!)) faults.push(`${where}: unit ${unit}`);
    const ofReader = /^(?:color|background.*|font|font-size|line-height)$/.test(property);
    if (/^(?:html|body)$/.test(selector) && ofReader) faults.push(`${where}: the reader's to say`);
    if (sidesOf(property, value).some((side) => !/^(?:0|auto|-?[\d.]+%)$/.test(side))) {
      faults.push(`${where}: a horizontal margin in other than %`);
    }
    // A phone that is held sideways makes them most of its screen.
    if (heightsOf(property, value).some((height) => height.endsWith('%')))
      faults.push(`${where}: a vertical margin in %`);
  }
  const size = Number(
    /^([\d.]+)em$/.exec(declarations.find(([property]) => property === 'font-size')?.[1] ?? '')?.[1] ?? 1,
  );
  const above = declarations
    .filter(([property]) => property !== 'margin-bottom')
    .map(([property, value]) => size * Number.parseFloat(heightsOf(property, value)[0] ?? '0'));
  if (above.some((ems) => ems > MOST_ABOVE)) faults.push(`${selector}: more than ${MOST_ABOVE} ems of margin above it`);
  return faults;
}

/** The top and bottom margins that a declaration sets. */
function heightsOf(property: string, value: string): readonly string[] {
  if (/^margin-(?:top|bottom)$/.test(property)) return [value];
  if (property !== 'margin') return [];
  const [top, , bottom] = value.split(/\s+/);
  return [top!, bottom ?? top!];
}

/** The left and right margins that a declaration sets. */
function sidesOf(property: string, value: string): readonly string[] {
  if (/^margin-(?:left|right)$/.test(property)) return [value];
  if (property !== 'margin') return [];
  const [top, right, , left] = value.split(/\s+/);
  return [right ?? top!, left ?? right ?? top!];
}
