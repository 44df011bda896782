import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { EditedStory } from '../compile/edit.js';
import { type Diagnostic, Log } from '../diagnostics/index.js';
import { type DashStyle, DEFAULT_SETTINGS, type QuoteStyle, type Source } from '../document/index.js';
import type { StoryEntry } from '../manifest/index.js';
import { decode } from '../readers/bytes/decode.js';
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

/** `sheaf inspect`: what is found in one story, as JSON or for people. Gives the exit code. */
export async function runInspect(asked: Asked, voice: Voice): Promise<number> {
  const log = new Log();
  const source = readSingle(asked.operand!, log);
  if (!source) {
    voice.tell(log.all);
    return 1;
  }
  const { editStory } = await import('../compile/edit.js');
  const story = editStory(entryOf(source), [source]);
  const told = [...log.all, ...story.diagnostics];
  await (asked.flags.json === true ? asJson : forPeople)(story, told, voice);
  return told.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function asJson({ found }: EditedStory, told: readonly Diagnostic[], voice: Voice): Promise<void> {
  const { inspect } = await import('../proof/index.js');
  voice.result(`${JSON.stringify(inspect(found, told), null, 2)}\n`);
}

async function forPeople(story: EditedStory, told: readonly Diagnostic[], voice: Voice): Promise<void> {
  const { summary } = await import('../proof/index.js');
  voice.tell(told);
  voice.result(`${summary(story.found, story.edited, story.changes, told)}\n`);
}

/** A story of which nothing is known but its text. */
const entryOf = (source: Source): StoryEntry => {
  const span = { source, start: 0, end: 0 };
  return {
    kind: 'story',
    id: 'story',
    files: [{ path: source.file, span }],
    title: null,
    authors: [],
    date: null,
    source: null,
    rights: null,
    headnote: null,
    warnings: [],
    settings: DEFAULT_SETTINGS,
    span,
  };
};

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
