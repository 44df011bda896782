import type { Story } from '../document/index.js';
import type { Book, Section } from './book.js';

/** `book` with another story in the place of each of its stories. */
export const withStories = (book: Book, other: (story: Story) => Story): Book => ({
  ...book,
  sections: book.sections.map((section) => sectionWith(section, other)),
});

function sectionWith(section: Section, other: (story: Story) => Story): Section {
  switch (section.kind) {
    case 'story':
      return { ...section, story: other(section.story) };
    case 'copyright':
      return { ...section, credits: section.credits.map((credit) => ({ ...credit, story: other(credit.story) })) };
    case 'appendix':
      return { ...section, groups: section.groups.map(({ story }) => groupOf(other(story))) };
    case 'about':
      return { ...section, people: section.people.map((one) => ({ ...one, stories: one.stories.map(other) })) };
    default:
      return section;
  }
}

const groupOf = (story: Story) => ({ story, notes: story.appendixNotes });
