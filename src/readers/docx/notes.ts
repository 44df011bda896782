import { type Findings, NOWHERE } from '../typed/findings.js';
import type { TypedParagraph } from '../typed/typed-file.js';
import type { Layout } from './layout.js';
import { NoteCalls } from './note-calls.js';
import type { Package } from './package.js';
import { STEPS } from './steps.js';
import { Walk } from './walk.js';

/** Reads the footnotes and endnotes that the part `main` relates to. */
export function readNotes(from: Package, layout: Layout, findings: Findings): NoteCalls {
  const notes = new NoteCalls();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = from.related(from.main, `${kind}s`);
    const text = part === null ? null : from.text(part);
    if (part === null || text === null) continue;
    const relations = from.relations(part);
    from.read(part, text, (xml) => {
      for (let event = xml.next(); event !== 'end'; event = xml.next()) {
        if (event !== 'open' || xml.name !== `w:${kind}`) continue;
        const id = xml.attribute('w:id') ?? '';
        // A separator is the line above the notes; Word stores it among them.
        if ((xml.attribute('w:type') ?? 'normal') !== 'normal') {
          xml.skip();
          continue;
        }
        const paragraphs: TypedParagraph[] = [];
        new Walk(xml, layout, relations, new NoteCalls(), findings, paragraphs, NOWHERE).walk(STEPS);
        notes.write(kind, id, paragraphs);
      }
    });
  }
  return notes;
}
