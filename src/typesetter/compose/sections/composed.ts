import type { Section } from '../../../book/index.js';
import type { Stick } from '../stick.js';
import type { ComposedSection, ComposingDesk } from '../tools.js';

/** What a stick has gathered, as a display page unless `more` says otherwise: on a recto, without head and folio. */
export const composed = (
  section: Section,
  stick: Stick,
  desk: ComposingDesk,
  more: Partial<ComposedSection> = {},
): ComposedSection => ({
  section,
  opens: 'recto',
  galley: stick.galley,
  leading: desk.measures.leading,
  anchors: stick.anchors,
  heads: null,
  folios: false,
  ...more,
});
