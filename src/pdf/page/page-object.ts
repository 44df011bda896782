import type { Container } from '../file/container.js';
import { micro } from '../file/numbers.js';
import { Literal, place, type Ref } from '../file/values.js';

/** What a page's object tells. */
export interface PageEntries {
  /** Its boundaries by their names, each left, bottom, right, top. */
  readonly boxes: Readonly<Record<string, readonly number[]>>;
  /** What its content calls by name. */
  readonly fonts: ReadonlyMap<string, Ref>;
  readonly objects: ReadonlyMap<string, Ref>;
  readonly annotations: readonly Ref[];
  /** Its key in the structure's parent tree; null where nothing is tagged. */
  readonly key: number | null;
}

/**
 * A page of the file (ISO 32000-1, 7.7.3.3), its content another object. Written by us: pdfkit would make three objects of
 * each, with the same resources for nearly every one.
 */
export class PageObject {
  /** What other objects call it. */
  readonly place: Literal;
  /** The number of its content's object. */
  readonly content: number;
  readonly #id: number;

  constructor(readonly container: Container) {
    this.content = container.reserve();
    this.#id = container.reserve();
    this.place = new Literal(place(this.#id));
  }

  write({ boxes, fonts, objects, annotations, key }: PageEntries): void {
    const entries = [
      '/Type /Page',
      `/Parent ${this.container.addPage(this.place)}`,
      ...Object.entries(boxes).map(([name, box]) => `/${name} [${box.map(micro).join(' ')}]`),
      `/Contents ${place(this.content)}`,
      `/Resources ${place(this.container.shared(resources(fonts, objects)))}`,
    ];
    if (annotations.length > 0) entries.push(`/Annots [${annotations.join(' ')}]`);
    // Whoever goes from link to link goes in the order of the structure (ISO 14289-1, 7.18.3).
    if (key !== null) entries.push(`/StructParents ${key}`, '/Tabs /S');
    this.container.write(this.#id, entries.join('\n'));
  }
}

function resources(fonts: PageEntries['fonts'], objects: PageEntries['objects']): string {
  return [...category('Font', fonts), ...category('XObject', objects)].join('\n');
}

function category(name: string, members: ReadonlyMap<string, Ref>): readonly string[] {
  if (members.size === 0) return [];
  return [`/${name} <<\n${[...members].map(([member, ref]) => `/${member} ${ref}`).join('\n')}\n>>`];
}
