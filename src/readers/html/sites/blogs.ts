import { all, first } from '../select.js';
import type { Page } from '../tree.js';
import { saidIn } from '../words.js';
import { headOf } from './page-head.js';
import type { Site } from './site.js';

/** LiveJournal and Dreamwidth: an entry, its header in the text. */
export const LIVEJOURNAL: Site = {
  format: 'livejournal-html',
  name: 'an entry of LiveJournal or Dreamwidth',
  known: '.ljuser, [lj:user], .b-singlepost-body, .aentry-post, .entry-wrapper .entry-content',
  title: [],
  authors: ['.b-singlepost-author .ljuser b', '.aentry-post .ljuser b', '.poster .ljuser b', '.entry-poster .ljuser b'],
  story: '.b-singlepost-body, .aentry-post__text, .entry-content, .asset-body, .entry_text, .entryText, .e-content',
  cut: '.lj-like, .b-singlepost-tags, .entry-tags, .lj-cut-expand, .currents, .aentry-tags, .entry-interaction-links, .ljsale, .tag',
  front: ({ root, source }) => {
    const head = first(root, 'h1.entry-title, .b-singlepost-title, h3.entry-title, .aentry-post__title, .subject');
    const body = first(root, '.b-singlepost-body, .aentry-post__text, .entry-content');
    // Most entries name their title in their own header.
    const named = body && /\btitle\s*:/i.test(saidIn(body, source).slice(0, 600));
    const title = head && !named ? entryTitle(saidIn(head, source)) : null;
    return head && title !== null ? [{ label: 'title', at: head, text: title }] : [];
  },
  origin: headOf,
};

/** `FIC: Title (1/1), PG` without what archives its entry. */
function entryTitle(subject: string): string | null {
  const bare = subject
    .replace(/^(?:\[?(?:fic|fanfic|story|drabble|ficlet|one-?shot)\]?\s*[:\-–—|]\s*)/i, '')
    .replace(/,?\s*\(?\b(?:G|PG|PG-?13|R|NC-?17)\b\)?\s*$/, '')
    .replace(/\s*\(\d+\/[\d?]+\)\s*/, ' ')
    .trim();
  return bare === '' ? null : bare;
}

/** WordPress, and blogs that keep to its classes. */
export const WORDPRESS: Site = {
  format: 'wordpress-html',
  name: 'a post of a WordPress site',
  known: '.entry-content, .wp-block-post-content, .post-body, .wp-block-image',
  title: ['h1.entry-title', '.entry-title', 'h1.wp-block-post-title', 'h3.post-title', 'h1.post-title', 'article h1'],
  authors: [
    '.byline .author a',
    '.author.vcard a',
    '.author .fn',
    '.entry-author-name',
    '.wp-block-post-author-name',
    'a[rel=author]',
    'meta[name=author]',
  ],
  story: '.entry-content, .wp-block-post-content, .post-body',
  cut:
    '.sharedaddy, .jp-relatedposts, #jp-post-flair, .sd-block, .post-navigation, .nav-links, .navigation, .wp-block-buttons, ' +
    '.addtoany_share_save_container, .heateor_sss_sharing_container, .wpcnt, .wordads, .adsbygoogle, .yarpp-related, ' +
    '.entry-meta, .entry-footer, .post-footer, .cat-links, .tags-links, .author-box, .about-author, .comments-area, #comments, ' +
    '.wp-block-latest-posts, .wp-block-tag-cloud, .mailpoet_form, .jetpack_subscription_widget, .wp-block-jetpack-subscriptions, ' +
    '.page-links, .pld-like-dislike-wrap, .likebtn_container, .blogger-labels, .saboxplugin-wrap, .ez-toc-container, #ez-toc-container',
  origin: headOf,
};

