import { existsSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/index.js';

/** What the system lacks, by the codes of its faults: nothing that Sheaf could do better. */
const LACKING: Readonly<Record<string, string>> = {
  EMFILE: 'too few files may be open at once',
  ENFILE: 'too few files may be open at once',
  ENOMEM: 'there is too little memory',
  EAGAIN: 'too few threads may run at once',
  ENOSPC: 'there is no room on the disk',
  ERR_WORKER_OUT_OF_MEMORY: 'there is too little memory',
  ERR_WORKER_INIT_FAILED: 'too few threads may run at once, or there is too little memory',
};

/** Set to anything, it shows where in Sheaf a fault came from. */
export const TRACE = 'SHEAF_TRACE';

/** The diagnostic of whatever was thrown that nobody foresaw: one line, and where it came from for who asks. */
export function unforeseen(error: unknown): Diagnostic {
  const { message, code, stack } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  const lacking =
    LACKING[code ?? ''] ?? (/WebAssembly\.|Array buffer allocation/.test(message) ? LACKING.ENOMEM : null);
  const first = message.split('\n')[0]!;
  return {
    severity: 'error',
    code: 'book/internal',
    message: lacking ? `The system gave too little: ${lacking} (${first})` : `This is a fault of Sheaf’s: ${first}`,
    span: null,
    hint:
      process.env[TRACE] !== undefined
        ? (stack ?? message)
        : lacking
          ? 'close other programs, or raise the limit (`ulimit -a` shows it)'
          : `nothing was written; please report it, with what ${TRACE}=1 shows besides`,
  };
}

/** The same where nobody can be told properly any more: two lines of plain text. */
export function lastWords(error: unknown): string {
  const { message, code, hint } = unforeseen(error);
  return `error: ${message} [${code}]\n  help: ${hint}\n`;
}

/** What is wrong with the folder that the command runs in, in two lines, or null. */
export function workingFolderFault(): string | null {
  try {
    // Node takes names for UTF-8, and loses those that are none.
    return existsSync(process.cwd())
      ? null
      : 'error: The name of the working folder is not UTF-8\n  help: give it another name\n';
  } catch {
    return 'error: The working folder is gone\n  help: go to one that is there\n';
  }
}
