export { bind } from './bind.js';
export { blocksOf, blocksOfStory, everyBlock } from './blocks.js';
export {
  type About,
  type Appendix,
  type Book,
  type BookDedication,
  type Colophon,
  type ContentsPage,
  type CopyrightPage,
  type Credit,
  type Epigraph,
  type Essay,
  type HalfTitle,
  handleSection,
  type Matter,
  type PartPage,
  type Section,
  type SectionHandlers,
  type StorySection,
  type TitlePage,
} from './book.js';
export type { EditedTexts } from './bound.js';
export {
  appendixTitle,
  type ContentsLine,
  chaptersOf,
  contentsOfBook,
  MOST_NAMES,
  namesEach,
  sectionTitle,
} from './contents.js';
export { figuresOf, figuresOfStory, isDescribed, readFigure, tellUndescribed } from './figures.js';
export { headingRanks } from './heading-ranks.js';
export { listNames, supported, termsOf } from './language.js';
export {
  calledInText,
  calledNotes,
  isFigure,
  isRunningText,
  movedNotes,
  type Noted,
  noteLabel,
  noteSigns,
  secondSign,
} from './notes.js';
export { partedTitle } from './part-label.js';
export type { Terms } from './terms.js';
export { line, worded, words } from './words.js';
