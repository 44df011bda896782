import { loose } from '../build/loose.js';
import { elementsIn, matches } from '../html/select.js';
import type { Element, Page } from '../html/tree.js';
import { saidIn } from '../html/words.js';
import type { ContentsEntry } from './contents.js';

/** A chapter's name as its page has it: one element, or several under each other. */
export interface ChapterHead {
  readonly entry: ContentsEntry;
  /** Empty where the page has none: then the contents alone tell it. */
  readonly elements: readonly Element[];
  /** What stands first in the chapter, where it has no head. */
  readonly before: Element | null;
}

/** Blocks in which a name is looked for, from where the contents lead to. */
const NEAR = 6;

const BLOCK = /^(?:h[1-6]|p|div|header|hgroup|center|span|blockquote)$/;

/** Finds the heads of the chapters whose contents lead into `page`. */
export function headsIn(page: Page, entries: readonly ContentsEntry[]): readonly ChapterHead[] {
  const order = [...elementsIn(page.root)];
  const places = new Map(order.map((element, index) => [element, index]));
  const taken = new Set<Element>();
  return entries.map((entry) => {
    const target =
      entry.fragment === '' ? null : (page.byId.get(entry.fragment) ?? page.byId.get(decoded(entry.fragment)) ?? null);
    const at = target
      ? (places.get(target) ?? 0)
      : Math.max(
          0,
          order.findIndex(({ name }) => name === 'body'),
        );
    const elements = headFrom(order, at, target, page, entry.title).filter((element) => !taken.has(element));
    for (const element of elements) taken.add(element);
    return { entry, elements, before: target };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The blocks that say `title`, among the first few from `at` on; also those that an anchor stands in. */
function headFrom(
  order: readonly Element[],
  at: number,
  target: Element | null,
  page: Page,
  title: string,
): readonly Element[] {
  const around: Element[] = [];
  for (let up = target; up && up.name !== 'body'; up = up.parent) around.push(up);
  const blocks = [...around, ...order.slice(at, at + 60)]
    .filter((element) => BLOCK.test(element.name))
    .filter(
      (element) =>
        !element.children.some(
          (node) => node.kind === 'element' && /^(?:h[1-6]|p|div|section|article)$/.test(node.name),
        ),
    )
    .filter((element, index, all) => all.indexOf(element) === index)
    .map((element) => ({ element, said: saidIn(element, page.source) }))
    .filter(({ said }) => said !== '')
    // What stands within a line is no line of its own.
    .filter(({ element }, _, all) => element.name !== 'span' || !all.some((other) => other.element === element.parent))
    .slice(0, NEAR);
  const wanted = loose(title);
  const exact = blocks.find(({ said }) => loose(said) === wanted);
  const run = runOf(blocks, wanted);
  if (run.length > 1) return run;
  if (exact) return [exact.element];
  // A head may say more than the contents, or less: `Chapter 1: Prologue`, `Prologue`.
  const heading = blocks.slice(0, 3).find(({ element, said }) => isHeading(element) && related(loose(said), wanted));
  if (heading) return [...numbersAbove(blocks, heading), heading.element];
  const only = blocks[0];
  return only && isHeading(only.element) ? [only.element] : [];
}

/** What counts a chapter right above its name: `Chapter One` over `The Advertisement`. */
function numbersAbove<Said extends { readonly element: Element; readonly said: string }>(
  blocks: readonly Said[],
  heading: Said,
): readonly Element[] {
  const above = blocks.slice(0, blocks.indexOf(heading));
  return above.every(({ said }) => COUNTED.test(said.trim())) ? above.map(({ element }) => element) : [];
}

/** A numeral, or the word for what is counted, with its number. */
const COUNTED =
  /^(?:(?:chapter|part|book)\s+\S+(?:[- ]\S+)?|\d{1,3}\.?|[ivxlc]{1,6}\.?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)$/i;

/** Neighbours that say the title together: `Chapter One` over `The Advertisement`. */
function runOf(
  blocks: readonly { readonly element: Element; readonly said: string }[],
  wanted: string,
): readonly Element[] {
  let said = '';
  const run: Element[] = [];
  for (const block of blocks.slice(0, 3)) {
    said = loose(`${said} ${block.said}`);
    run.push(block.element);
    if (said === wanted) return run;
    if (!wanted.startsWith(said)) return [];
  }
  return [];
}

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.name) ||
  matches(element, 'h1 span, h2 span, h3 span, [class*=title], [class*=chapter], [class*=heading]');

const related = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));
