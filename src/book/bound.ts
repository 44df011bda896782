import type { Report } from '../diagnostics/index.js';
import type { EssayText, Inline, Story } from '../document/index.js';
import type { Manifest } from '../manifest/index.js';
import type { BookDate } from './date.js';
import type { Editor } from './editor.js';
import type { RunOfStories } from './runs.js';
import type { Terms } from './terms.js';

/** The stories in the manifest's order, edited, with the essays that its front and back matter name, as read. */
export interface EditedTexts {
  readonly stories: readonly Story[];
  readonly foreword: EssayText | null;
  readonly afterword: EssayText | null;
}

/** All that the sections of a book are made of. */
export interface Bound {
  readonly manifest: Manifest;
  readonly copy: EditedTexts;
  readonly stories: readonly Story[];
  readonly runs: readonly RunOfStories[];
  readonly date: BookDate;
  readonly title: readonly Inline[];
  readonly terms: Terms;
  readonly edit: Editor;
  readonly report: Report;
}
