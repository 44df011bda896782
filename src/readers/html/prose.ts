import { countWords } from '../../document/index.js';
import { UNREAD } from './elements.js';
import { elementsIn, first } from './select.js';
import type { Front, Role, Site } from './sites/site.js';
import type { Element, Page } from './tree.js';
import { saidIn } from './words.js';

/** Words in the name or class of an element by which pages call their furniture. */
const FURNITURE =
  /^(?:nav|navbar|navi|navigation|menu|sidebar|widgets?|footer|footnav|masthead|comments?|commentlist|disqus|respond|replies|share|sharing|social|related|recommended|recommendations|ads?|adsense|advert|advertisement|sponsor|breadcrumbs?|cookies?|consent|popup|modal|subscribe|subscription|newsletter|signup|pagination|pager|tagcloud|login|skip|skiplinks?|toolbar|kudos|bookmarks)$/i;

const ELEMENTS = /^(?:nav|aside|footer|form|dialog)$/;

/** Letters of prose that may be left around the story's element: two lines, or a twentieth of all, up to a page. More may be story. */
const LEAST = 200;
const SHARE = 0.05;
const PAGE = 1500;

/** The element of a page of no known site that holds its story: as little as holds most of its prose. */
export function storyElement(page: Page): Element {
  const prose = proseIn(page);
  const body = [...elementsIn(page.root)].find(({ name }) => name === 'body') ?? page.root;
  const all = prose.get(body) ?? 0;
  let story = body;
  for (let next: Element | null = body; next; ) {
    story = next;
    next = childWith(story, prose, all > 2 * LEAST ? all - Math.max(LEAST, Math.min(PAGE, SHARE * all)) : 0);
    if (next && tellsBeside(story, next, page.source)) next = null;
  }
  return story;
}

/** What a site says of itself in whole sentences. */
const OF_SITE =
  /copyright|©|all rights|cookies?\b|privacy|terms of|subscri|newsletter|click|e-?mail|posted|published|powered|javascript|browser|website|web ?site|this site|comments?\b|share|login|log in|sign up|search|download|update|donat|patreon|ko-fi|thank you for/i;

/** Whether sentences stand beside `child` as the paragraphs of a story do: then it holds a part of the story alone. */
const tellsBeside = ({ children }: Element, child: Element, source: string): boolean =>
  children.some((node) => {
    if (node === child || node.kind === 'text' || node.name !== 'p') return false;
    const said = saidIn(node, source, isLink);
    return countWords(said) >= SENTENCE && /[.!?…]["”’»]?$/.test(said) && !OF_SITE.test(said);
  });

/** Words that a sentence of a story has at least. */
const SENTENCE = 6;

const childWith = (element: Element, prose: ReadonlyMap<Element, number>, least: number): Element | null =>
  (least > 0 &&
    (element.children.find((node) => node.kind === 'element' && (prose.get(node) ?? 0) >= least) as
      | Element
      | undefined)) ||
  null;

/** Letters of prose in each element that has any: what stands in no link, form or piece of furniture. */
function proseIn({ root }: Page): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  const order: Element[] = [root, ...elementsIn(root)];
  const skipped = new Set<Element>();
  for (const element of order) {
    const { name, parent } = element;
    if ((parent && skipped.has(parent)) || UNREAD.has(name) || isLink(element) || isFurniture(element))
      skipped.add(element);
    else {
      let letters = 0;
      for (const node of element.children) if (node.kind === 'text') letters += node.end - node.start;
      sums.set(element, letters);
    }
  }
  // Children stand behind their parents: from the end, each is summed up before it is added.
  for (let at = order.length - 1; at > 0; at -= 1) {
    const element = order[at]!;
    const own = sums.get(element) ?? 0;
    if (own > 0 && element.parent) sums.set(element.parent, (sums.get(element.parent) ?? 0) + own);
  }
  return sums;
}

function isFurniture({ name, attributes }: Element): boolean {
  if (ELEMENTS.test(name)) return true;
  if (name === 'body' || name === 'html') return false;
  const said = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('role') ?? ''}`;
  return said.length > 2 && said.split(/[\s_-]+/).some((word) => FURNITURE.test(word));
}

/** A page of no known site, as far as its marks tell. */
export function unknownSite(page: Page, story: Element): Site {
  const ends = linksAtEnds(story, page.source);
  const above = headAbove(page, story);
  return {
    format: 'html',
    name: 'the page',
    known: '',
    title: [],
    authors: [],
    story: '',
    front: () => above,
    role: (element): Role | null =>
      ends.has(element) || (element.name !== 'form' && isFurniture(element) && element !== story)
        ? { kind: 'cut' }
        : null,
  };
}

/** A by-line as pages have them. */
const BY_LINE = /^(?:written )?by:? (\p{L}.{1,60})$/iu;

/** Title and by-line of a page whose story stands in an element below them: the heading that the page's title begins with. */
function headAbove(page: Page, story: Element): readonly Front[] {
  const named = first(page.root, 'title');
  const title = named ? saidIn(named, page.source).toLowerCase() : '';
  let head: Element | null = null;
  for (const element of elementsIn(page.root)) {
    if (element === story) break;
    if (element.end > story.start) continue;
    const said = /^(?:h[1-3]|p|div|span|address)$/.test(element.name) ? saidIn(element, page.source) : '';
    if (/^h/.test(element.name) && said !== '' && title.startsWith(said.toLowerCase())) head = element;
    const author = head && head !== element ? BY_LINE.exec(said)?.[1] : undefined;
    if (head && author)
      return [
        { label: 'title', element: head },
        { label: 'author', at: element, text: author },
      ];
  }
  return head ? [{ label: 'title', element: head }] : [];
}

const LINE = /^(?:p|div|li|center|td|tr|table|ul|ol|dl|font|small|span|address|h[1-6])$/;

/** The last and the first lines of a story's element that are links and little else: the way about the site. */
function linksAtEnds(story: Element, source: string): ReadonlySet<Element> {
  const children = story.children.filter((node): node is Element => node.kind === 'element');
  const found = new Set<Element>();
  const search = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (/^(?:hr|br)$/.test(element.name)) continue;
      if (saidIn(element, source) !== '' && !isWay(element, source)) return;
      found.add(element);
    }
  };
  search(children.toReversed());
  search(children);
  return new Set([...found].filter((element) => saidIn(element, source) !== ''));
}

/** An anchor that leads somewhere; one without an address is a place, and what stands in it the story's. */
const isLink = ({ name, attributes }: Element): boolean => name === 'a' && attributes.has('href');

/** Whether a line is links, but for what stands between them. */
function isWay(element: Element, source: string): boolean {
  if (!LINE.test(element.name) && !isLink(element)) return false;
  const said = saidIn(element, source);
  if (countWords(said) > 30) return false;
  const own = saidIn(element, source, isLink);
  return isLink(element) || (said !== own && countWords(own) * 2 <= countWords(said) - countWords(own));
}
