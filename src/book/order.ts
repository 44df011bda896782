import { countWords, plain, type Story, textOf } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import { supported } from './language.js';

type Compare = (first: Story, second: Story) => number;

/** Articles that a catalogue passes over at the head of a title, by language. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?)\s+/iu,
  de: /^(?:der|die|das|ein|eine)\s+/iu,
  fr: /^(?:(?:le|la|les|une?)\s+|l[’'])/iu,
  es: /^(?:el|la|los|las|una?)\s+/iu,
  it: /^(?:(?:il|lo|la|i|gli|le|una?)\s+|(?:l|un)[’'])/iu,
  nl: /^(?:de|het|een)\s+/iu,
  sv: /^(?:den|det|en|ett)\s+/iu,
};

/** Words of the story itself, as `inspect` counts them: headings, notes and end marker are not among them. */
export function storyWords(story: Story): number {
  let words = 0;
  for (const block of story.blocks) {
    const apart = block.kind === 'heading' || block.kind === 'authors-note' || block.kind === 'end-marker';
    if (!apart) words += countWords(textOf(block));
  }
  return words;
}

/** A title as it is filed: without quotation marks at its head, nor the article of its language. */
export function filed(title: string, language: string): string {
  const bare = title.replace(/^[^\p{L}\p{N}]+/u, '');
  return bare.replace(ARTICLES[language.toLowerCase().split('-')[0]!] ?? /^$/, '') || title;
}

/**
 * The stories of one part, or of a run between two parts, in the manifest's `order`. Equals keep the manifest's order,
 * also in reverse; stories without a date stand last either way.
 */
export function inOrder(stories: readonly Story[], { order, language }: Manifest): readonly Story[] {
  if (order.by === 'manifest') return order.reverse ? stories.toReversed() : stories;
  const { compare } = new Intl.Collator(supported(language), { numeric: true });
  const sign = order.reverse ? -1 : 1;
  const byText =
    (key: (story: Story) => string): Compare =>
    (first, second) =>
      sign * compare(key(first), key(second));
  const counts = new Map(order.by === 'words' ? stories.map((story) => [story, storyWords(story)]) : []);
  const title = (story: Story) => filed(plain(story.title), story.settings.language);
  const ways: Record<Exclude<typeof order.by, 'manifest'>, Compare> = {
    title: byText(title),
    author: byText((story) => story.authors.map(({ fileAs }) => fileAs).join('\n')),
    date: (first, second) =>
      Number(first.date === null) - Number(second.date === null) ||
      sign * compareCode(first.date ?? '', second.date ?? ''),
    words: (first, second) => sign * (counts.get(first)! - counts.get(second)!),
  };
  return stories.toSorted(ways[order.by]);
}

const compareCode = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);
