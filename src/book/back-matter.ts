import { didYouMean } from '../manifest/index.js';
import type { Section } from './book.js';
import type { Bound } from './bound.js';
import { colophonLines } from './colophon.js';
import { essay } from './essay.js';
import { sectionNames } from './section-names.js';

/** What stands behind the stories, from the afterword to the colophon. */
export function backMatter(bound: Bound): readonly Section[] {
  const { manifest, copy, stories, edit, report } = bound;
  const name = sectionNames(stories);
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
      const known = [...stories.flatMap(({ authors }) => authors), ...manifest.editors].map(({ name }) => name);
      const near = didYouMean(person.name, known);
      report({
        severity: 'warning',
        code: 'book/about-nobody',
        message: `${person.name} wrote none of the stories and is no editor`,
        span: text.span,
        hint: near ? `did you mean ${near}?` : 'write the name as the story has it',
      });
    }
    return { person, blocks: edit.blocks(text), stories: theirs };
  });
  if (people.length > 0) sections.push({ kind: 'about', id: name('about'), matter, people });
  const { colophon } = manifest.back;
  if (colophon !== false) {
    const own = colophon && edit.blocks(colophon);
    const said = own ? { blocks: own, ebook: own } : colophonLines(manifest);
    sections.push({ kind: 'colophon', id: name('colophon'), matter, ...said });
  }
  return sections;
}