/** Substack: a letter of an author's. */
export const SUBSTACK: Site = {
  format: 'substack-html',
  name: 'a letter of a Substack',
  known: '.available-content, article.newsletter-post, .single-post .body.markup',
  title: ['h1.post-title', 'article h1'],
  authors: ['.byline-wrapper a[href*=/@]', '.post-meta .author', '.byline-wrapper a', 'meta[name=author]'],
  story: '.available-content, .body.markup',
  notes: [{ select: 'h3.subtitle', note: 'summary', place: 'header' }],
  cut: '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .captioned-button-wrap, .post-footer, .share-dialog, .button-wrapper, .image-link-expand, .poll-embed, .footnote-hovercard',
  front: ({ root, source }) => structured(root, source),
  origin: headOf,
};

/** The author whom the page's own data name, where its markup names none. */
function structured(root: Page['root'], source: string): ReturnType<NonNullable<Site['front']>> {
  if (first(root, '.byline-wrapper a')) return [];
  for (const script of all(root, 'script[type=application/ld+json]')) {
    const name = /"author":\s*\[?\s*\{[^}]*"name":\s*"([^"\\]+)"/.exec(source.slice(script.inner, script.end))?.[1];
    if (name) return [{ label: 'author', at: script, text: name }];
  }
  return [];
}

/** Forums on XenForo: of a thread, posts with a threadmark are chapters, and nothing else is story. */
export const XENFORO: Site = {
  format: 'xenforo-html',
  name: 'a thread of a forum',
  known: '.hasThreadmark',
  title: ['.p-title-value', 'h1.threadTitle'],
  authors: ['.p-description .username', '.hasThreadmark .message-name .username'],
  story: '.hasThreadmark .bbWrapper, .hasThreadmark .messageText',
  heads: '.hasThreadmark .threadmarkLabel, .hasThreadmark .message-cell--threadmark-header .threadmarkLabel',
  cut: '.bbCodeBlock--unfurl, .bbCodeBlock-expandLink, .js-expandLink, .message-signature, .bbCodeSpoiler-button, .lbContainer-zoomer, .quoteExpand, .bbCodeBlock-title',
  unstyled: true,
  origin: headOf,
};

/** A post of Tumblr's, whose themes call its parts so or so. */
export const TUMBLR: Site = {
  format: 'tumblr-html',
  name: 'a post of Tumblr’s',
  known:
    'meta[property=og:site_name][content=Tumblr], meta[name=generator][content=tumblr], .tumblr_parent, .tumblr_blog',
  title: [
    'article .post-title',
    '.post .post-title',
    '.post .title',
    'article h1',
    'article h2',
    '.post h2',
    '.post h1',
  ],
  authors: [],
  story:
    '.post-content, .body-text, .post .caption, .post .copy, .post .body, article .npf-content, article .post-body',
  cut: '.tags, .post-tags, .post-notes, .notes, .post-meta, .post-footer, .permalink, .source, .reblog-header, .like_button, .reblog_button',
  origin: headOf,
};

/** Medium. */
export const MEDIUM: Site = {
  format: 'medium-html',
  name: 'an article of Medium’s',
  known: 'meta[property=al:android:app_name][content=Medium], .pw-post-body-paragraph',
  title: ['h1.pw-post-title', '[data-testid=storyTitle]', 'article h1'],
  authors: ['[data-testid=authorName]', 'meta[name=author]'],
  story: 'article section',
  notes: [{ select: '.pw-subtitle-paragraph', note: 'summary', place: 'header' }],
  cut: 'nav, aside, footer, button, .speechify-ignore, .pw-post-title, [data-testid=storyTitle], [data-testid=headerSocialShare]',
  unstyled: true,
  origin: headOf,
};

/** Ghost, Blogger and their like: one article, by the names that they use. */
export const ARTICLES: Site = {
  format: 'article-html',
  name: 'a page of a blog',
  known:
    'meta[name=generator][content^=Ghost], .gh-content, .post-full-content, meta[name=generator][content^=Blogger]',
  title: ['h1.gh-article-title', 'h1.post-full-title', 'h3.post-title', 'h1'],
  authors: ['a[rel=author]', '.gh-article-author-name', '.post-author .fn', 'meta[name=author]'],
  story: '.gh-content, .post-full-content, .post-body, article section',
  cut: 'nav, aside, footer, .kg-signup-card, .kg-button-card, button, .share-buttons',
  origin: headOf,
};
