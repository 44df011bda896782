import { handleSection, type Section } from '../../book/index.js';
import type { StructureElement } from '../../pages/index.js';
import { composeAbout } from './sections/about.js';
import { composeAppendix } from './sections/appendix.js';
import { composeColophon } from './sections/colophon.js';
import { composeContents, type FolioOf } from './sections/contents.js';
import { composeCopyright } from './sections/copyright.js';
import { composeDedication, composeEpigraph } from './sections/dedication.js';
import { composeEssay } from './sections/essay.js';
import { composeHalfTitle } from './sections/half-title.js';
import { storyHeads } from './sections/heads.js';
import { composePart } from './sections/part.js';
import { composeStory } from './sections/story.js';
import { composeTitlePage } from './sections/title-page.js';
import type { BookDesk, ComposedSection } from './tools.js';

export { callName } from './blocks/references.js';
export { storyHeads } from './sections/heads.js';
export { type ComposedStory, chapterName, composeStory } from './sections/story.js';
export type { BookDesk, ComposedSection, ComposingDesk, Heads } from './tools.js';

/** Composes a section by its kind, into `element`; the contents ask `folioOf` where things are. */
export const composeSection = (
  section: Section,
  desk: BookDesk,
  element: StructureElement,
  folioOf: FolioOf,
): ComposedSection =>
  handleSection<ComposedSection>(section, {
    'half-title': (page) => composeHalfTitle(page, desk, element),
    'title-page': (page) => composeTitlePage(page, desk, element),
    copyright: (page) => composeCopyright(page, desk, element),
    'book-dedication': (page) => composeDedication(page, desk, element),
    epigraph: (page) => composeEpigraph(page, desk, element),
    contents: (page) => composeContents(page, desk, element, folioOf),
    essay: (page) => composeEssay(page, desk, element),
    part: (page) => composePart(page, desk, element),
    story: (page) => ({
      ...composeStory(page.story, page.part === null ? 1 : 2, desk, element),
      section,
      heads: storyHeads(page, desk),
    }),
    appendix: (page) => composeAppendix(page, desk, element),
    about: (page) => composeAbout(page, desk, element),
    colophon: (page) => composeColophon(page, desk, element),
  });
