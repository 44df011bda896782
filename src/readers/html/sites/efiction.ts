import { first, matches } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import { headOf } from './page-head.js';
import type { Role, Site } from './site.js';

/** Archives on eFiction (its templates `viewstory.tpl` and `chapter.tpl`): AdAstra, MuggleNet, many small ones. */
export const EFICTION: Site = {
  format: 'efiction-html',
  name: 'a page of an eFiction archive',
  known: '#pagetitle a[href*=viewuser.php]',
  title: ['#pagetitle a[href*=viewstory.php]'],
  authors: ['#pagetitle a[href*=viewuser.php]'],
  story: '#story, .story',
  cut: '.jumpmenu, .jumpmenu2, #prev, #next, .next, .previous, #respond, .respond, #sort',
  unstyled: true,
  role: noteIn,
  front: ({ root, source }) => {
    const head = first(root, '.chaptertitle');
    const text = head ? saidIn(head, source).replace(/\s+by\s+.*$/i, '') : '';
    return head && text !== '' ? [{ label: 'chapter', at: head, text }] : [];
  },
  origin: headOf,
};

/** A block of notes, whose label says whose they are: the story's, or a chapter's. */
function noteIn(element: Element, { source }: Page): Role | null {
  if (!matches(element, '.noteinfo')) return null;
  const label = element.parent ? first(element.parent, '.title, .label') : null;
  const said = label ? saidIn(label, source) : '';
  const note = /summary/i.test(said) ? 'summary' : 'author-note';
  const place = !/chapter/i.test(said) ? (/end/i.test(said) ? 'trailing' : 'header') : 'chapter';
  return { kind: 'note', note, place };
}
