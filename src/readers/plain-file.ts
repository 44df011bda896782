import type { Report } from '../diagnostics/index.js';
import type { Block, HeaderLine, Source } from '../document/index.js';
import { decode } from './bytes/decode.js';
import { readDownload } from './downloads/index.js';
import { downloadIn } from './downloads/kind.js';
import { frontMatter } from './front-matter/index.js';
import type { Reader } from './job.js';
import type { Manuscript } from './manuscript.js';
import { withFirstChapter } from './markdown/first-chapter.js';
import { habitsOf } from './markdown/foreign-marks.js';
import { readMarkdown } from './markdown/markdown.js';
import { withoutTagLines } from './markdown/tag-lines.js';
import { readText } from './plain/text.js';
import { Refused } from './refusal.js';

/** Reads a file of plain text or Markdown. Throws `Refused`. */
export const readPlain: Reader = ({ file, bytes, encoding, language, name, report }) => {
  const source = decode(file, bytes, encoding, report, language);
  if (!source) throw new Refused();
  return readSource(source, report, name);
};

const MARKDOWN = /\.(?:md|markdown|mkdn?|mdown)$/i;

/** Markdown, whose program may have put tags over it. */
function markdownOf(source: Source, report: Report, from: number, name: string, header: readonly HeaderLine[]) {
  const { blocks, notes } = readMarkdown(source, report, from, name);
  const sure = habitsOf(source.text).wiki || header.some(({ key }) => /^(?:tags?|aliases|cssclass(?:es)?)$/.test(key));
  const title = header.find(({ key }) => key === 'title')?.value ?? null;
  return { blocks: withFirstChapter(withoutTagLines(opened(blocks), sure), title), notes };
}

/** So many blocks are a mail's that was sent on; less may be a motto. */
const FORWARDED = 3;

/** What a mail holds that was sent on: all of it is quoted, and so none of it is. */
function opened(blocks: readonly Block[]): readonly Block[] {
  const [only, other] = blocks;
  return only?.kind === 'quotation' && !other && only.blocks.length >= FORWARDED ? only.blocks : blocks;
}

/** Reads a text by the marks that its name promises; the ids of its footnotes begin with `name`. */
export function readSource(source: Source, report: Report, name: string): Manuscript {
  const download = downloadIn(source);
  if (download) return readDownload(download, source, report, name);
  const markdown = MARKDOWN.test(source.file);
  const front = frontMatter(source, markdown, report);
  const [header, from] = [front?.lines ?? [], front?.end ?? 0];
  const read = markdown
    ? markdownOf(source, report, from, name, header)
    : { blocks: readText(source, report, from), notes: [] };
  return { format: markdown ? 'markdown' : 'text', sources: [source], header, ...read, origin: null, works: [] };
}
