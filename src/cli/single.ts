import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { DEFAULT_SETTINGS, type DashStyle, type QuoteStyle, type Source } from '../document/index.js';
import { decode } from '../readers/index.js';
import type { Asked } from './arguments.js';
import type { Voice } from './voice.js';

/** `sheaf normalize`: a filter, from a file or standard input to standard output. Gives the exit code. */
export async function runNormalize(asked: Asked, voice: Voice): Promise<number> {
  const log = new Log();
  const source = readSingle(asked.operand ?? '-', log);
  if (source) {
    const { normalize } = await import('../passes/index.js');
    const kind = /\.(md|markdown)$/i.test(source.file) ? 'markdown' : 'plain';
    voice.result(
      normalize(source.text, kind, {
        quotes: (asked.flags.quotes ?? 'as-written') as QuoteStyle,
        dashes: (asked.flags.dashes ?? 'em') as DashStyle,
        language: DEFAULT_SETTINGS.language,
      }),
    );
  }
  for (const diagnostic of log.all) voice.complain(diagnostic);
  return source ? 0 : 1;
}

/** One file's text, or null, with a report, where it cannot be read; `-` is standard input. */
function readSingle(operand: string, log: Log): Source | null {
  const file = operand === '-' ? '<stdin>' : basename(operand);
  try {
    const bytes = readFileSync(operand === '-' ? 0 : resolve(operand));
    return operand === '-' && bytes.length === 0 ? { file, text: '' } : decode(file, bytes, 'auto', log.report);
  } catch (error) {
    log.report(unreadable(operand, error as NodeJS.ErrnoException));
    return null;
  }
}

const unreadable = (operand: string, { code, message }: NodeJS.ErrnoException): Diagnostic => ({
  severity: 'error',
  code: code === 'ENOENT' ? 'source/missing' : 'source/unreadable',
  message: code === 'ENOENT' ? `There is no file \`${operand}\`` : `\`${operand}\` cannot be read: ${code ?? message}`,
  span: null,
  hint: 'name a text file, or - for standard input',
});
