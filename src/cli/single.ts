import { closeSync, openSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Alone } from '../compile/alone.js';
import type { EditedStory } from '../compile/edit.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { type DashStyle, DEFAULT_SETTINGS, type QuoteStyle, type Source, type Story } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { Endless, readWhole } from '../machine/streams.js';
import { decode } from '../readers/bytes/decode.js';
import { type Asked, UsageError } from './arguments.js';
import type { Voice } from './voice.js';

/** `sheaf normalize`: a filter, from a file or standard input to standard output. Gives the exit code. */
export async function runNormalize(asked: Asked, voice: Voice): Promise<number> {
  const log = new Log();
  const bytes = bytesOf(asked.operand ?? '-', log);
  const language = (asked.flags.language as string | undefined) ?? DEFAULT_SETTINGS.language;
  const source = bytes && textOf(bytes, language, log);
  if (source) {
    const { normalized, openDictionary } = await import('../passes/index.js');
    openDictionary(diskWorld('.'));
    const options = {
      quotes: (asked.flags.quotes ?? 'as-written') as QuoteStyle,
      dashes: (asked.flags.dashes ?? 'em') as DashStyle,
      language,
    };
    const kind = /\.(md|markdown)$/i.test(source.file) ? 'markdown' : 'plain';
    voice.result(normalized(source, kind, options, asked.flags.report === true ? log.report : () => {}));
  }
  for (const diagnostic of log.all) voice.complain(diagnostic);
  return source ? 0 : 1;
}

/** `sheaf inspect`: what is found in one story, as JSON or for people. Gives the exit code. */
export async function runInspect(asked: Asked, voice: Voice): Promise<number> {
  const log = new Log();
  const bytes = bytesOf(asked.operand!, log);
  if (!bytes) {
    voice.tell(log.all);
    return 1;
  }
  const { edit: story, told: found } = await readAlone(bytes, asked);
  if (!story) {
    voice.tell(found);
    return found.some(({ exit }) => exit === 2) ? 2 : 1;
  }
  if (bytes.folder !== null) await tellMissing(story.found, bytes.folder, log);
  const told = [...found, ...log.all];
  await (asked.flags.json === true ? asJson : forPeople)(story, told, voice);
  return told.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reads a story by itself, or as the manifest has it that was named. Throws a `UsageError`. */
async function readAlone(bytes: Bytes, asked: Asked): Promise<Alone> {
  const { editAlone, editWithin } = await import('../compile/alone.js');
  const work = workAsked(asked);
  if (typeof asked.flags.manifest !== 'string') return editAlone({ ...bytes, work }, diskWorld('.'));
  const { openManifest, shown } = await import('./manifest-file.js');
  const { folder, source, told } = await openManifest(asked.flags.manifest);
  if (!source) return { edit: null, told };
  const file = relative(folder, resolve(asked.operand!)).split(sep).join('/');
  const within = await editWithin({ file, work }, source, diskWorld(folder));
  if (within) return within;
  throw new UsageError(
    `\`${asked.operand}\` is no story of \`${shown(join(folder, source.file))}\``,
    'add it (`sheaf init --add`), or leave --manifest out',
  );
}

/** Tells of pictures that the story shows and its folder does not have. */
async function tellMissing(story: Story, folder: string, log: Log): Promise<void> {
  const { figuresOfStory } = await import('../book/index.js');
  const { insideOf } = await import('../readers/inside.js');
  const world = diskWorld(folder);
  for (const { path, span } of figuresOfStory(story)) {
    if (insideOf(path) || (await world.file(path)).ok) continue;
    const message = `The picture \`${path}\` does not lie beside the story`;
    log.report({
      severity: 'warning',
      code: 'image/missing',
      message,
      span,
      hint: 'put it there, or take it out of the text',
    });
  }
}

async function asJson({ found }: EditedStory, told: readonly Diagnostic[], voice: Voice): Promise<void> {
  const { inspect } = await import('../proof/index.js');
  voice.result(`${JSON.stringify(inspect(found, told), null, 2)}\n`);
}

async function forPeople(story: EditedStory, told: readonly Diagnostic[], voice: Voice): Promise<void> {
  const { findings, glanceOf, glanceText, inspect } = await import('../proof/index.js');
  voice.tell(told);
  const doubts = told.filter(({ severity }) => severity === 'warning').length;
  const glance = glanceText(glanceOf(story.found, story.edited, story.changes), doubts);
  voice.result(`${glance}\n\n${findings(inspect(story.found, told))}\n`);
}

/** A number, or a title. */
function workAsked({ flags: { work } }: Asked): number | string | null {
  if (typeof work !== 'string') return null;
  return /^\d+$/.test(work) ? Number(work) : work;
}

/** A file of its own, by the name that people call it. */
interface Bytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Where it lies; null of standard input. */
  readonly folder: string | null;
}

/** One file's bytes, or null, with a report, where it cannot be read; `-` is standard input. */
function bytesOf(operand: string, log: Log): Bytes | null {
  const file = operand === '-' ? '<stdin>' : basename(operand);
  try {
    if (operand === '-') return { file, bytes: readWhole(MOST), folder: null };
    return { file, bytes: readFile(resolve(operand)), folder: dirname(resolve(operand)) };
  } catch (error) {
    log.report(unreadable(operand, error as NodeJS.ErrnoException));
    return null;
  }
}

/** Bytes of a file at most, as of the manifest's. */
const MOST = 256 * 1024 * 1024;

/** Pipes are files here, and such as have no end. */
function readFile(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    return readWhole(MOST, file);
  } finally {
    closeSync(file);
  }
}

/** The text of a filter's input, which may be empty. */
const textOf = ({ file, bytes }: Bytes, language: string, log: Log): Source | null =>
  file === '<stdin>' && bytes.length === 0 ? { file, text: '' } : decode(file, bytes, 'auto', log.report, language);

const unreadable = (operand: string, error: NodeJS.ErrnoException): Diagnostic => {
  const { code, message } = error;
  return {
    severity: 'error',
    code: error instanceof Endless ? 'source/too-large' : code === 'ENOENT' ? 'source/missing' : 'source/unreadable',
    message:
      code === 'ENOENT' ? `There is no file \`${operand}\`` : `\`${operand}\` cannot be read: ${code ?? message}`,
    span: null,
    hint: 'name a text file, or - for standard input',
  };
};
