import type { Report } from '../diagnostics/index.js';
import {
  type Block,
  type Change,
  type EssayText,
  type Inline,
  type Person,
  plain,
  type Story,
  type World,
} from '../document/index.js';
import type { Manifest, Words } from '../manifest/index.js';
import type { Book, Section } from './book.js';
import { colophonLines } from './colophon.js';
import { copyrightLines } from './copyright.js';
import { type BookDate, dateOf } from './date.js';
import { named } from './named.js';
import { inOrder } from './order.js';
import { proofread, proofreadLine } from './proofread.js';
import { namesOf } from './section-names.js';
import { type Terms, termsOf } from './terms.js';
import { oneLine, paragraphs, words } from './words.js';

/** The stories in the manifest's order, edited, with the essays that its front and back matter name, as read. */
export interface Copy {
  readonly stories: readonly Story[];
  readonly foreword: EssayText | null;
  readonly afterword: EssayText | null;
}

/**
 * Decides, once for both books, what stands in them and in which order. The manifest's own words and the essays are
 * set in the house's style here, since no pass has seen them; `change` hears of every edit.
 */
export function bind(
  manifest: Manifest,
  copy: Copy,
  world: World,
  report: Report,
  change: (change: Change) => void = () => {},
): Book {
  const edit = editor(manifest, { report, change });
  const runs = runsOf(manifest, copy.stories, report);
  const stories = runs.flatMap((run) => run.stories);
  const date = dateOf(manifest, stories, world, report);
  const title = edit.line(manifest.title);
  const { publisher, identifier, rights, description, subjects, series, editors, language } = manifest;
  const bound: Bound = { manifest, copy, stories, runs, date, title, terms: termsOf(language), edit, report };
  return {
    title: plain(title),
    subtitle: manifest.subtitle ? plain(edit.line(manifest.subtitle)) || null : null,
    editors,
    authors: eachOnce(stories.flatMap(({ authors }) => authors)),
    language,
    date: date.day,
    publisher,
    identifier,
    rights,
    description,
    subjects,
    series,
    sections: [...frontMatter(bound), ...body(bound), ...backMatter(bound)],
  };
}

/** A part with its stories, or the stories between two parts. */
interface RunOfStories {
  readonly part: Words | null;
  readonly stories: readonly Story[];
}

interface Bound {
  readonly manifest: Manifest;
  readonly copy: Copy;
  readonly stories: readonly Story[];
  readonly runs: readonly RunOfStories[];
  readonly date: BookDate;
  readonly title: readonly Inline[];
  readonly terms: Terms;
  readonly edit: Editor;
  readonly report: Report;
}

interface Editor {
  readonly line: (given: Words) => readonly Inline[];
  readonly blocks: (given: Words) => readonly Block[];
  readonly essay: (given: EssayText) => EssayText;
}

function editor({ source, settings }: Manifest, reader: Parameters<typeof proofread>[3]): Editor {
  const essaySource = ({ blocks }: EssayText) => blocks[0]?.span.source ?? source;
  return {
    line: (given) => proofreadLine(oneLine(given), source, settings, reader),
    blocks: (given) => proofread({ blocks: paragraphs(given), endNotes: [] }, source, settings, reader).blocks,
    essay: (given) => proofread(given, essaySource(given), settings, reader),
  };
}

/** The stories, each with a title and an author, in order within their parts. */
function runsOf(manifest: Manifest, stories: readonly Story[], report: Report): readonly RunOfStories[] {
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

function frontMatter(bound: Bound): readonly Section[] {
  const { manifest, copy, stories, date, title, terms, edit } = bound;
  const { dedication, epigraph } = manifest.front;
  const name = namesOf(stories);
  const matter = 'front';
  const sections: Section[] = [
    { kind: 'half-title', id: name('half-title'), matter },
    { kind: 'title-page', id: name('title-page'), matter },
    {
      kind: 'copyright',
      id: name('copyright'),
      matter,
      blocks: manifest.copyright
        ? edit.blocks(manifest.copyright)
        : copyrightLines(manifest, title, stories, date, terms),
      credits: stories
        .map((story) => ({ story, source: story.source, rights: story.rights, warnings: story.warnings }))
        .filter(({ source, rights, warnings }) => source || rights || warnings.length > 0),
    },
  ];
  if (dedication) {
    sections.push({ kind: 'book-dedication', id: name('dedication'), matter, blocks: edit.blocks(dedication) });
  }
  if (epigraph) {
    const source = epigraph.source && edit.line(epigraph.source);
    sections.push({ kind: 'epigraph', id: name('epigraph'), matter, blocks: edit.blocks(epigraph.text), source });
  }
  sections.push({ kind: 'contents', id: name('contents'), matter });
  if (copy.foreword) sections.push(essay(bound, 'foreword', copy.foreword, name('foreword')));
  return sections;
}

function body({ stories, runs, edit }: Bound): readonly Section[] {
  const name = namesOf(stories);
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

function backMatter(bound: Bound): readonly Section[] {
  const { manifest, copy, stories, edit, report } = bound;
  const name = namesOf(stories);
  const matter = 'back';
  const sections: Section[] = [];
  if (copy.afterword) sections.push(essay(bound, 'afterword', copy.afterword, name('afterword')));
  const groups = stories
    .filter(({ appendixNotes }) => appendixNotes.length > 0)
    .map((story) => ({ story, notes: story.appendixNotes }));
  if (groups.length > 0) sections.push({ kind: 'appendix', id: name('appendix'), matter, groups });
  const people = manifest.back.about.map(({ person, text }) => {
    const theirs = stories.filter(({ authors }) => authors.some((author) => author.name === person.name));
    if (theirs.length === 0 && !manifest.editors.some((editor) => editor.name === person.name)) {
      report({
        severity: 'warning',
        code: 'book/about-nobody',
        message: `${person.name} wrote none of the stories and is no editor`,
        span: text.span,
        hint: 'write the name as the story has it',
      });
    }
    return { person, blocks: edit.blocks(text), stories: theirs };
  });
  if (people.length > 0) sections.push({ kind: 'about', id: name('about'), matter, people });
  const { colophon } = manifest.back;
  if (colophon !== false) {
    const blocks = colophon ? edit.blocks(colophon) : colophonLines(manifest);
    sections.push({ kind: 'colophon', id: name('colophon'), matter, blocks });
  }
  return sections;
}

function essay(bound: Bound, role: 'foreword' | 'afterword', given: EssayText, id: string): Section {
  const { manifest, terms, edit } = bound;
  const { blocks, endNotes } = edit.essay(given);
  const [first] = blocks;
  const titled = first?.kind === 'heading' && first.level === 1 && blocks.length > 1;
  return {
    kind: 'essay',
    id,
    matter: role === 'foreword' ? 'front' : 'back',
    role,
    title: titled ? first.inlines : words(terms[role]),
    authors: manifest.editors,
    blocks: titled ? blocks.slice(1) : blocks,
    endNotes,
  };
}

function eachOnce(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.name, person])).values()];
}
