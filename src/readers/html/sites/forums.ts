import { all, first, matches } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import { headOf } from './page-head.js';
import type { Front, Site } from './site.js';

/** A forum's marks. Of a thread, what its starter wrote is the story; what others reply is none. */
interface Forum {
  readonly format: string;
  readonly known: string;
  readonly title: readonly string[];
  /** A post, its words, and the name of who wrote it. */
  readonly post: string;
  readonly body: string;
  readonly user: string;
  readonly cut?: string;
}

const forum = ({ format, known, title, post, body, user, cut }: Forum): Site => ({
  format,
  name: 'a thread of a forum',
  known,
  title,
  authors: [],
  story: body,
  ...(cut ? { cut } : {}),
  unstyled: true,
  front: (page) => starterOf(page, post, user),
  role: (element, page) => {
    if (!matches(element, body)) return null;
    const within = postAround(element, post);
    const [starter] = starterOf(page, post, user);
    const name = within && first(within, user);
    const foreign = starter && 'element' in starter && name && nameIn(name, page) !== nameIn(starter.element, page);
    return foreign ? { kind: 'cut' } : null;
  },
  origin: headOf,
});

const nameIn = (element: Element, { source }: Page): string => saidIn(element, source);

function postAround(element: Element, post: string): Element | null {
  for (let at: Element | null = element; at; at = at.parent) if (matches(at, post)) return at;
  return null;
}

/** Who began the thread. */
function starterOf({ root }: Page, post: string, user: string): readonly Front[] {
  for (const element of all(root, post)) {
    const name = first(element, user);
    if (name) return [{ label: 'author', element: name }];
  }
  return [];
}

const QUOTES = '.quotetitle, .bbcode_quote, .bbCodeBlock--quote, blockquote.ipsQuote, aside.quote, blockquote cite';

/** Threads of a forum on XenForo that has no threadmarks. */
export const XENFORO_THREAD = forum({
  format: 'xenforo-html',
  known: 'html#XF, #XF',
  title: ['.p-title-value', 'h1.threadTitle'],
  post: 'article.message, li.message',
  body: '.message-body .bbWrapper, .messageText',
  user: '.message-name .username, .message-name, .username',
  cut: `${QUOTES}, .bbCodeBlock--unfurl, .message-signature, .bbCodeBlock-title`,
});

export const PHPBB = forum({
  format: 'phpbb-html',
  known: 'body#phpbb, .postbody .content',
  title: ['.topic-title a', '.topic-title', '#page-body h2 a'],
  post: '.post',
  body: '.postbody .content',
  user: '.author .username, .author .username-coloured, .postprofile .username, .postprofile .username-coloured',
  cut: `${QUOTES}, .signature, .notice, .codebox p`,
});

export const VBULLETIN = forum({
  format: 'vbulletin-html',
  known: '.postcontent, [id^=post_message_]',
  title: ['.threadtitle a', '.threadtitle', 'h1'],
  post: '.postcontainer, [id^=edit], table[id^=post]',
  body: '.postcontent, [id^=post_message_]',
  user: '.username strong, .username, .bigusername',
  cut: `${QUOTES}, .signature`,
});

export const INVISION = forum({
  format: 'invision-html',
  known: '.cPost_contentWrap, [data-role=commentContent]',
  title: ['.ipsType_pageTitle span', '.ipsType_pageTitle', 'h1'],
  post: 'article.cPost, article.ipsComment, .ipsEntry',
  body: '.cPost_contentWrap, [data-role=commentContent]',
  user: '.cAuthorPane_author, .ipsEntry__username, .ipsComment_author a',
  cut: QUOTES,
});

/** Discourse, as its page for crawlers is saved, and as its own. */
export const DISCOURSE = forum({
  format: 'discourse-html',
  known: '.crawler-post, .topic-post .cooked',
  title: ['#topic-title h1 a', '#topic-title h1', '.fancy-title'],
  post: '.crawler-post, .topic-post',
  body: '.crawler-post .post, .topic-post .cooked',
  user: '.creator span[itemprop=name], .names .username a, .names a',
  cut: `${QUOTES}, .topic-map, .post-likes`,
});

/** A post of Reddit's, in its old and its new shape: what stands under it is no story. */
export const REDDIT: Site = {
  format: 'reddit-html',
  name: 'a post of Reddit’s',
  known: '#siteTable .self .usertext-body, shreddit-post',
  title: [],
  authors: ['#siteTable .tagline a.author', 'shreddit-post a[href*=/user/]'],
  story: '#siteTable .self .usertext-body .md, shreddit-post .md, shreddit-post [slot=text-body]',
  unstyled: true,
  front: ({ root, source }) => {
    const head = first(root, '#siteTable a.title, shreddit-post h1');
    const text = head ? saidIn(head, source).replace(/^(?:\[[A-Z]{1,4}\]\s*)+/, '') : '';
    return head && text !== '' ? [{ label: 'title', at: head, text }] : [];
  },
  origin: headOf,
};
