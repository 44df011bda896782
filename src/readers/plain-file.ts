import type { Report } from '../diagnostics/index.js';
import type { Source } from '../document/index.js';
import { decode } from './bytes/decode.js';
import { readDownload } from './downloads/index.js';
import { downloadIn } from './downloads/kind.js';
import { frontMatter } from './front-matter.js';
import type { Reader } from './job.js';
import type { Manuscript } from './manuscript.js';
import { readMarkdown } from './markdown/markdown.js';
import { readText } from './plain/text.js';
import { Refused } from './refusal.js';

/** Reads a file of plain text or Markdown. */
export const readPlain: Reader = ({ file, bytes, encoding, language, name, report }) => {
  const source = decode(file, bytes, encoding, report, language);
  if (!source) throw new Refused();
  return readSource(source, report, name);
};

const MARKDOWN = /\.(?:md|markdown|mkdn?|mdown)$/i;

/** Reads a text by the marks that its name promises; the ids of its footnotes begin with `name`. */
export function readSource(source: Source, report: Report, name: string): Manuscript {
  const download = downloadIn(source);
  if (download) return readDownload(download, source, report, name);
  const front = frontMatter(source, report);
  const [header, from] = [front?.lines ?? [], front?.end ?? 0];
  const markdown = MARKDOWN.test(source.file);
  const read = markdown
    ? readMarkdown(source, report, from, name)
    : { blocks: readText(source, report, from), notes: [] };
  return { format: markdown ? 'markdown' : 'text', sources: [source], header, ...read, origin: null, works: [] };
}
