import { basename } from 'node:path';
import type { drawCovers, Order } from '../compile.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { NoteFate } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { decisionsFile } from '../settled/index.js';
import type { Asked } from './arguments.js';
import { MANIFEST, openManifest } from './manifest-file.js';
import { Progress } from './progress.js';
import { ledgerRefused, type Made, outRefused, publish } from './publish.js';
import { counts, inBookOrder, outcome } from './telling.js';
import type { Voice } from './voice.js';

/** `sheaf compile`: both books, whole, or neither. Gives the exit code. */
export async function runCompile(asked: Asked, voice: Voice): Promise<number> {
  const refused = ledgerRefused(asked);
  if (refused) {
    voice.tell([refused]);
    return 2;
  }
  const nowhere = outRefused(asked);
  if (nowhere) {
    voice.tell([nowhere]);
    return 1;
  }
  const made = await make(asked, voice);
  const code = exitCode(made.diagnostics, asked.flags.strict === true);
  if (code !== 0) {
    voice.tell(inBookOrder(made.diagnostics, made.glances));
    for (const told of counts(made.diagnostics)) voice.note(told);
    voice.note(code === 3 ? 'nothing was written: under --strict a warning is a fault' : 'nothing was written');
    return code;
  }
  return publish(made, asked, voice);
}

/** `sheaf check`: the same work, nothing written. */
export async function runCheck(asked: Asked, voice: Voice): Promise<number> {
  const made = await make(asked, voice);
  const file = decisionsFile(basename(asked.operand ?? MANIFEST));
  const diagnostics =
    asked.flags.new === true
      ? (await import('./accepted.js')).unaccepted(made.diagnostics, made.folder, file)
      : made.diagnostics;
  voice.tell(inBookOrder(diagnostics, made.glances));
  for (const told of counts(diagnostics)) voice.note(told);
  voice.note(outcome(diagnostics));
  return exitCode(diagnostics, asked.flags.strict === true);
}

/** `sheaf covers`: a sheet of every cover design with this book's title. */
export async function runCovers(asked: Asked, voice: Voice): Promise<number> {
  const { drawCovers } = await import('../compile.js');
  const made = await make(asked, voice, drawCovers);
  const code = exitCode(made.diagnostics, false);
  if (code === 0) return publish({ ...made, glances: [], diagnostics: [] }, asked, voice);
  voice.tell(made.diagnostics);
  return code;
}

async function make(asked: Asked, voice: Voice, work?: typeof drawCovers): Promise<Made> {
  const progress = new Progress(voice);
  const { folder, source, told } = await openManifest(asked.operand);
  if (!source) return { ...NOTHING, diagnostics: told, folder, seconds: progress.seconds };
  for (const one of told) voice.note(one.message);
  if (work) return { ...(await work(source, diskWorld(folder))), folder, seconds: progress.seconds };
  try {
    const { compile } = await import('../compile.js');
    const made = await compile(source, diskWorld(folder), orderOf(asked), { progress: progress.edited });
    return { ...made, folder, seconds: progress.seconds };
  } finally {
    progress.done();
  }
}

const NOTHING = { files: [], glances: [], changes: [], printed: null, between: null };

function orderOf({ flags }: Asked): Order {
  return {
    ...(flags.only ? { only: flags.only as 'epub' | 'pdf' } : {}),
    ...(flags.notes ? { notes: flags.notes as NoteFate } : {}),
    ledger: typeof flags.ledger === 'string',
    ...(flags.profile ? { profile: flags.profile as 'reading' | 'press' } : {}),
  };
}

function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ exit }) => exit === 2)) return 2;
  if (errors.length > 0) return 1;
  return strict && diagnostics.some(({ severity }) => severity === 'warning') ? 3 : 0;
}
