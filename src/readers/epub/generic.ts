import { loose } from '../build/loose.js';
import type { Role, Site } from '../html/sites/site.js';
import type { Element } from '../html/tree.js';
import { type ChapterHead, headsIn } from './chapters.js';
import type { ContentsEntry } from './contents.js';
import type { Part } from './parts.js';

/** Lines of contents that name a place of every ebook, and no chapter. */
const NO_CHAPTER =
  /^(?:start|begin(?:ning)?|begin reading|start reading|text|body|bodymatter|cover|title ?page|contents|table of contents|unknown|untitled|section \d+|index_split_\d+|[\w-]+\.x?html?|copyright(?: page)?|dedication|(?:(?:end|work|chapter)s? )?notes:?|work text:?)$/i;

/** How a part of an ebook of no known maker is read: by its contents, and by what each file is. */
export function siteOfPart(
  part: Part,
  entries: readonly ContentsEntry[],
  title: string,
  /** Lines that list chapters. */
  listed: ReadonlySet<Element>,
): { readonly site: Site; readonly heads: readonly ChapterHead[] } {
  const heads = headsIn(part.page, entries).filter(({ entry, elements }) => isChapter(entry, elements, title));
  const named = new Map<Element, object>();
  for (const head of heads) for (const element of head.elements) named.set(element, head);
  const dedicated = part.matter === 'dedication';
  const role = (element: Element): Role | null => {
    const head = named.get(element);
    if (listed.has(element)) return { kind: 'cut' };
    if (head) return { kind: 'chapter', head };
    if (!dedicated) return null;
    if (/^h[1-6]$/.test(element.name)) return { kind: 'cut' };
    return element.name === 'body' ? { kind: 'dedication' } : null;
  };
  return {
    site: { format: 'epub', name: 'the ebook’s contents', known: '', title: [], authors: [], story: '', role },
    heads,
  };
}

function isChapter({ title: said }: ContentsEntry, elements: readonly Element[], title: string): boolean {
  if (loose(said) === '' || loose(said) === loose(title)) return false;
  return !NO_CHAPTER.test(said.trim()) || (elements.length > 0 && !NO_CHAPTER.test(said.trim()));
}
