import type { Source } from '../../document/index.js';
import type { TypedParagraph } from './typed-file.js';

/** A soft return in a transcript, whose line ends are those of paragraphs. */
const SOFT_RETURN = '\u2028';

/**
 * What a typed file says as plain text, which its spans are spans of: a line for each paragraph, empty ones too, so that
 * line 212 is the 212th paragraph. Those of notes stand behind all others.
 */
export class Transcript {
  readonly source: Source;
  /** Where each paragraph begins. */
  readonly starts: ReadonlyMap<TypedParagraph, number>;

  constructor(file: string, parts: readonly (readonly TypedParagraph[])[]) {
    const lines: string[] = [];
    const starts = new Map<TypedParagraph, number>();
    let at = 0;
    for (const paragraphs of parts) {
      for (const paragraph of paragraphs) {
        starts.set(paragraph, at);
        const line = lineOf(paragraph);
        lines.push(line);
        at += line.length + 1;
      }
    }
    this.starts = starts;
    this.source = { file, text: `${lines.join('\n')}\n`, unit: 'paragraph' };
  }
}

function lineOf({ pieces }: TypedParagraph): string {
  let line = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') line += piece.text;
    else if (piece.kind === 'line') line += SOFT_RETURN;
  }
  return line;
}
