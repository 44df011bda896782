import { type Line, type LineLink, type LinkTarget, reachesOf, type StructureElement } from '../../pages/index.js';
import type { Container } from '../file/container.js';
import { type Dict, type Literal, pdfText, type Ref } from '../file/values.js';
import type { Destinations } from '../reading/outline.js';
import type { PageSheet } from './boxes.js';

/** The words of one link on one page. */
interface LinkedPart {
  /** More than one where other words stand among them to the eye. */
  readonly boxes: readonly Box[];
  readonly words: string;
}

/** Left, bottom, right, top, in PDF's coordinates. */
type Box = readonly [number, number, number, number];

interface PageLink {
  readonly owner: StructureElement;
  readonly target: LinkTarget;
  readonly stretches: LinkedPart[];
}

/** The links of one page, those over several lines as one. */
export class PageLinks {
  readonly #links = new Map<StructureElement, PageLink>();

  constructor(readonly sheet: PageSheet) {}

  add(line: Line): void {
    for (const link of line.links) {
      const stretch = measure(line, link, this.sheet);
      const known = this.#links.get(link.owner);
      if (known) known.stretches.push(stretch);
      else this.#links.set(link.owner, { owner: link.owner, target: link.target, stretches: [stretch] });
    }
  }

  /** An annotation per link on the page at `place`; they are filled when every page has its place. */
  reserve(container: Container, place: Literal): readonly PendingLink[] {
    return [...this.#links.values()].map((link) => new PendingLink(container.ref(), place, link));
  }
}

/** A link whose annotation is not written yet. */
export class PendingLink {
  readonly #link: PageLink;

  constructor(
    readonly annotation: Ref,
    readonly page: Literal,
    link: PageLink,
  ) {
    this.#link = link;
  }

  get owner(): StructureElement {
    return this.#link.owner;
  }

  /** Fills and writes the annotation (ISO 32000-1, 12.5.6.5; printed, as ISO 19005-2, 6.3.2 asks). */
  write(destination: Destinations): void {
    const { target, stretches } = this.#link;
    const boxes = stretches.flatMap((stretch) => stretch.boxes);
    Object.assign(this.annotation.data, {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [
        Math.min(...boxes.map(([left]) => left)),
        Math.min(...boxes.map(([, bottom]) => bottom)),
        Math.max(...boxes.map(([, , right]) => right)),
        Math.max(...boxes.map(([, , , top]) => top)),
      ],
      QuadPoints: boxes.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]),
      Border: [0, 0, 0],
      F: 4,
      P: this.page,
      Contents: pdfText(this.owner.alt ?? wordsOf(stretches)),
      ...leadTo(target, destination),
    });
    this.annotation.end();
  }
}

/** What a link is called that has no name of its own. */
const wordsOf = (stretches: readonly LinkedPart[]): string =>
  stretches
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function leadTo(target: LinkTarget, destination: Destinations): Dict {
  if (target.kind === 'web') return { A: { S: 'URI', URI: pdfText(asciiAddress(target.href)) } };
  const place = destination(target.name);
  if (place === null) throw new Error(`a link leads to “${target.name}”, which is on no page`);
  return { Dest: place };
}

/** URI actions take 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function asciiAddress(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href.replace(/\p{Cs}/gu, ''));
}

/** How far a line's letters reach above and below its baseline, in ems, as a finger or pointer looks for them. */
const ABOVE = 0.8;
const BELOW = 0.25;

function measure(line: Line, { from, to }: LineLink, sheet: PageSheet): LinkedPart {
  const baseline = sheet.height - sheet.top - line.baseline;
  const boxes = reachesOf(line, from, to).map(
    ({ left, right }): Box => [
      rounded(sheet.left + left),
      rounded(baseline - BELOW * line.size),
      rounded(sheet.left + right),
      rounded(baseline + ABOVE * line.size),
    ],
  );
  const words = line.tokens
    .slice(from, to)
    .map((token) => (token === null ? ' ' : token.text))
    .join('');
  return { boxes, words };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
