import type { Story } from '../document/index.js';

/** Names for the book's own sections: the wished one, or the first after it that no story bears. */
export function sectionNames(stories: readonly Story[]): (wish: string) => string {
  const taken = new Set(stories.map(({ id }) => id));
  return (wish) => {
    let name = wish;
    for (let number = 2; taken.has(name); number += 1) name = `${wish}-${number}`;
    return name;
  };
}
