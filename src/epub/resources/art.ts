import type { Book } from '../../book/index.js';
import type { Report } from '../../diagnostics/index.js';
import type { Ornament, World } from '../../document/index.js';
import { type OrnamentOfBook, ornamentOf, PLAIN_BREAK } from './ornaments.js';
import { readPictures } from './pictures.js';
import type { Resource } from './resource.js';

/** What the ebook shows beside words. */
export class Art {
  private constructor(
    /** By path in the manifest's folder; a picture that could not be read is missing. */
    readonly pictures: ReadonlyMap<string, Resource>,
    readonly ornaments: ReadonlyMap<Ornament, OrnamentOfBook>,
  ) {}

  /** Reads every picture and ornament that the book calls for. */
  static async of(book: Book, world: World, report: Report): Promise<Art> {
    const names = book.sections.flatMap((section) => (section.kind === 'story' ? section.story.settings.ornament : []));
    const ornaments = new Map<Ornament, OrnamentOfBook>();
    for (const name of new Set(names)) ornaments.set(name, await ornamentOf(name, ornaments.size + 1, world));
    return new Art(await readPictures(book, world, report), ornaments);
  }

  /** The element of a scene break: of the story's ornament, or outside stories of the book's first. */
  sceneBreak(name: Ornament | null): string {
    const [first] = this.ornaments.values();
    return ((name === null ? first : this.ornaments.get(name)) ?? PLAIN_BREAK).element;
  }

  get resources(): readonly Resource[] {
    const ornaments = [...this.ornaments.values()].flatMap(({ resource }) => resource ?? []);
    const files = new Map([...this.pictures.values(), ...ornaments].map((resource) => [resource.file, resource]));
    return [...files.values()];
  }
}
