import { closeSync, openSync, readSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled } from '../compile.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { makeFolder, removeFolders } from '../machine/folder.js';
import { Busy, PlaceTaken, type Result, writeTogether } from '../machine/results.js';
import { descriptorOf, writeWhole } from '../machine/streams.js';
import type { Asked } from './arguments.js';
import { shown } from './manifest-file.js';
import { oldFiles } from './old-files.js';
import { sameDate } from './same-date.js';
import { counts, inBookOrder, summaries, totals } from './telling.js';
import type { Voice } from './voice.js';

/** What was made, the manifest's folder, and how long it took. */
export type Made = Compiled & { readonly folder: string; readonly seconds: number };

/** What is to be told of each story, and how much of which doubt there was. */
function tellMade(made: Made, { flags }: Asked, voice: Voice): void {
  for (const told of summaries(made.glances, made.diagnostics, flags.verbose === true)) voice.note(told);
  for (const told of counts(made.diagnostics)) voice.note(told);
}

/** Writes the books, and the ledger if one was asked for, all or none; tells what there is to tell. Gives the exit code. */
export async function publish(made: Made, asked: Asked, voice: Voice): Promise<number> {
  const out = typeof asked.flags.out === 'string' ? resolve(asked.flags.out) : join(made.folder, 'out');
  const books = made.files.map(({ name, bytes }) => ({ path: join(out, name), bytes }));
  const file = ledgerOf(asked);
  const taken = file && books.find(({ path }) => sameFile(path, file));
  if (taken) {
    const message = `\`${shown(file)}\` is to be one of the books, and cannot be the ledger`;
    voice.tell([...made.diagnostics, ledgerFault(message)]);
    return 2;
  }
  try {
    const { ledger } = await import('../proof/ledger.js');
    const record = file ? [{ path: file, bytes: Buffer.from(ledger(made.changes)) }] : [];
    // What is no file, such as /dev/stdout or a pipe, has no place to be put in.
    const streamed = record.filter(({ path }) => isStream(path));
    const results: readonly Result[] = streamed.length > 0 ? books : [...books, ...record];
    const same = sameDate(books);
    const stop = await writeTogether(out, results);
    const lost = streamed.flatMap(({ path, bytes }) => stream(path, bytes) ?? []);
    const written = books.map(({ path }) => shown(path));
    const old = oldFiles(
      out,
      made.folder,
      made.files.map(({ name }) => name),
    );
    voice.tell(
      [...inBookOrder(made.diagnostics, made.glances), ...(old ? [old] : []), ...(same ? [same] : []), ...lost],
      written,
    );
    tellMade(made, asked, voice);
    for (const path of written) voice.note(`wrote ${path}`);
    voice.note(totals({ ...made, pages: made.printed }));
    return stop ? stop.code : lost.length > 0 ? 1 : 0;
  } catch (error) {
    voice.tell([...made.diagnostics, notWritable(out, file, error as NodeJS.ErrnoException)]);
    return 1;
  }
}

/** Where the ledger is to be written, or null. */
export const ledgerOf = ({ flags }: Asked): string | null =>
  typeof flags.ledger === 'string' ? resolve(flags.ledger) : null;

/** What speaks against writing a ledger over the file that `asked` names: anything but an older ledger is somebody's work. */
export function ledgerRefused(asked: Asked): Diagnostic | null {
  const file = ledgerOf(asked);
  if (file === null || descriptorOf(file) !== null) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || (!found.isDirectory() && !found.isFile())) return null;
  if (found.isDirectory()) return ledgerFault(`\`${shown(file)}\` is a folder, and cannot be the ledger`);
  if (found.size === 0 || opensLikeLedger(file)) return null;
  return ledgerFault(`\`${shown(file)}\` is there and no ledger: it would be overwritten`);
}

/** What speaks against the folder that `asked` names for the results, known before there is a book: minutes may be saved. */
export function outRefused({ flags }: Asked): Diagnostic | null {
  if (typeof flags.out !== 'string') return null;
  const out = resolve(flags.out);
  try {
    removeFolders(makeFolder(out));
    return null;
  } catch (error) {
    return notWritable(out, null, error as NodeJS.ErrnoException);
  }
}

const ledgerFault = (message: string): Diagnostic => ({
  severity: 'error',
  code: 'book/ledger',
  message,
  span: null,
  hint: 'name a file that is not there yet, such as `--ledger changes.json`',
  exit: 2,
});

/** How ledgers begin: proof/ledger.ts. */
const OPENING = '[\n{"rule":';

function opensLikeLedger(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(OPENING.length);
    const length = readSync(file, start, 0, start.length, 0);
    const text = start.toString('utf8', 0, length);
    return text === OPENING || text === '[]\n';
  } finally {
    closeSync(file);
  }
}

/** Whether two paths name one place, whatever links lead to its folder; letters of either case are one on some systems. */
function sameFile(one: string, other: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(dirname(path));
    } catch {
      return dirname(path);
    }
  };
  return real(one) === real(other) && basename(one).toLowerCase() === basename(other).toLowerCase();
}

/** Writes a ledger to what is no file; gives what is to be told where not all of it was taken. */
function stream(path: string, bytes: Uint8Array): Diagnostic | null {
  const descriptor = descriptorOf(path);
  try {
    if (descriptor === null) writeFileSync(path, bytes);
    else writeWhole(descriptor, bytes);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Who closes it has seen enough.
    if (code === 'EPIPE') return null;
    return {
      severity: 'error',
      code: 'book/not-written',
      message: `The ledger could not be written to \`${path}\`: ${code ?? message}`,
      span: null,
      hint: 'the books are whole; name a file, such as `--ledger changes.json`',
    };
  }
}

function isStream(path: string): boolean {
  if (descriptorOf(path) !== null) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function notWritable(out: string, ledger: string | null, error: NodeJS.ErrnoException): Diagnostic {
  const apart = ledger !== null && dirname(ledger) !== out && error.path !== undefined;
  const [path, flag] = apart && dirname(error.path!) === dirname(ledger) ? [ledger, '--ledger'] : [out, '--out'];
  const fault = { severity: 'error', code: 'book/not-written', span: null } as const;
  if (error instanceof PlaceTaken)
    return {
      ...fault,
      message: `\`${shown(error.path)}\` is a folder where a book should stand`,
      hint: 'Sheaf takes no folder away: move it, or write elsewhere with --out',
    };
  if (error instanceof Busy)
    return {
      ...fault,
      message: `\`${shown(out)}\` cannot be written: ${error.message}`,
      hint: 'wait until it is done; if nobody writes there, delete `.sheaf.lock` in that folder',
    };
  return {
    ...fault,
    message: `\`${shown(path)}\` cannot be written: ${error.code ?? error.message}`,
    hint: `close the books if a reader holds them open, look at the folder’s permissions, or choose another with ${flag}`,
  };
}
