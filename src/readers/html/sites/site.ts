import type { NoteKind, NotePlace } from '../../../document/index.js';
import type { Origin } from '../../manuscript.js';
import type { Element, Page } from '../tree.js';

/** A note of an author's that its site marks as one. */
export interface NoteRule {
  readonly select: string;
  readonly note: NoteKind;
  readonly place: NotePlace;
}

/** What stands before the story: words of an element, or an attribute's that stand at it. */
export type Front =
  | { readonly label: FrontLabel; readonly element: Element }
  | { readonly label: FrontLabel; readonly at: Element; readonly text: string };

/** A chapter's name that stands apart from its words comes where these begin. */
export type FrontLabel = 'title' | 'author' | 'summary' | 'chapter';

/** What an element is to a story; null where what stands around it decides. */
export type Role =
  /** The site's: nobody reads it. */
  | { readonly kind: 'cut' }
  /** No story, but story or notes may stand in it. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'story' }
  | { readonly kind: 'note'; readonly note: NoteKind; readonly place: NotePlace }
  /** A chapter's name, or a part of one: parts of one name share their `head`. */
  | { readonly kind: 'chapter'; readonly head?: object }
  | { readonly kind: 'dedication' };

/** Where a site keeps what: selectors, each list in the order of preference. */
export interface Site {
  /** As `inspect` tells it. */
  readonly format: string;
  /** As people are told of it. */
  readonly name: string;
  /** Any of these tells the site. */
  readonly known: string;
  /** The story's name. */
  readonly title: readonly string[];
  /** Names, one an element; of the first selector that finds any, all. */
  readonly authors: readonly string[];
  /** What holds the story's words. */
  readonly story: string;
  /** Behind these all is story, as far as the page goes. */
  readonly from?: string;
  /** Names of chapters. */
  readonly heads?: string;
  readonly notes?: readonly NoteRule[];
  /** What stands within the story, or within a note, and is the site's. */
  readonly cut?: string;
  /** Whether the page's style sheets say nothing of the story: authors' skins are the site's matter. */
  readonly unstyled?: boolean;
  /** What selectors cannot tell; null for what they can. */
  readonly role?: (element: Element, page: Page) => Role | null;
  /** What stands before the story beside title and authors. */
  readonly front?: (page: Page) => readonly Front[];
  /** What the site tells of the story. */
  readonly origin?: (page: Page) => Partial<Origin>;
}
