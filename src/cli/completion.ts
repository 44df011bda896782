import { ALL_CODES } from '../diagnostics/index.js';
import { COMMANDS, type CommandName, EVERYWHERE, FLAGS, type Flag, UsageError } from './arguments.js';

/** A command as shells complete it: what may follow it, each option with the values it takes. */
interface Completed {
  readonly name: string;
  readonly about: string;
  /** Endings of the files it takes; none: it takes no file. */
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly flags: readonly (readonly [name: string, flag: Flag])[];
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof SHELLS)[number];

const FILES: Readonly<Record<string, readonly string[]>> = {
  '[MANIFEST]': ['yaml', 'yml'],
  '[MANIFEST|FILE]': ['yaml', 'yml'],
  '[FOLDER]': ['*'],
  FILE: ['*'],
  '[FILE|-]': ['*'],
};

const commands = (): readonly Completed[] =>
  (Object.keys(COMMANDS) as CommandName[]).flatMap((name) => {
    const command = COMMANDS[name];
    const flags = [...command.flags.map((flag) => [flag, FLAGS[flag]!] as const), ...Object.entries(EVERYWHERE)];
    const words = name === 'completion' ? SHELLS : name === 'explain' ? ALL_CODES : [];
    const one = { about: command.about, files: FILES[command.operand] ?? [], words, flags };
    return ['alias' in command ? command.alias : null, name].flatMap((known) =>
      known ? [{ ...one, name: known }] : [],
    );
  });

/** The completions of `shell`, as a script that it reads. Throws a `UsageError` for a shell that is not known. */
export function completionFor(shell: string): string {
  const make = SCRIPTS[shell as Shell];
  if (!make) throw new UsageError(`There are no completions for \`${shell}\``, `choose from ${SHELLS.join(', ')}`);
  return `${make(commands())}\n`;
}

const SCRIPTS: Readonly<Record<Shell, (all: readonly Completed[]) => string>> = {
  bash: (all) =>
    [
      '# bash completion of sheaf; add it to ~/.bashrc',
      '_sheaf() {',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own
      '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"',
      '  if [ "$COMP_CWORD" -eq 1 ]; then',
      `    COMPREPLY=($(compgen -W "${all.map(({ name }) => name).join(' ')} help --help --version" -- "$word")); return`,
      '  fi',
      '  case "$before" in',
      ...valued(all).map(([name, choices]) =>
        choices
          ? `    --${name}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`
          : `    --${name}) COMPREPLY=($(compgen -f -- "$word")); return ;;`,
      ),
      '  esac',
      '  case "$command" in',
      ...all.map(
        ({ name, flags, files, words }) =>
          `    ${name}) COMPREPLY=($(compgen -W "${[...words, ...flags.map(([flag]) => `--${flag}`)].join(' ')}" -- "$word")${files.length > 0 ? ' $(compgen -f -- "$word")' : ''}) ;;`,
      ),
      '  esac',
      '}',
      'complete -o filenames -F _sheaf sheaf',
    ].join('\n'),

  zsh: (all) =>
    [
      '#compdef sheaf',
      '_sheaf() {',
      '  local -a commands',
      '  commands=(',
      ...all.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`),
      '  )',
      '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
      '  case "$words[2]" in',
      ...all.map(({ name, flags, files, words }) => {
        const options = flags.map(([flag, { about, value, choices }]) => {
          const takes = value ? `:${value}:${choices ? `(${choices.join(' ')})` : '_files'}` : '';
          return quoted(`--${flag}[${about.replace(/[[\]:]/g, ' ')}]${takes}`);
        });
        const operand = words.length > 0 ? `:shell:(${words.join(' ')})` : files.length > 0 ? ':file:_files' : '';
        return `    ${name}) _arguments -S '1: :' ${options.join(' ')}${operand ? ` ${quoted(`2${operand}`)}` : ''} ;;`;
      }),
      '  esac',
      '}',
      'compdef _sheaf sheaf',
    ].join('\n'),

  fish: (all) =>
    [
      '# fish completion of sheaf; save it as ~/.config/fish/completions/sheaf.fish',
      'complete -c sheaf -f',
      ...all.flatMap(({ name, about, files, words, flags }) => {
        const within = `-n '__fish_seen_subcommand_from ${name}'`;
        return [
          `complete -c sheaf -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
          ...(files.length > 0 ? [`complete -c sheaf ${within} -F`] : []),
          ...(words.length > 0 ? [`complete -c sheaf ${within} -a ${quoted(words.join(' '))}`] : []),
          ...flags.map(([flag, { short, value, choices, about: told }]) => {
            const takes = choices ? ` -x -a ${quoted(choices.join(' '))}` : value ? ' -r -F' : '';
            return `complete -c sheaf ${within} -l ${flag}${short ? ` -s ${short}` : ''}${takes} -d ${quoted(told)}`;
          }),
        ];
      }),
    ].join('\n'),

  powershell: (all) =>
    [
      '# PowerShell completion of sheaf; add it to $PROFILE',
      'Register-ArgumentCompleter -Native -CommandName sheaf -ScriptBlock {',
      '  param($word, $ast, $cursor)',
      '  $commands = @{',
      ...all.map(
        ({ name, flags, words }) =>
          `    '${name}' = @(${[...words, ...flags.map(([flag]) => `--${flag}`)].map((each) => `'${each}'`).join(', ')})`,
      ),
      '  }',
      '  $values = @{',
      ...valued(all).flatMap(([name, choices]) =>
        choices ? [`    '--${name}' = @(${choices.map((choice) => `'${choice}'`).join(', ')})`] : [],
      ),
      '  }',
      '  $given = @($ast.CommandElements | ForEach-Object { $_.ToString() })',
      "  $before = if ($word -eq '') { $given[-1] } else { $given[-2] }",
      '  $offered = if ($given.Count -lt 2 -or ($given.Count -eq 2 -and $word -ne "")) { $commands.Keys | Sort-Object }',
      '    elseif ($values.ContainsKey($before)) { $values[$before] }',
      '    else { $commands[$given[1]] }',
      '  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {',
      "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
      '  }',
      '}',
    ].join('\n'),
};

/** Options that take a value, each once, with the values to choose from; null: a path. */
function valued(all: readonly Completed[]): readonly (readonly [name: string, choices: readonly string[] | null])[] {
  const found = new Map<string, readonly string[] | null>();
  for (const [name, { value, choices }] of all.flatMap(({ flags }) => flags))
    if (value) found.set(name, choices ?? null);
  return [...found];
}

/** In single quotes, which shells leave alone; apostrophes in our texts are curly, and straight ones are closed and opened around. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
