import type { Report } from '../diagnostics/index.js';
import type { Span } from '../document/index.js';
import { ZipFault } from '../zip/index.js';

/** Why a file is not read. */
export type RefusalCode =
  | 'binary'
  | 'damaged'
  | 'drm'
  | 'empty'
  | 'encoding'
  | 'locked'
  | 'no-story'
  | 'several-files'
  | 'too-large';

/** Thrown by a reader that cannot go on. The message is what a person reads, the file's name in it. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly hint: string,
    /** Where, if there is a text to show. */
    readonly span: Span | null = null,
  ) {
    super(message);
  }
}

/** Thrown by a reader that has told already why it cannot go on. */
export class Refused extends Error {}

const HINTS = {
  damaged: 'ask for the file again, or download it once more; a copy that was cut off on its way opens nowhere',
  'too-large': 'send the story alone; if the file is right, unpack it and name the story in it',
  locked: 'remove the password where the file was written, and save it again',
} as const;

/** Runs `read`; null, with one report, where it refuses `file`. */
export async function orRefused<Read>(file: string, report: Report, read: () => Promise<Read>): Promise<Read | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) return null;
    const refusal = refusalOf(file, error);
    if (!refusal) throw error;
    const { code, message, hint } = refusal;
    const span = refusal.span ?? { source: { file, text: '' }, start: 0, end: 0 };
    report({ severity: 'error', code: `source/${code}`, message, span, hint, exit: 1 });
    return null;
  }
}

function refusalOf(file: string, error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ZipFault) return new Refusal(error.code, `\`${file}\` ${error.message}`, HINTS[error.code]);
  return null;
}
