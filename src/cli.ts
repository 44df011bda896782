#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { commandNamed, helpText, readArguments, UsageError } from './cli/arguments.js';
import { type Terminal, Voice } from './cli/voice.js';

// V8 optimizes a function when 132 KB of its bytecode have run, or 1.8 MB of HarfBuzz's (flag-definitions.h), on threads
// of its own: too early for a run that does one thing after another, and the process waits at its end for what is still
// being optimized. To wait longer saves a quarter of the work on a small book; a million words take no longer for it.
setFlagsFromString('--interrupt-budget=600000');
setFlagsFromString('--wasm-tiering-budget=200000000');
// Patterns are compiled once, and not for an interpreter first: of our hundreds most are run more often than once.
setFlagsFromString('--no-regexp-tier-up');

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
};

/** Runs one command; gives the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  const voice = new Voice(asked, version, terminal);
  switch (asked.command) {
    case 'help':
      voice.result(`${helpText(asked.operand === null ? null : commandNamed(asked.operand))}\n`);
      return 0;
    case 'version':
      voice.result(`${version}\n`);
      return 0;
    case 'schema': {
      const { jsonSchema } = await import('./manifest/index.js');
      voice.result(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
      return 0;
    }
    case 'inspect':
      return (await import('./cli/single.js')).runInspect(asked, voice);
    case 'normalize':
      return (await import('./cli/single.js')).runNormalize(asked, voice);
    case 'covers':
      return (await import('./cli/books.js')).runCovers(asked, voice);
    case 'compile':
      return (await import('./cli/books.js')).runCompile(asked, voice);
    case 'check':
      return (await import('./cli/books.js')).runCheck(asked, voice);
  }
}

// A reader that has seen enough (`sheaf inspect … | head`) closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  terminal.err(`error: ${error.message}\n  help: ${error.hint}\n`);
  process.exitCode = 2;
}
