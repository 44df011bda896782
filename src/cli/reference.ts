import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ALL_CODES, CODES, explained, isCode } from '../diagnostics/index.js';
import { choiceHint, jsonSchema } from '../manifest/index.js';
import { type Asked, UsageError } from './arguments.js';
import { shown } from './manifest-file.js';
import type { Voice } from './voice.js';

/** `sheaf explain`: what a code means, or all codes with a line each. Gives the exit code. Throws a `UsageError`. */
export function runExplain({ operand }: Asked, voice: Voice): number {
  if (operand === null) {
    const widest = ALL_CODES.reduce((most, { length }) => Math.max(most, length), 0);
    for (const code of ALL_CODES) voice.result(`${code.padEnd(widest)}  ${CODES[code].what}\n`);
    return 0;
  }
  if (!isCode(operand)) {
    const area = ALL_CODES.filter((code) => code.startsWith(`${operand.replace(/\/.*/, '')}/`));
    throw new UsageError(`There is no code \`${operand}\``, choiceHint(operand, area.length > 0 ? area : ALL_CODES));
  }
  voice.result(`${explained(operand)}\n`);
  return 0;
}

/** `sheaf schema`: to stdout, or into a file, which may be an older schema and nothing else. Gives the exit code. */
export function runSchema({ flags: { out } }: Asked, voice: Voice): number {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  if (typeof out !== 'string') {
    voice.result(text);
    return 0;
  }
  const path = resolve(out);
  const fault = faultOf(path);
  if (fault) {
    voice.terminal.err(`error: \`${shown(path)}\` ${fault}\n  help: name a file that is not there yet\n`);
    return 2;
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    voice.terminal.err(
      `error: \`${shown(path)}\` cannot be written: ${code ?? message}\n  help: choose another folder\n`,
    );
    return 1;
  }
  voice.note(
    `wrote ${shown(path)}; a manifest beside it begins with \`# yaml-language-server: $schema=./${shown(path)}\``,
  );
  return 0;
}

/** What speaks against writing there: somebody's work. */
function faultOf(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8').includes('"title": "The manifest of a Sheaf anthology"')
      ? null
      : 'is there and no schema of Sheaf’s: it would be overwritten';
  } catch {
    return 'is there and no file';
  }
}
