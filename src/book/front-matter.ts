import type { Story } from '../document/index.js';
import type { Credit, Section } from './book.js';
import type { Bound } from './bound.js';
import { copyrightLines } from './copyright.js';
import { essay } from './essay.js';
import { sectionNames } from './section-names.js';

/** What stands before the stories, from the half title to the foreword. */
export function frontSections(bound: Bound): readonly Section[] {
  const { manifest, copy, stories, date, title, terms, edit } = bound;
  const { dedication, epigraph } = manifest.front;
  const name = sectionNames(stories);
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
        .map(creditOf)
        .filter((one) => one.source || one.rights || one.warnings.length + one.archived.length > 0),
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

const creditOf = (story: Story): Credit => ({
  story,
  published: story.source === null ? null : (story.published ?? null),
  source: story.source,
  rights: story.rights,
  warnings: story.warnings,
  archived: story.archived ?? [],
});
