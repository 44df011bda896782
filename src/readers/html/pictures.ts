import type { Report } from '../../diagnostics/index.js';
import { type Source, WITHIN } from '../../document/index.js';
import { picturePath } from '../plain/links.js';
import type { PictureMeant } from './manner.js';
import { all, matches } from './select.js';
import type { Element, Page } from './tree.js';

/** What a page's pictures are: those that come along, those that stand for words, those that are furniture. */
export class Pictures {
  #remote = 0;
  #first: Element | null = null;
  readonly #embedded = new Map<Element, number>();

  constructor(
    page: Page,
    readonly source: Source,
    /** The path of a picture that the page names; null if there is none. */
    readonly pathOf: (address: string) => string | null,
  ) {
    let count = 0;
    for (const image of all(page.root, 'img[src^=data:]')) {
      count += 1;
      this.#embedded.set(image, count);
    }
  }

  readonly meant = (element: Element): PictureMeant => {
    const { attributes } = element;
    const alt = (attributes.get('alt') ?? '').replace(/\s+/g, ' ').trim();
    // An initial drawn as a picture is a letter of its word, and a face is one of its line.
    if (/^["“'‘«]?\p{L}$/u.test(alt) || /\p{Extended_Pictographic}/u.test(alt)) return { kind: 'words', text: alt };
    if (isFurniture(element)) return { kind: 'nothing' };
    const address = addressOf(element);
    const embedded = this.#embedded.get(element);
    if (embedded !== undefined) return { kind: 'figure', path: `${this.source.file}${WITHIN}picture ${embedded}`, alt };
    if (address === '') return { kind: 'nothing' };
    if (/^(?:https?:)?\/\//i.test(address)) {
      const known = this.pathOf(address);
      if (known !== null) return { kind: 'figure', path: known, alt };
      this.#remote += 1;
      this.#first ??= element;
      return alt === ''
        ? { kind: 'nothing' }
        : { kind: 'left', text: alt, why: 'a picture that lies elsewhere on the web' };
    }
    const path = this.pathOf(address);
    return path === null ? { kind: 'nothing' } : { kind: 'figure', path, alt };
  };

  /** Tells once of pictures that cannot come along. */
  tell(report: Report): void {
    if (!this.#first) return;
    const { start, end } = this.#first;
    report({
      severity: 'warning',
      code: 'image/remote',
      message:
        this.#remote === 1
          ? 'This picture lies on the web; nothing is fetched, so it was left out'
          : `${this.#remote} pictures lie on the web, this one first; nothing is fetched, so they were left out`,
      span: { source: this.source, start, end },
      hint: 'save the picture beside the manifest, and the story as Markdown or Word with the picture in it',
    });
  }
}

/** Where a picture lies; pages that load them late name it elsewhere. */
function addressOf({ attributes }: Element): string {
  const late = attributes.get('data-src') ?? attributes.get('data-url') ?? attributes.get('data-lazy-src');
  return (late ?? attributes.get('src') ?? attributes.get('xlink:href') ?? attributes.get('href') ?? '').trim();
}

const SPACER = 4;

/** Faces of users, spacers, counters. */
function isFurniture(element: Element): boolean {
  const { attributes } = element;
  const small = ['width', 'height'].some((side) => {
    const size = Number.parseInt(attributes.get(side) ?? '', 10);
    return Number.isFinite(size) && size <= SPACER;
  });
  const address = addressOf(element);
  return (
    small ||
    matches(element, '.avatar, .userpic, .emoji, .smilie, .smiley, .wp-smiley, [role=presentation]') ||
    /(?:\/|^)(?:spacer|blank|pixel|clear|transparent)\d*\.(?:gif|png)$|avatar|gravatar|userpic|\/1x1|doubleclick|statcounter/i.test(
      address,
    )
  );
}

/** The path of a picture that lies beside a page in the manifest's folder. */
export const besidePage = (file: string) => (address: string) => picturePath(file, address);
