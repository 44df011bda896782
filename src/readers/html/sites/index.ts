import { first, matches } from '../select.js';
import type { Element, Page } from '../tree.js';
import { AO3_DOWNLOAD, AO3_PAGE } from './ao3.js';
import { ARTICLES, LIVEJOURNAL, MEDIUM, SUBSTACK, TUMBLR, WORDPRESS, XENFORO } from './blogs.js';
import { EFICTION } from './efiction.js';
import { FANFICFARE } from './fanficfare.js';
import {
  FANFICTION_NET,
  FICWAD,
  FIMFICTION,
  FIMFICTION_PAGE,
  MEDIAMINER,
  ROYAL_ROAD,
  SCRIBBLE_HUB,
  WATTPAD,
} from './fiction.js';
import { DISCOURSE, INVISION, PHPBB, REDDIT, VBULLETIN, XENFORO_THREAD } from './forums.js';
import { GOOGLE_DOC } from './google.js';
import type { Site } from './site.js';

/** Every known site; of two that know a page the first, so the ones that tell it surely come first. */
const SITES: readonly Site[] = [
  AO3_DOWNLOAD,
  AO3_PAGE,
  GOOGLE_DOC,
  FANFICFARE,
  WATTPAD,
  ROYAL_ROAD,
  SCRIBBLE_HUB,
  FIMFICTION_PAGE,
  FIMFICTION,
  FANFICTION_NET,
  FICWAD,
  MEDIAMINER,
  EFICTION,
  XENFORO,
  XENFORO_THREAD,
  PHPBB,
  DISCOURSE,
  REDDIT,
  VBULLETIN,
  INVISION,
  MEDIUM,
  SUBSTACK,
  TUMBLR,
  LIVEJOURNAL,
  WORDPRESS,
  ARTICLES,
];

/** The site that a page is of, if its story stands where it should; null for a page of no known site. */
export const siteOf = (page: Page): Site | null =>
  SITES.find((site) => first(page.root, site.known) && (site.from || first(page.root, site.story))) ?? null;

/** Whether an element is the site's, and no story. */
export const isCut = (element: Element, site: Site): boolean => site.cut !== undefined && matches(element, site.cut);
