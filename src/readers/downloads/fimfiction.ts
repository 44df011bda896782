import type { Report } from '../../diagnostics/index.js';
import type { Block, Source } from '../../document/index.js';
import type { Manuscript } from '../manuscript.js';
import { readText } from '../plain/text.js';
import { fixedBlock, linesFrom, type PlainLine } from './lines.js';

/** A chapter's banner: four lines of comment, its name first. */
interface Banner {
  readonly lines: readonly PlainLine[];
  readonly next: number;
}

const RULE = /^\/\/-{8,}\/\/$/;

/** Reads what Fimfiction writes as text: a banner of comment lines over each chapter. */
export function readFimfiction(source: Source, report: Report): Manuscript {
  const banners = bannersIn([...linesFrom(source)]);
  const blocks: Block[] = [];
  for (const [index, { lines, next }] of banners.entries()) {
    blocks.push(...bannerBlocks(source, lines, index === 0, banners.length > 1));
    const stop = banners[index + 1]?.lines[0]?.start ?? source.text.length;
    blocks.push(...readText(source, report, next, stop));
  }
  const head = readText(source, report, 0, banners[0]?.lines[0]?.start ?? 0);
  return {
    format: 'fimfic-txt',
    sources: [source],
    header: [],
    blocks: [...head, ...blocks],
    notes: [],
    origin: null,
    works: [],
  };
}

function bannersIn(lines: readonly PlainLine[]): readonly Banner[] {
  const banners: Banner[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!RULE.test(lines[at]!.text)) continue;
    const end = lines.findIndex(({ text }, index) => index > at && RULE.test(text));
    if (end < 0 || end > at + 8 || !lines.slice(at + 1, end).every(({ text }) => text.startsWith('//'))) continue;
    banners.push({ lines: lines.slice(at, end + 1), next: lines[end]!.next });
    at = end;
  }
  return banners;
}

/** What stands behind the marks of a comment and its key. */
function said(source: Source, line: PlainLine, key: RegExp, label: Parameters<typeof fixedBlock>[3]): Block {
  const skip = key.exec(line.text)?.[0].length ?? 0;
  return fixedBlock(source, line.start + skip, line.end, label);
}

function bannerBlocks(source: Source, lines: readonly PlainLine[], first: boolean, several: boolean): readonly Block[] {
  const told = lines.filter(({ text }) => !RULE.test(text) && text !== '//');
  const blocks: Block[] = [];
  const chapter = told.find(({ text }) => !/^\/\/ (?:Story: |by )/.test(text));
  for (const line of told) {
    if (/^\/\/ Story: /.test(line.text))
      blocks.push(said(source, line, /^\/\/ Story: /, first ? 'title' : 'furniture'));
    else if (/^\/\/ by /.test(line.text)) blocks.push(said(source, line, /^\/\/ by /, first ? 'author' : 'furniture'));
    else if (line !== chapter) blocks.push(said(source, line, /^\/\/ ?/, 'furniture'));
  }
  if (chapter) blocks.push(said(source, chapter, /^\/\/ ?/, several ? 'chapter' : 'furniture'));
  return blocks;
}
