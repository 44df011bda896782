import { first } from '../select.js';
import type { Element, Page } from '../tree.js';
import { saidIn } from '../words.js';
import type { Site } from './site.js';

/** A Google document as a web page (File, Download, Web page): its styles are classes of its own `<style>`. */
export const GOOGLE_DOC: Site = {
  format: 'gdoc-html',
  name: 'the document',
  known: 'body.doc-content',
  title: ['p.title'],
  authors: [],
  story: 'body',
  role: (element, page) =>
    element === first(page.root, 'p.title') || element === signedIn(page)?.element ? { kind: 'cut' } : null,
  front: (page) => {
    const signed = signedIn(page);
    return signed ? [{ label: 'author', at: signed.element, text: signed.name }] : [];
  },
};

/** A name: few words, each with a capital or an initial. */
const NAME = /^(?:by )?((?:\p{Lu}[\p{L}’'.-]*)(?: (?:(?:de|van|von|der|di|la|le|du|da) )?\p{Lu}[\p{L}’'.-]*){1,3})$/u;

/** The name under the title, where it stands in the style of a subtitle. */
function signedIn({ root, source }: Page): { readonly element: Element; readonly name: string } | null {
  const element = first(root, 'p.subtitle');
  const name = element ? NAME.exec(saidIn(element, source))?.[1] : undefined;
  return element && name ? { element, name } : null;
}
