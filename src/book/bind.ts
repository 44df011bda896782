import type { Report } from '../diagnostics/index.js';
import { type Change, plain, type World } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import { tellAlike } from './alike.js';
import { backMatter } from './back-matter.js';
import type { Book, Section } from './book.js';
import type { Bound, EditedTexts } from './bound.js';
import { dateOf } from './date.js';
import { editor } from './editor.js';
import { frontSections } from './front-matter.js';
import { termsOf } from './language.js';
import { storyWords } from './order.js';
import { everyAuthor, tellNamesakes } from './people.js';
import { runsOf } from './runs.js';
import { sectionNames } from './section-names.js';

/**
 * Decides, once for both books, what stands in them and in which order. The manifest's own words and the essays are
 * set in the house's style here, since no pass has seen them; `change` hears of every edit.
 */
export function bind(
  manifest: Manifest,
  copy: EditedTexts,
  world: World,
  report: Report,
  change: (change: Change) => void = () => {},
): Book {
  const edit = editor(manifest, { report, change });
  const runs = runsOf(manifest, copy.stories, report);
  const stories = runs.flatMap((run) => run.stories);
  tellAlike(stories, report);
  tellNamesakes(stories, report);
  const date = dateOf(manifest, stories, world, report);
  const title = edit.line(manifest.title);
  const { publisher, identifier, rights, description, subjects, series, editors, language } = manifest;
  const bound: Bound = { manifest, copy, stories, runs, date, title, terms: termsOf(language), edit, report };
  return {
    title: plain(title),
    subtitle: manifest.subtitle ? plain(edit.line(manifest.subtitle)) || null : null,
    editors,
    authors: everyAuthor(stories),
    language,
    date: date.day,
    modified: date.modified,
    words: stories.reduce((sum, story) => sum + storyWords(story), 0),
    publisher,
    identifier,
    rights,
    description,
    subjects,
    series,
    sections: [...frontSections(bound), ...body(bound), ...backMatter(bound)],
  };
}

function body({ stories, runs, edit }: Bound): readonly Section[] {
  const name = sectionNames(stories);
  const sections: Section[] = [];
  let parts = 0;
  for (const run of runs) {
    let part: string | null = null;
    if (run.part) {
      parts += 1;
      part = name(`part-${parts}`);
      sections.push({ kind: 'part', id: part, matter: 'body', title: edit.line(run.part) });
    }
    for (const story of run.stories) sections.push({ kind: 'story', id: story.id, matter: 'body', story, part });
  }
  return sections;
}
