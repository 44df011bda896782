import type { Report } from '../diagnostics/index.js';
import type { Story } from '../document/index.js';
import type { Manifest, Words } from '../manifest/index.js';
import { named } from './named.js';
import { inOrder } from './order.js';

/** A part with its stories, or the stories between two parts. */
export interface RunOfStories {
  readonly part: Words | null;
  readonly stories: readonly Story[];
}

/** The stories, each with a title and an author, in order within their parts. */
export function runsOf(manifest: Manifest, stories: readonly Story[], report: Report): readonly RunOfStories[] {
  const byId = new Map(stories.map((story) => [story.id, named(story, report)]));
  const runs: { part: Words | null; ids: string[] }[] = [];
  for (const entry of manifest.entries) {
    if (entry.kind === 'part') runs.push({ part: entry.title, ids: entry.stories.map(({ id }) => id) });
    else if (runs.at(-1)?.part === null) runs.at(-1)!.ids.push(entry.id);
    else runs.push({ part: null, ids: [entry.id] });
  }
  return runs.map(({ part, ids }) => ({
    part,
    stories: inOrder(
      ids.flatMap((id) => byId.get(id) ?? []),
      manifest,
    ),
  }));
}
