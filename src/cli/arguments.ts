import { parseArgs } from 'node:util';
import { NOTE_FATES } from '../document/index.js';
// Not by its index: help should not wait for what reads manifests.
import { didYouMean } from '../manifest/suggest.js';

/** A flag of the command line: whether a value follows it, which values it may have, what it does. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Names of the manifest's that may be its value, for completions. */
  readonly names?: Names;
  readonly about: string;
}

/** What a manifest names: files of its stories, their authors. */
export const NAMES = ['stories', 'authors'] as const;
export type Names = (typeof NAMES)[number];

interface Command {
  readonly operand: string;
  /** Two command lines that show what it is for. */
  readonly examples: readonly [string, string];
  readonly alias?: string;
  /** Names of the manifest's that may be its operand, for completions. */
  readonly names?: Names;
  readonly about: string;
  readonly flags: readonly string[];
}

export const FLAGS: Readonly<Record<string, Flag>> = {
  out: {
    type: 'string',
    value: 'DIR',
    about: 'where the results are written; of books the default is out, beside the manifest',
  },
  only: { type: 'string', value: 'KIND', choices: ['epub', 'pdf'], about: 'write one of the two books: epub or pdf' },
  strict: { type: 'boolean', about: 'warnings are faults: exit 3 and write nothing' },
  notes: {
    type: 'string',
    value: 'MODE',
    choices: NOTE_FATES,
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
  work: { type: 'string', value: 'N', about: 'which of several works in the file: its number or its title' },
  manifest: { type: 'string', value: 'FILE', about: 'read it as the story that this manifest makes of it' },
  yes: { type: 'boolean', about: 'ask nothing, take what was found' },
  add: { type: 'boolean', about: 'put files that the manifest lacks behind its others' },
  for: {
    type: 'string',
    value: 'NAME',
    names: 'authors',
    about: 'the galley of one author: her stories, your questions, her corrections',
  },
  story: {
    type: 'string',
    value: 'FILE',
    names: 'stories',
    about: 'the galley of one story, for its author',
  },
  list: { type: 'boolean', about: 'every decision, and whether it holds' },
  open: { type: 'boolean', about: 'what is not decided yet, as lines for the file of decisions' },
  prune: { type: 'boolean', about: 'take decisions out whose place is gone, or that change nothing' },
  accept: { type: 'boolean', about: 'write down that all doubts of today are known' },
  new: { type: 'boolean', about: 'tell only what is neither settled nor accepted (`sheaf settle --accept`)' },
  verbose: { type: 'boolean', about: 'every story by itself, however many there are' },
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
  language: { type: 'string', value: 'TAG', about: 'the language of the text, as in BCP 47: de, fr-CA (default: en)' },
  report: { type: 'boolean', about: 'tell which marks are doubtful, and where' },
};

export const EVERYWHERE: Readonly<Record<string, Flag>> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['pretty', 'json', 'sarif', 'github'],
    about: 'how faults and doubts are told: pretty, json, sarif or github',
  },
  quiet: { type: 'boolean', about: 'say nothing but errors' },
  'no-color': { type: 'boolean', about: 'no colours' },
  help: { type: 'boolean', short: 'h', about: 'show this help' },
  version: { type: 'boolean', short: 'v', about: 'show the version' },
};

