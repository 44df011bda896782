import type { Source } from '../../document/index.js';
import { BlockBuilder } from './blocks.js';

/**
 * Makes blocks of a document that has no lines, and its transcript beside them: a line for each of its paragraphs, empty ones
 * too, so that line 212 is the 212th paragraph, and every place a person can go to.
 */
export class TranscriptBuilder extends BlockBuilder {
  readonly #transcript: Transcript;

  constructor(file: string, transcript: Transcript = { file, text: '', unit: 'paragraph' }) {
    super(transcript);
    this.#transcript = transcript;
  }

  /** Where the next word will stand. */
  get at(): number {
    return this.#transcript.text.length;
  }

  /** Words of the story, in the style that was set. */
  words(text: string): void {
    const start = this.at;
    this.#transcript.text += text.replace(/[\r\n]/g, ' ');
    this.text(start, this.at);
  }

  /** Words that are no story, yet stand in the transcript so that its paragraphs can be found: a label, a cut sentence. */
  aside(text: string): void {
    this.#transcript.text += text.replace(/[\r\n]/g, ' ');
  }

  /** A soft return. It is a line separator in the transcript, whose lines are paragraphs. */
  softReturn(): void {
    const start = this.at;
    this.#transcript.text += '\u2028';
    this.lineBreak(start, this.at);
  }

  /** Ends a paragraph of the document, be it empty; false if there was nothing in it. */
  paragraph(rank: number | null = null): boolean {
    const filled = this.end(rank, 1);
    this.#transcript.text += '\n';
    return filled;
  }

  /** A call of the footnote `id`, of no length in the transcript. */
  call(id: string): void {
    this.noteCall(id, this.at, this.at);
  }

  /** Takes a footnote that is called as `id`. Told behind the body, its paragraphs stand behind all others. */
  footnote(id: string, tell: (builder: TranscriptBuilder) => void): void {
    const start = this.at;
    const builder = new TranscriptBuilder(this.source.file, this.#transcript);
    tell(builder);
    this.tellNote(id, builder, start, this.at);
  }
}

/** The text grows while its document is read. */
interface Transcript extends Source {
  text: string;
}
