import type { Block, EssayText, Inline } from '../document/index.js';
import type { Manifest, Words } from '../manifest/index.js';
import { proofread, proofreadLine } from './proofread.js';
import { oneLine, paragraphs } from './words.js';

/** Sets the manifest's words and the essays in the house's style. */
export interface Editor {
  readonly line: (given: Words) => readonly Inline[];
  readonly blocks: (given: Words) => readonly Block[];
  readonly essay: (given: EssayText) => EssayText;
}

/** The editor for one manifest's words; `reader` hears of every edit and doubt. */
export function editor({ source, settings }: Manifest, reader: Parameters<typeof proofread>[3]): Editor {
  const essaySource = ({ blocks }: EssayText) => blocks[0]?.span.source ?? source;
  return {
    line: (given) => proofreadLine(oneLine(given), source, settings, reader),
    blocks: (given) => proofread({ blocks: paragraphs(given), endNotes: [] }, source, settings, reader).blocks,
    essay: (given) => proofread(given, essaySource(given), settings, reader),
  };
}
