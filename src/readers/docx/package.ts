import type { Archive } from '../../zip/index.js';
import { Refusal } from '../refusal.js';
import { decodeXml } from '../xml/decode.js';
import { XmlFault } from '../xml/fault.js';
import { XmlReader } from '../xml/xml-reader.js';
import { WORD } from './namespaces.js';

/** Where a relationship leads. */
export interface Target {
  /** The last word of its kind's address: `styles`, `footnotes`, `image`. */
  readonly kind: string;
  /** A part of the package, or, where `external`, an address. */
  readonly to: string;
  readonly external: boolean;
}

/** The relationships of one part, by their ids. */
export type Relations = ReadonlyMap<string, Target>;

/** A Word document as parts that relate to each other (ECMA-376 part 2): no part has a fixed name. */
export class Package {
  /** The part that is the document. */
  readonly main: string;
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    readonly file: string,
    readonly archive: Archive,
  ) {
    // Names of parts are the same in capitals (6.2.2.3).
    this.#names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
    const found = [...this.relations('').values()].find(({ kind }) => kind === 'officeDocument')?.to;
    const main = this.#name(found ?? 'word/document.xml') ?? this.#name('word/document.xml');
    if (main === null) throw this.damaged('there is no document in it');
    this.main = main;
  }

  /** The member of the archive that is the part; null where there is none. */
  #name(part: string): string | null {
    return this.#names.get(part.toLowerCase()) ?? null;
  }

  #member(part: string): string {
    return this.#name(part) ?? part;
  }

  /** The text of a part; null where there is none. */
  text(part: string): string | null {
    const name = this.#name(part);
    const bytes = name === null ? null : this.archive.read(name);
    return bytes ? decodeXml(bytes) : null;
  }

  /** The first part to which `from` relates in that way. */
  related(from: string, kind: string): string | null {
    return [...this.relations(from).values()].find((target) => target.kind === kind && !target.external)?.to ?? null;
  }

  /** What a part relates to; `''` is the package itself. */
  relations(from: string): Relations {
    const at = from.lastIndexOf('/') + 1;
    const part = `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
    const text = this.text(part);
    const relations = new Map<string, Target>();
    if (text === null) return relations;
    this.read(part, text, (xml) => {
      for (let event = xml.next(); event !== 'end'; event = xml.next()) {
        if (event !== 'open' || xml.name !== 'rel:Relationship') continue;
        const external = xml.attribute('TargetMode') === 'External';
        const to = xml.attribute('Target') ?? '';
        const kind = (xml.attribute('Type') ?? '').replace(/^.*\//, '');
        relations.set(xml.attribute('Id') ?? '', {
          kind,
          to: external ? to : this.#member(resolved(from.slice(0, at), to)),
          external,
        });
      }
    });
    return relations;
  }

  /** Reads a part's XML. Throws a `Refusal` where it is faulty: then the whole file is. */
  read<T>(part: string, text: string, reading: (xml: XmlReader) => T): T {
    try {
      return reading(new XmlReader(text, WORD));
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      throw this.damaged(`in \`${part}\`, at character ${error.offset + 1}, ${error.message}`);
    }
  }

  damaged(what: string): Refusal {
    return new Refusal(
      'damaged',
      `\`${this.file}\` is damaged: ${what}`,
      'open it in Word or LibreOffice and save it again, or ask for the file once more',
    );
  }
}

/** A target within the package: from its root, or from the folder of the part that names it. It never leaves the package. */
function resolved(folder: string, target: string): string {
  const names: string[] = [];
  const written = target.replaceAll('\\', '/').replace(/#.*$/, '');
  for (const name of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return decoded(names.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
