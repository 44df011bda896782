import type { ArchiveJob, Reader, ReadJob } from '../job.js';
import type { Manuscript } from '../manuscript.js';
import { Refusal } from '../refusal.js';
import { setTyped } from '../typed/set.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import { decodeXml } from '../xml/decode.js';
import { XmlFault } from '../xml/fault.js';
import { XmlReader } from '../xml/xml-reader.js';
import { OPEN_DOCUMENT } from './namespaces.js';
import { STEPS } from './steps.js';
import { Styles } from './styles.js';
import { Walk } from './walk.js';

/** Reads an OpenDocument text: LibreOffice's, OpenOffice's, or another program's. Throws a `Refusal`. */
export const readOdt: Reader<ArchiveJob> = (job) => {
  const { archive, file } = job;
  const part = (name: string): readonly Part[] => {
    const bytes = archive.read(name);
    return bytes ? [{ name, text: decodeXml(bytes) }] : [];
  };
  if (part('META-INF/manifest.xml').some(({ text }) => /<[\w:]*encryption-data\b/.test(text)))
    throw new Refusal(
      'locked',
      `\`${file}\` is locked with a password`,
      'remove the password where the file was written (in LibreOffice: File, Save As, without “Save with password”)',
    );
  return read(job, [...part('styles.xml'), ...part('content.xml')], 'odt');
};

/** Reads an OpenDocument text that is one XML file. */
export const readFlatOdt: Reader<ReadJob> = (job) => read(job, [{ name: null, text: decodeXml(job.bytes) }], 'fodt');

interface Part {
  /** The member of the archive; null where the file is XML itself. */
  readonly name: string | null;
  readonly text: string;
}

function read(job: ReadJob, parts: readonly Part[], format: string): Manuscript {
  const styles = new Styles();
  const paragraphs: TypedParagraph[] = [];
  let walk: Walk | null = null;
  for (const { name, text } of parts) {
    try {
      const xml = new XmlReader(text, OPEN_DOCUMENT);
      for (let event = xml.next(); event !== 'end'; event = xml.next()) {
        if (event !== 'open') continue;
        if (xml.name === 'office:styles' || xml.name === 'office:automatic-styles') styles.read(xml);
        else if (xml.name === 'office:master-styles' || xml.name === 'office:meta') xml.skip();
        else if (xml.name === 'office:text' && !walk) {
          walk = new Walk(xml, styles, paragraphs);
          walk.walk(STEPS);
        }
      }
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      throw damaged(
        job,
        `${name === null ? '' : `in \`${name}\`, `}at character ${error.offset + 1}, ${error.message}`,
      );
    }
  }
  if (!walk) throw damaged(job, 'there is no text in it');
  return setTyped({ format, paragraphs, notes: walk.typed.notes, findings: walk.typed.findings.all() }, job);
}

const damaged = ({ file }: ReadJob, what: string): Refusal =>
  new Refusal(
    'damaged',
    `\`${file}\` is damaged: ${what}`,
    'open it in LibreOffice and save it again, or ask for the file once more',
  );
