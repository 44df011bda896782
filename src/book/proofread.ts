import type { Report } from '../diagnostics/index.js';
import {
  type Change,
  type EssayText,
  type Inline,
  notesAll,
  type Settings,
  type Source,
  type Story,
} from '../document/index.js';
import { applyHouseStyle, joinRuns } from '../passes/index.js';

/** Where what is done to the words of manifest and essays is told. */
export interface Proofreader {
  readonly report: Report;
  readonly change: (change: Change) => void;
}

/** Sets blocks that stand in no story in the house's style: a foreword, a dedication, a note about an author. */
export function proofread(
  { blocks, endNotes }: EssayText,
  source: Source,
  settings: Settings,
  reader: Proofreader,
): EssayText {
  // The editors' own footnotes stand behind their essay.
  const essay = { ...untold(source, { ...settings, notes: notesAll.strip }, []), blocks, endNotes };
  return joinRuns(applyHouseStyle(essay, reader));
}

/** Sets a title or a line in the house's style. */
export function proofreadLine(
  inlines: readonly Inline[],
  source: Source,
  settings: Settings,
  reader: Proofreader,
): readonly Inline[] {
  return inlines.length === 0 ? inlines : joinRuns(applyHouseStyle(untold(source, settings, inlines), reader)).title;
}

/** A story that is none, so that the passes can read it. */
function untold(source: Source, settings: Settings, title: readonly Inline[]): Story {
  return {
    id: 'untold',
    sources: [source],
    title,
    titleFrom: 'manifest',
    authors: [],
    authorsFrom: 'none',
    date: null,
    source: null,
    rights: null,
    warnings: [],
    headnote: [],
    header: [],
    blocks: [],
    endNotes: [],
    appendixNotes: [],
    findings: [],
    settings,
  };
}
