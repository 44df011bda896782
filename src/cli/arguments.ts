import { parseArgs } from 'node:util';
// Not by its index: help should not wait for what reads manifests.
import { didYouMean } from '../manifest/suggest.js';

/** A flag of the command line: whether a value follows it, which values it may have, what it does. */
interface Flag {
  readonly type: 'string' | 'boolean';
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly about: string;
}

interface Command {
  readonly operand: string;
  readonly alias?: string;
  readonly about: string;
  readonly flags: readonly string[];
}

export const FLAGS: Readonly<Record<string, Flag>> = {
  out: { type: 'string', value: 'DIR', about: 'where the books are written (default: out, beside the manifest)' },
  only: { type: 'string', value: 'KIND', choices: ['epub', 'pdf'], about: 'write one of the two books: epub or pdf' },
  strict: { type: 'boolean', about: 'warnings are faults: exit 3 and write nothing' },
  notes: {
    type: 'string',
    value: 'MODE',
    choices: ['strip', 'keep', 'end', 'appendix'],
    about: 'what becomes of authors’ notes, whatever the manifest says',
  },
  profile: {
    type: 'string',
    value: 'NAME',
    choices: ['reading', 'press'],
    about: 'reading (tagged, linked, with its cover) or press (the interior alone)',
  },
  ledger: { type: 'string', value: 'FILE', about: 'write every change that was made as JSON' },
  json: { type: 'boolean', about: 'print what was found as JSON' },
  quotes: {
    type: 'string',
    value: 'STYLE',
    choices: ['double', 'single', 'as-written'],
    about: 'speech marks: double, single or as-written (default: as-written)',
  },
  dashes: {
    type: 'string',
    value: 'STYLE',
    choices: ['em', 'spaced-en', 'as-written'],
    about: 'dashes: em, spaced-en or as-written (default: em)',
  },
};

const EVERYWHERE: Readonly<Record<string, Flag>> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['pretty', 'json', 'sarif', 'github'],
    about: 'how faults and doubts are told: pretty, json, sarif or github',
  },
  quiet: { type: 'boolean', about: 'say nothing but errors' },
  'no-color': { type: 'boolean', about: 'no colours' },
  help: { type: 'boolean', about: 'show this help' },
  version: { type: 'boolean', about: 'show the version' },
};

export const COMMANDS = {
  compile: {
    operand: '[MANIFEST]',
    alias: 'build',
    about: 'make both books of an anthology (default: ./anthology.yaml)',
    flags: ['out', 'only', 'strict', 'notes', 'profile', 'ledger'],
  },
  check: {
    operand: '[MANIFEST]',
    alias: 'lint',
    about: 'tell every fault and doubt, write nothing',
    flags: ['strict', 'notes', 'profile', 'only'],
  },
  covers: {
    operand: '[MANIFEST]',
    about: 'draw every cover design with this book’s title on one sheet',
    flags: ['out'],
  },
  inspect: { operand: 'FILE', about: 'show what was found in one story', flags: ['json'] },
  normalize: {
    operand: '[FILE|-]',
    about: 'set the punctuation of a text, nothing else; text to stdout',
    flags: ['quotes', 'dashes'],
  },
  schema: { operand: '', about: 'print the manifest’s JSON Schema', flags: [] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** What the command line asks for. */
export interface Asked {
  readonly command: CommandName | 'help' | 'version';
  /** The file named, or null for the default. */
  readonly operand: string | null;
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command line that asks for nothing we have; `message` says what is wrong, `hint` what would do. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** Reads the command line. Throws a `UsageError`. */
export function readArguments(argv: readonly string[]): Asked {
  const { values, positionals } = parse(argv);
  const flags = { ...values };
  if (flags.version) return { command: 'version', operand: null, flags };
  const [name, ...operands] = positionals;
  if (flags.help || name === undefined) return { command: 'help', operand: name ?? null, flags };
  const command = commandNamed(name);
  const wrong = Object.keys(flags).find((flag) => !(flag in EVERYWHERE) && !takes(command, flag));
  if (wrong) throw new UsageError(`\`sheaf ${command}\` has no option --${wrong}`, `see \`sheaf ${command} --help\``);
  for (const [flag, value] of Object.entries(flags)) checkChoice(flag, value);
  if (operands.length > 1)
    throw new UsageError(`One file at a time: \`${operands[1]}\` is one too many`, usage(command));
  if (operands.length === 0 && COMMANDS[command].operand === 'FILE')
    throw new UsageError(`\`sheaf ${command}\` needs a file`, usage(command));
  return { command, operand: operands[0] ?? null, flags };
}

const takes = (command: CommandName, flag: string): boolean =>
  (COMMANDS[command].flags as readonly string[]).includes(flag);

function parse(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...FLAGS, ...EVERYWHERE }).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const name = /'--?([\w-]+)/.exec(message)?.[1] ?? '';
    const near = didYouMean(name, Object.keys(options));
    if (name in options) throw new UsageError(`--${name} needs a value`, 'see `sheaf --help`');
    throw new UsageError(`Unknown option --${name}`, near ? `did you mean --${near}?` : 'see `sheaf --help`');
  }
}

export function commandNamed(name: string): CommandName {
  const names = Object.keys(COMMANDS) as CommandName[];
  const found = names.find((known) => known === name || (COMMANDS[known] as Command).alias === name);
  if (found) return found;
  const near = didYouMean(name, names);
  throw new UsageError(
    `There is no command \`${name}\``,
    near ? `did you mean \`sheaf ${near}\`?` : 'see `sheaf --help`',
  );
}

function checkChoice(flag: string, value: string | boolean | undefined): void {
  const choices = (FLAGS[flag] ?? EVERYWHERE[flag])?.choices;
  if (choices && !choices.includes(String(value)))
    throw new UsageError(`--${flag} cannot be \`${value}\``, `choose from ${choices.join(', ')}`);
}

const usage = (command: CommandName): string => `usage: sheaf ${command} ${COMMANDS[command].operand}`.trim();

/** The help page, of one command or of all. */
export function helpText(name: string | null): string {
  const row = (left: string, right: string) => `  ${left.padEnd(26)}${right}`;
  const flagRow = ([flag, { value, about }]: [string, Flag]) => row(`--${flag}${value ? ` ${value}` : ''}`, about);
  const everywhere = ['', 'Everywhere:', ...Object.entries(EVERYWHERE).map(flagRow)];
  if (name !== null) {
    const command = commandNamed(name);
    const { operand, about, flags } = COMMANDS[command];
    const own = (flags as readonly string[]).map((flag) => flagRow([flag, FLAGS[flag]!]));
    return [`sheaf ${command} ${operand}`.trim(), `  ${about}`, '', ...own, ...everywhere].join('\n');
  }
  const rows = Object.entries(COMMANDS).map(([command, { operand, about }]) => row(`${command} ${operand}`, about));
  return [
    'sheaf: one manifest and a folder of stories in; one ebook and one printable PDF out.',
    '',
    'Commands (`sheaf COMMAND --help` shows their options):',
    ...rows,
    ...everywhere,
    '',
    'Exit: 0 done, 1 the anthology has errors, 2 wrong usage or a faulty manifest, 3 warnings under --strict.',
  ].join('\n');
}
