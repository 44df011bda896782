import { type Draft, type Drafts, linesOf } from './draft.js';
import { maskInline } from './mask.js';

/** A row of tildes is a break, as the reader of stories has it. */
const FENCE = /^ {0,3}(`{3,})/;
/** CommonMark: thematic breaks, setext underlines, tables' rules, reference definitions. */
const NO_PROSE = /^ {0,3}(?:(?:[*_-][ \t]*){3,}|~{3,}[ \t]*|=+[ \t]*|\|?[ \t:|-]*-[ \t:|-]*|\[(?!\^)[^\]]+\]:.*)$/;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)[ \t]*/;
const FOOTNOTE = /^ {0,3}\[\^[^\s\]]+\]:[ \t]*/;
const HEADING = /^ {0,3}#{1,6}(?=[ \t]|$)[ \t]*/;
const QUOTATION = /^(?: {0,3}>[ \t]?)+/;
const INDENTED = /^(?: {4}|\t)/;

/**
 * The paragraphs of a Markdown text, by the block rules of CommonMark as far as punctuation needs them: headings,
 * items, footnotes and quotations are paragraphs of their own; front matter, fenced and indented code, breaks and underlines are
 * no prose. Their marks stay where they are.
 */
export function splitMarkdown(text: string): Drafts {
  const drafts: Draft[] = [];
  const between: string[] = [];
  let done = 0;
  let start = -1;
  let end = -1;
  const close = () => {
    if (start < 0) return;
    between.push(text.slice(done, start));
    const paragraph = text.slice(start, end);
    drafts.push({ text: paragraph, seen: maskInline(maskPrefixes(paragraph)), follows: true });
    done = end;
    start = -1;
  };
  let fence = '';
  let blank = true;
  let inList = false;
  const lines = linesOf(text);
  for (let index = frontMatter(text); index < lines.length; index += 1) {
    const line = lines[index]!;
    const content = text.slice(line.start, line.end);
    if (fence !== '') {
      if (content.trim().startsWith(fence)) fence = '';
      continue;
    }
    fence = FENCE.exec(content)?.[1] ?? '';
    const isBlank = content.trim() === '';
    const isCode: boolean = INDENTED.test(content) && blank && !inList && start < 0;
    if (isBlank || fence !== '' || isCode || isMarkUp(content)) {
      close();
      blank = isBlank || isCode;
      continue;
    }
    const quotation = QUOTATION.exec(content)?.[0] ?? '';
    const within = content.slice(quotation.length);
    const prefix = quotation + (HEADING.exec(within) ?? ITEM.exec(within) ?? FOOTNOTE.exec(within) ?? [''])[0];
    if (ITEM.test(content) || FOOTNOTE.test(content)) inList = true;
    else if (quotation !== '' || (blank && !/^[ \t]/.test(content))) inList = false;
    if (prefix !== '' && (prefix !== quotation || start < 0)) {
      close();
      start = line.start + prefix.length;
    } else if (start < 0) start = line.start;
    end = line.end;
    blank = false;
    if (HEADING.test(content)) close();
  }
  close();
  between.push(text.slice(done));
  return { drafts, between };
}

/** A longer line than any rule is not tried against the pattern, which would take too long. */
const isMarkUp = (content: string): boolean => content.length < 400 && NO_PROSE.test(content);

/** The number of lines that front matter takes at the head of a text: YAML, TOML, or pandoc's title block. */
function frontMatter(text: string): number {
  const match =
    /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ??
    /^\uFEFF?\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|$)/.exec(text) ??
    /^\uFEFF?(?:%[ \t][^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*(?:\r?\n|$)){1,3}/.exec(text);
  return match ? linesOf(match[0]).length : 0;
}

/** The `>` of a quotation's further lines. */
const maskPrefixes = (paragraph: string): string =>
  paragraph.replace(/\n(?: {0,3}>[ \t]?)+/g, (prefix) => `\n${' '.repeat(prefix.length - 1)}`);
