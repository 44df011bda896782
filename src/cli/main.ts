import { readFileSync } from 'node:fs';
import { Streams } from '../machine/streams.js';
import { type Asked, commandNamed, helpText, NAMES, readArguments, UsageError } from './arguments.js';
import { unforeseen } from './unforeseen.js';
import { type Terminal, Voice } from './voice.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const streams = new Streams();

const terminal: Terminal = {
  out: streams.out,
  err: streams.err,
  watched: process.stderr.isTTY === true,
  asks: process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : null,
};

/** Runs one command; gives the exit code: 1 also where its results could not be written to stdout. */
export async function main(argv: readonly string[]): Promise<number> {
  const code = await run(argv);
  if (!streams.lost) return code;
  const { code: why, message } = streams.lost;
  terminal.err(`error: Not all of the output could be written: ${why ?? message}\n`);
  return code || 1;
}

async function run(argv: readonly string[]): Promise<number> {
  let voice: Voice | null = null;
  try {
    const asked = readArguments(argv);
    voice = new Voice(asked, version, terminal);
    return await obey(asked, voice);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      if (!voice) throw error;
      voice.tell([unforeseen(error)]);
      return 1;
    }
    terminal.err(`error: ${error.message}\n  help: ${error.hint}\n`);
    return 2;
  }
}

async function obey(asked: Asked, voice: Voice): Promise<number> {
  switch (asked.command) {
    case 'help':
      voice.result(`${helpText(asked.operand === null ? null : commandNamed(asked.operand))}\n`);
      return 0;
    case 'version':
      voice.result(`${version}\n`);
      return 0;
    case 'schema':
    case 'explain': {
      const { runExplain, runSchema } = await import('./reference.js');
      return asked.command === 'schema' ? runSchema(asked, voice) : runExplain(asked, voice);
    }
    case 'completion': {
      const names = NAMES.find((one) => one === asked.operand);
      if (names) return (await import('./names.js')).tellNames(names, voice);
      const { completionFor } = await import('./completion.js');
      voice.result(completionFor(asked.operand!));
      return 0;
    }
    case 'proof':
      return (await import('./proof.js')).runProof(asked, voice);
    case 'settle':
      return (await import('./settle.js')).runSettle(asked, voice);
    case 'init':
      return (await import('./init.js')).runInit(asked, voice);
    case 'inspect':
      return (await import('./single.js')).runInspect(asked, voice);
    case 'normalize':
      return (await import('./single.js')).runNormalize(asked, voice);
    case 'covers':
      return (await import('./books.js')).runCovers(asked, voice);
    case 'compile':
      return (await import('./books.js')).runCompile(asked, voice);
    case 'check':
      return (await import('./books.js')).runCheck(asked, voice);
  }
}
