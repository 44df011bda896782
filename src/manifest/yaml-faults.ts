import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Source } from '../document/index.js';

/** What YAML calls a fault, and what an editor would want to be told: what is wrong, and the way out. */
type Told = Partial<Pick<Diagnostic, 'message' | 'hint'>>;

const GENERAL = 'indent with spaces, and put text that holds `: ` or begins with a sign in quotes';

const TOLD: Readonly<Partial<Record<string, Told>>> = {
  TAB_AS_INDENT: { hint: 'use spaces where there are tabs' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second `: ` in one line, or a line that is indented too far',
    hint: 'put text that holds `: ` in quotes, and let keys of one map begin in one column',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line without `key:`',
    hint: 'write `key: …`, or indent the line if it goes on with the text above',
  },
  BAD_SCALAR_START: { hint: 'put text that begins with a sign in quotes' },
  BAD_DQ_ESCAPE: { hint: 'in double quotes a backslash begins an escape: use single quotes' },
  MULTIPLE_DOCS: { message: 'a line `---` begins a second manifest', hint: 'take it out, or keep one of the two' },
  NON_STRING_KEY: { message: 'a key must be plain text', hint: 'put text that begins with `[`, `{` or `?` in quotes' },
};

/** Tells a fault of YAML at its place. */
export function yamlFault(error: YAMLError, document: Document, source: Source): Diagnostic {
  const quote = error.code === 'MISSING_CHAR' ? openedQuote(document, error.pos[0]) : null;
  const [start, end] = quote === null ? error.pos : [quote, quote + 1];
  const fault = { severity: 'error', span: { source, start, end: Math.max(start, end) }, exit: 2 } as const;
  if (error.code === 'DUPLICATE_KEY') {
    const key = source.text.slice(start).split(':', 1)[0]!.trim();
    const message = `The key \`${key}\` stands twice in one map`;
    return { ...fault, code: 'manifest/duplicate-key', message, hint: 'keep one of the two' };
  }
  const { message = error.message, hint = GENERAL } = quote === null ? told(error, source) : UNCLOSED;
  return { ...fault, code: 'manifest/yaml', message: `Not YAML: ${message}`, hint };
}

const UNCLOSED: Told = {
  message: 'this quote is never closed',
  hint: 'close it with the same mark at the end of its text',
};

function told(error: YAMLError, { text }: Source): Told {
  const before = text.slice(0, error.pos[0]).trimEnd();
  if (error.code === 'BAD_INDENT' && /must be sufficiently indented/.test(error.message)) {
    const close = error.message.at(-1);
    return { message: `\`${close}\` is missing`, hint: `close with \`${close}\` what was opened before` };
  }
  // `'it's'`: the text goes on behind what YAML took for its end.
  if (error.code === 'UNEXPECTED_TOKEN' && /['"]$/.test(before))
    return {
      message: 'words behind a closing quote',
      hint: `a ${before.endsWith("'") ? "' within '…' is written ''" : '" within "…" is written \\"'}, or take the other kind of quote around the text`,
    };
  return TOLD[error.code] ?? {};
}

/** Where the quoted text opened that was missed to end at `end`: YAML sees the fault only there, at the file's end at worst. */
function openedQuote(document: Document, end: number): number | null {
  let opened: number | null = null;
  visit(document, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || !node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return;
      if (node.range[0] < end && end <= node.range[2]) opened = node.range[0];
    },
  });
  return opened;
}
