import { barredIn } from '../text/markup.js';
import { lintStylesheet } from './lint-css.js';
import type { ContainerFile } from './zip.js';

/** Something that no validator minds and some reader stumbles over. */
export interface Stumble {
  readonly file: string;
  readonly message: string;
}

/** Bytes that a shop takes. */
const LARGEST = 50_000_000;

/** Holds a whole container to the rules that no validator checks; a sound one has no faults. */
export function lintEbook(entries: readonly ContainerFile[]): readonly Stumble[] {
  const faults: Stumble[] = [];
  const ids = new Set<string>();
  const decoder = new TextDecoder();
  let size = 0;
  for (const { name, bytes } of entries) {
    size += bytes.length;
    const say = (message: string) => faults.push({ file: name, message });
    const text = /\.(?:xhtml|css)$/.test(name) ? decoder.decode(bytes) : '';
    if (name.endsWith('.xhtml')) lintText(text, ids, say);
    if (name.endsWith('/cover.xhtml') && !/<body[^>]*>\s*<div[^>]*><img [^>]*\/><\/div>\s*<\/body>/.test(text)) {
      say('the cover page shows more than the cover');
    }
    if (name.endsWith('.css')) for (const fault of lintStylesheet(text)) say(fault);
    if (name.endsWith('.jpg') && !isJfif(bytes)) say('a JPEG without a JFIF marker');
  }
  const find = (end: string): readonly [string, string] | null => {
    const found = entries.find(({ name }) => name.endsWith(end));
    return found ? [found.name, decoder.decode(found.bytes)] : null;
  };
  const navigation = find('/toc.xhtml');
  const opf = find('.opf');
  if (navigation && opf) lintOrder(navigation, opf, (file, message) => faults.push({ file, message }));
  if (size > LARGEST) faults.push({ file: '', message: 'larger than 50 MB' });
  return faults;
}

type Say = (message: string) => void;

const isJfif = (jpeg: Uint8Array): boolean => jpeg[2] === 0xff && jpeg[3] === 0xe0;

function lintText(text: string, ids: Set<string>, say: Say): void {
  const [, lang, xml] = /<html [^>]* lang="([^"]*)" xml:lang="([^"]*)"/.exec(text) ?? [];
  if (!lang || lang !== xml) say('no language, or two');
  const [barred] = barredIn(text);
  if (barred) say(`U+${barred.codePoint.toString(16)} may not stand in XML`);
  if (/<(?:script|iframe|object|embed|form)\b|<[a-z][^>]* (?:on\w+|style)="/i.test(text))
    say('markup that runs or styles itself');
  for (const match of text.matchAll(/<(?:span|div) epub:type="pagebreak"([^>]*)>/g))
    lintPageBreak(text, match, ids, say);
  for (const match of text.matchAll(/<(\w+)[^>]* class="scene-break"[^>]*>(<img )?/g)) {
    if (match[1] !== 'hr' && !match[2]) say('a scene break without an ornament');
  }
}

function lintPageBreak(text: string, match: RegExpExecArray, ids: Set<string>, say: Say): void {
  const id = / id="([^"]*)"/.exec(match[1]!)?.[1] ?? '';
  if (!/ aria-label="[^"]+"/.test(match[1]!)) say(`page break ${id} has no name`);
  if (ids.has(id)) say(`page break ${id} stands twice`);
  ids.add(id);
  const before =
    text
      .slice(Math.max(0, match.index - 400), match.index)
      .replace(/<[^>]*>/g, '')
      .at(-1) ?? '';
  const after = text.slice(match.index, match.index + 400).replace(/<[^>]*>/g, '')[0] ?? '';
  const latin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
  if (latin.test(before) && latin.test(after)) say(`page break ${id} stands within a word`);
}

/** Contents in the order of reading, page list too, and every list that is not to be seen hidden twice over. */
function lintOrder(
  [nav, text]: readonly [string, string],
  [opf, packaged]: readonly [string, string],
  say: (file: string, message: string) => void,
) {
  if (!/<dc:language>[^<]+</.test(packaged)) say(opf, 'no language');
  if (!/<meta name="cover" content="/.test(packaged)) say(opf, 'no cover that readers of EPUB 2 find');
  const files = new Map(
    [...packaged.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)].map(([, id, href]) => [id!, href!]),
  );
  const spine = [...packaged.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => files.get(id!));
  for (const [, type, attributes, list] of text.matchAll(/<nav epub:type="([^"]*)"([^>]*)>(.*?)<\/nav>/gs)) {
    const hidden = / hidden="hidden"/.test(attributes!) && / class="unseen"/.test(attributes!);
    if (type !== 'toc' && !hidden) say(nav, `${type} is not hidden by class and attribute`);
    const places = [...list!.matchAll(/ href="([^"#]*)/g)].map(([, href]) => spine.indexOf(href));
    if (places.some((place, index) => place < (places[index - 1] ?? 0)))
      say(nav, `${type} is not in the order of reading`);
    const types = [...list!.matchAll(/<a epub:type="([^"]*)"/g)].map(([, landmark]) => landmark);
    if (new Set(types).size < types.length) say(nav, 'two landmarks of one type');
  }
}
