import { handleSection, type Section } from '../../book/index.js';
import type { StructureElement } from '../page.js';
import { composeAbout } from './about.js';
import { composeAppendix } from './appendix.js';
import { composeColophon } from './colophon.js';
import { composeContents, type FolioOf } from './contents.js';
import { composeCopyright } from './copyright.js';
import { composeDedication, composeEpigraph } from './dedication.js';
import type { BookDesk, Composed } from './desk.js';
import { composeEssay } from './essay.js';
import { composeHalfTitle } from './half-title.js';
import { storyHeads } from './heads.js';
import { composePart } from './part.js';
import { composeStory } from './story.js';
import { composeTitlePage } from './title-page.js';

export type { BookDesk, Composed, Desk, Heads } from './desk.js';
export { storyHeads } from './heads.js';
export { callName } from './references.js';
export { type ComposedStory, chapterName, composeStory } from './story.js';

/** Composes a section by its kind, into `element`; the contents ask `folioOf` where things are. */
export const compose = (section: Section, desk: BookDesk, element: StructureElement, folioOf: FolioOf): Composed =>
  handleSection<Composed>(section, {
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
