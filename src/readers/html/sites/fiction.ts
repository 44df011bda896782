import type { Origin } from '../../manuscript.js';
import { all, first } from '../select.js';
import type { Page } from '../tree.js';
import { saidIn } from '../words.js';
import { addressOf, dayOf, headOf } from './page-head.js';
import type { Site } from './site.js';

/** FanFiction.net and FictionPress: a chapter as saved from the browser. */
export const FANFICTION_NET: Site = {
  format: 'ffn-html',
  name: 'a page of FanFiction.net',
  known: '#storytext, #profile_top, #storycontent',
  title: ['#profile_top b.xcontrast_txt', '#profile_top b', '#content b'],
  authors: ['#profile_top a.xcontrast_txt[href^=/u/]', '#profile_top a[href*=/u/]', '#content a[href^=/u/]'],
  story: '#storytext, .storytext, #storycontent',
  notes: [{ select: '#profile_top > div.xcontrast_txt', note: 'summary', place: 'header' }],
  unstyled: true,
  front: ({ root, source }) => {
    const chosen = first(root, '#chap_select option[selected]');
    const words = chosen ? saidIn(chosen, source) : '';
    return chosen && words !== '' ? [{ label: 'chapter', at: chosen, text: words }] : [];
  },
  origin: ffnOrigin,
};

function ffnOrigin({ root, source }: Page): Partial<Origin> {
  const line = first(root, '#profile_top span.xgray') ?? first(root, '#profile_top span.xcontrast_txt');
  const said = line ? saidIn(line, source) : '';
  const times = line ? [...all(line, 'span[data-xutime]')] : [];
  const days = times.map(({ attributes }) => dayOf(Number(attributes.get('data-xutime'))));
  const id = /\bid: (\d+)/.exec(said)?.[1];
  const told = (pattern: RegExp) => pattern.exec(said)?.[1]?.trim() ?? null;
  return {
    url: id ? `https://www.fanfiction.net/s/${id}` : addressOf({ root } as Page),
    published: days.at(-1) ?? null,
    updated: days.length > 1 ? days[0]! : null,
    rating: told(/Rated: (?:Fiction\s+)?([KTM]\+?)/),
    language: told(/Rated: [^-]*- (\p{L}+) -/u),
    words: told(/Words: ([\d,]+)/),
    chapters: told(/Chapters: (\d+)/),
  };
}

/** Wattpad: paragraphs within `<pre>`, each with a marker of its comments. */
export const WATTPAD: Site = {
  format: 'wattpad-html',
  name: 'a page of Wattpad',
  known: 'p[data-p-id]',
  title: ['meta[property=og:title]'],
  authors: [
    '.author-info a[href^=/user/]',
    '.author-info a[href*=/user/]',
    'a.on-navigate[href^=/user/]',
    'meta[property=books:author]',
  ],
  story: 'p[data-p-id]',
  cut: '.comment-marker, .num-comment, .component-wrapper, button',
  unstyled: true,
  origin: headOf,
};

/** Royal Road: a chapter with its author's notes before and behind. */
export const ROYAL_ROAD: Site = {
  format: 'royalroad-html',
  name: 'a page of Royal Road',
  known: '.chapter-content, .author-note-portlet',
  title: ['.fic-header h2', '.fic-header a[href^=/fiction/] h2'],
  authors: ['.fic-header h3 a[href*=/profile/]', '.fic-header a[href*=/profile/]', '.fic-header h4 a'],
  story: '.chapter-content',
  heads: '.fic-header h1',
  notes: [{ select: '.author-note-portlet', note: 'author-note', place: 'chapter' }],
  cut: '.portlet-title, .bold.text-center, .nav-buttons, .fic-header h2, .fic-header h3',
  origin: headOf,
};

/** Scribble Hub. */
export const SCRIBBLE_HUB: Site = {
  format: 'scribblehub-html',
  name: 'a page of Scribble Hub',
  known: '#chp_raw, #chp_contents',
  title: ['.chp_byauthor a[href*=/series/]', '.wi_breadcrumb a[href*=/series/]'],
  authors: ['.chp_byauthor a[href*=/profile/]', '.auth_name_fic'],
  story: '#chp_raw',
  heads: '.chapter-title',
  notes: [{ select: '.wi_authornotes', note: 'author-note', place: 'chapter' }],
  cut: '.wi_authornotes_hd, .p-avatar-wrap, .sp-head, .wi_news_title, .modern-footnotes-footnote__note',
  origin: headOf,
};

/** A chapter of Fimfiction's, as its page is saved. */
export const FIMFICTION_PAGE: Site = {
  format: 'fimfic-html',
  name: 'a page of Fimfiction',
  known: '#chapter-body, .chapter-body .bbcode',
  title: ['a.story_name', '.story_name'],
  authors: ['.info-container a.author', 'a.author[href*=/user/]'],
  story: '#chapter-body, .chapter-body',
  heads: '#chapter_title',
  notes: [{ select: '.authors-note', note: 'author-note', place: 'chapter' }],
  cut: '.authors-note > header, .authors-note > b, .authors-note > h3, .authors-note > h2',
  origin: headOf,
};

/** Fimfiction, as one page. */
export const FIMFICTION: Site = {
  format: 'fimfic-html',
  name: 'a download of Fimfiction',
  known: 'a[href*=fimfiction.net/story/], .authors-note',
  title: ['body > header h1', 'header h1 a[href*=/story/]'],
  authors: ['body > header h2 a', 'a[href*=fimfiction.net/user/]'],
  story: 'article.chapter, article',
  heads: 'article > header h1, article > h1',
  notes: [{ select: '.authors-note', note: 'author-note', place: 'chapter' }],
  cut: '.authors-note > b, .authors-note > h3, .authors-note > h2',
  origin: ({ root }) => ({ url: first(root, 'a[href*=fimfiction.net/story/]')?.attributes.get('href') ?? null }),
};

/** FicWad. */
export const FICWAD: Site = {
  format: 'ficwad-html',
  name: 'a page of FicWad',
  known: '#storytext, #chapters .storylist, .storybox #chapters',
  title: ['.storylist h4 a', '#story h4'],
  authors: ['.storylist .author a', 'a[href^=/a/]'],
  story: '#storytext',
  notes: [{ select: '.storylist .summary blockquote', note: 'summary', place: 'header' }],
  origin: headOf,
};

/** MediaMiner. */
export const MEDIAMINER: Site = {
  format: 'mediaminer-html',
  name: 'a page of MediaMiner',
  known: '#fanfic-text, article.fanfic',
  title: ['h1#post-title', 'h1'],
  authors: ['.post-meta a[href*=/user_info.php]', 'a[href*=user_info.php]'],
  story: '#fanfic-text, article.fanfic',
  heads: 'h2#post-subtitle',
  origin: headOf,
};
