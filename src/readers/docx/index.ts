import type { ArchiveJob, Reader } from '../job.js';
import { Findings } from '../typed/findings.js';
import { setTyped } from '../typed/set.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import type { XmlReader } from '../xml/xml-reader.js';
import { Layout } from './layout.js';
import { readNotes } from './notes.js';
import { Numbering } from './numbering.js';
import { Package } from './package.js';
import { STEPS } from './steps.js';
import { Styles } from './styles.js';
import { Walk } from './walk.js';

/** Reads a document of Word's, or of a program that writes its format. Throws a `Refusal`. */
export const readDocx: Reader<ArchiveJob> = (job) => {
  const from = new Package(job.file, job.archive);
  const findings = new Findings();
  const layout = new Layout(optional(from, 'styles', Styles), optional(from, 'numbering', Numbering));
  const notes = readNotes(from, layout, findings);
  const paragraphs: TypedParagraph[] = [];
  from.read(from.main, from.text(from.main) ?? '', (xml) => {
    let body = false;
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open' || xml.name !== 'w:body') continue;
      body = true;
      new Walk(xml, layout, from.relations(from.main), notes, findings, paragraphs).walk(STEPS);
    }
    if (!body) throw from.damaged(`\`${from.main}\` is no Word document`);
  });
  return setTyped({ format: formatOf(from), paragraphs, notes: notes.called, findings: findings.all() }, job);
};

/** What a part that a document may do without says. */
function optional<T>(from: Package, kind: string, Made: new (xml: XmlReader | null) => T): T {
  const part = from.related(from.main, kind);
  const text = part === null ? null : from.text(part);
  return part === null || text === null ? new Made(null) : from.read(part, text, (xml) => new Made(xml));
}

/** Google Docs writes no properties of the document; every other program does. */
const formatOf = (from: Package): string =>
  from.archive.names.some((name) => /^docProps\//i.test(name)) ? 'docx-word' : 'docx-google';