export const COMMANDS = {
  init: {
    operand: '[FOLDER]',
    about: 'draft a manifest from a folder of stories',
    flags: ['add', 'yes'],
    examples: ['sheaf init', 'sheaf init winter --yes'],
  },
  compile: {
    operand: '[MANIFEST]',
    alias: 'build',
    about: 'make both books of an anthology, or of a folder (default: ./anthology.yaml)',
    flags: ['out', 'only', 'strict', 'notes', 'profile', 'ledger', 'verbose'],
    examples: ['sheaf compile', 'sheaf compile winter/anthology.yaml --profile press --out press'],
  },
  check: {
    operand: '[MANIFEST]',
    alias: 'lint',
    about: 'tell every fault and doubt, write nothing',
    flags: ['strict', 'new', 'notes', 'profile', 'only', 'verbose'],
    examples: ['sheaf check --strict', 'sheaf check --format sarif > doubts.sarif'],
  },
  covers: {
    operand: '[MANIFEST]',
    about: 'draw every cover design with this book’s title on one sheet',
    flags: ['out'],
    examples: ['sheaf covers', 'sheaf covers winter/anthology.yaml --out drafts'],
  },
  inspect: {
    operand: 'FILE',
    names: 'stories',
    about: 'show what was found in one story',
    flags: ['json', 'work', 'manifest'],
    examples: ['sheaf inspect seeds/first.txt', 'sheaf inspect seeds/first.txt --json'],
  },
  normalize: {
    operand: '[FILE|-]',
    names: 'stories',
    about: 'set the punctuation of a text, nothing else; text to stdout',
    flags: ['quotes', 'dashes', 'language', 'report'],
    examples: ['sheaf normalize letter.txt > letter-set.txt', 'pbpaste | sheaf normalize - --language de --report'],
  },
  proof: {
    operand: '[MANIFEST]',
    about: 'write the text as it will be printed, with every change and doubt, as one page to settle them in',
    flags: ['for', 'story', 'out'],
    examples: ['sheaf proof', 'sheaf proof --for "Ann Ames"'],
  },
  settle: {
    operand: '[MANIFEST|FILE]',
    about: 'tell what is decided about the stories, and what is open; FILE is what an author sent back',
    flags: ['list', 'open', 'prune', 'accept'],
    examples: ['sheaf settle --open >> anthology.settled.yaml', 'sheaf settle --list'],
  },
  explain: {
    operand: '[CODE]',
    about: 'say what a doubt means and how it ends; without a code, list them all',
    flags: [],
    examples: ['sheaf explain quote/doubtful', 'sheaf explain'],
  },
  schema: {
    operand: '',
    about: 'print the manifest’s JSON Schema, or write it to a file',
    flags: ['out'],
    examples: ['sheaf schema', 'sheaf schema --out anthology.schema.json'],
  },
  completion: {
    operand: 'SHELL',
    about: 'print completions for bash, zsh, fish or powershell',
    flags: [],
    examples: ['sheaf completion bash >> ~/.bashrc', 'sheaf completion fish > ~/.config/fish/completions/sheaf.fish'],
  },
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
  if (name === 'help') return { command: 'help', operand: operands[0] ?? null, flags };
  if (flags.help || name === undefined) return { command: 'help', operand: name ?? null, flags };
  const command = commandNamed(name);
  const wrong = Object.keys(flags).find((flag) => !(flag in EVERYWHERE) && !takes(command, flag));
  if (wrong) throw new UsageError(`\`sheaf ${command}\` has no option --${wrong}`, `see \`sheaf ${command} --help\``);
  for (const [flag, value] of Object.entries(flags)) checkChoice(flag, value);
  if (operands.length > 1)
    throw new UsageError(`One file at a time: \`${operands[1]}\` is one too many`, usage(command));
  const needed = { FILE: 'a file', SHELL: 'a shell: bash, zsh, fish or powershell' }[
    COMMANDS[command].operand as string
  ];
  if (operands.length === 0 && needed) throw new UsageError(`\`sheaf ${command}\` needs ${needed}`, usage(command));
  return { command, operand: operands[0] ?? null, flags };
}

const takes = (command: CommandName, flag: string): boolean =>
  (COMMANDS[command].flags as readonly string[]).includes(flag);

function parse(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...FLAGS, ...EVERYWHERE }).map(([name, { type, short }]) => [
      name,
      short ? { type, short } : { type },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const name = /'--?([\w-]+)/.exec(message)?.[1] ?? '';
    const near = didYouMean(name, Object.keys(options));
    const known = options[name];
    if (known?.type === 'boolean') throw new UsageError(`--${name} takes no value`, `write --${name} alone`);
    if (known) throw new UsageError(`--${name} needs a value`, `write --${name} ${FLAGS[name]?.value ?? 'VALUE'}`);
    const dashes = name.length === 1 ? '-' : '--';
    throw new UsageError(`Unknown option ${dashes}${name}`, near ? `did you mean --${near}?` : 'see `sheaf --help`');
  }
}

/** The command of that name. Throws a `UsageError` where there is none. */
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
  if (flag === 'language' && !LANGUAGE.test(String(value)))
    throw new UsageError(`--language cannot be \`${value}\``, 'write its tag: en-GB, fr, pt-BR');
}

/** As a manifest has it, which help does not wait for. */
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const usage = (command: CommandName): string => `usage: sheaf ${command} ${COMMANDS[command].operand}`.trim();

/** The help page, of one command or of all. */
export function helpText(name: string | null): string {
  const row = (left: string, right: string) => `  ${left.padEnd(26)}${right}`;
  const flagRow = ([flag, { short, value, about }]: [string, Flag]) =>
    row(`${short ? `-${short}, ` : ''}--${flag}${value ? ` ${value}` : ''}`, about);
  const everywhere = ['', 'Everywhere:', ...Object.entries(EVERYWHERE).map(flagRow)];
  if (name !== null) {
    const command = commandNamed(name);
    const { operand, about, flags, examples } = COMMANDS[command];
    const own = (flags as readonly string[]).map((flag) => flagRow([flag, FLAGS[flag]!]));
    const shown = ['', 'For example:', ...examples.map((example) => `  ${example}`)];
    return [`sheaf ${command} ${operand}`.trim(), `  ${about}`, '', ...own, ...everywhere, ...shown].join('\n');
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
