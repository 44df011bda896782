import { ALL_CODES } from '../diagnostics/index.js';
import {
  COMMANDS,
  type CommandName,
  EVERYWHERE,
  FLAGS,
  type Flag,
  NAMES,
  type Names,
  UsageError,
} from './arguments.js';

/** A command as shells complete it: what may follow it, each option with the values it takes. */
interface Completed {
  readonly name: string;
  readonly about: string;
  /** Endings of the files it takes; none: it takes no file. */
  readonly files: readonly string[];
  readonly words: readonly string[];
  /** Names of the manifest's that it takes: they are asked for when they are wanted (`names.ts`). */
  readonly names: Names | null;
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
    const words = name === 'completion' ? [...SHELLS, ...NAMES] : name === 'explain' ? ALL_CODES : [];
    const names = 'names' in command ? command.names : null;
    const one = { about: command.about, files: FILES[command.operand] ?? [], words, names, flags };
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
      '# What a manifest names is read line by line: to compgen a name would be an expression of the shell.',
      '_sheaf_names() {',
      '  local name',
      '  while IFS= read -r name; do',
      '    [[ $name == "$word"* ]] && COMPREPLY+=("$name")',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own
      '  done < <("${COMP_WORDS[0]}" completion "$1" 2>/dev/null)',
      '}',
      '_sheaf_files() {',
      '  local name',
      '  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$word")',
      '}',
      '_sheaf() {',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own
      '  local word="${COMP_WORDS[COMP_CWORD]//\\\\/}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"',
      '  if [ "$COMP_CWORD" -eq 1 ]; then',
      `    COMPREPLY=($(compgen -W "${all.map(({ name }) => name).join(' ')} help --help --version" -- "$word")); return`,
      '  fi',
      '  case "$before" in',
      ...valued(all).map(([name, { choices, names }]) => {
        if (choices) return `    --${name}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`;
        return names
          ? `    --${name}) COMPREPLY=(); _sheaf_names ${names}; return ;;`
          : `    --${name}) COMPREPLY=(); _sheaf_files; return ;;`;
      }),
      '  esac',
      '  case "$command" in',
      ...all.map(
        ({ name, flags, files, words, names }) =>
          `    ${name}) COMPREPLY=($(compgen -W "${[...words, ...flags.map(([flag]) => `--${flag}`)].join(' ')}" -- "$word"))${files.length > 0 ? '; _sheaf_files' : ''}${names ? `; _sheaf_names ${names}` : ''} ;;`,
      ),
      '  esac',
      '}',
      'complete -o filenames -F _sheaf sheaf',
    ].join('\n'),

  zsh: (all) =>
    [
      '#compdef sheaf',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: zsh's own
      '_sheaf_names() { local -a names; names=(${(f)"$($words[1] completion $1 2>/dev/null)"}); (( $#names )) && compadd -a names }',
      ...NAMES.map((name) => `_sheaf_${name}() { _sheaf_names ${name} }`),
      '_sheaf_stories_files() { _sheaf_names stories; _files }',
      '_sheaf() {',
      '  local -a commands',
      '  commands=(',
      ...all.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`),
      '  )',
      '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
      '  case "$words[2]" in',
      ...all.map(({ name, flags, files, words, names }) => {
        const options = flags.map(([flag, { about, value, choices, names: named }]) => {
          const offered = choices ? `(${choices.join(' ')})` : named ? `_sheaf_${named}` : '_files';
          const takes = value ? `:${value}:${offered}` : '';
          return quoted(`--${flag}[${about.replace(/[[\]:]/g, ' ')}]${takes}`);
        });
        const file = `:file:${names ? `_sheaf_${names}_files` : '_files'}`;
        const operand = words.length > 0 ? `:word:(${words.join(' ')})` : files.length > 0 ? file : '';
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
      ...all.flatMap(({ name, about, files, words, names, flags }) => {
        const within = `-n '__fish_seen_subcommand_from ${name}'`;
        return [
          `complete -c sheaf -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
          ...(files.length > 0 ? [`complete -c sheaf ${within} -F`] : []),
          ...(words.length > 0 ? [`complete -c sheaf ${within} -a ${quoted(words.join(' '))}`] : []),
          ...(names ? [`complete -c sheaf ${within} -a ${quoted(named(names))}`] : []),
          ...flags.map(([flag, { short, value, choices, names: own, about: told }]) => {
            const offered = choices ? quoted(choices.join(' ')) : own ? quoted(named(own)) : null;
            const takes = offered ? ` -x -a ${offered}` : value ? ' -r -F' : '';
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
      ...valued(all).flatMap(([name, { choices }]) =>
        choices ? [`    '--${name}' = @(${choices.map((choice) => `'${choice}'`).join(', ')})`] : [],
      ),
      '  }',
      '  $named = @{',
      ...all.flatMap(({ name, names }) => (names ? [`    '${name}' = '${names}'`] : [])),
      ...valued(all).flatMap(([name, { names }]) => (names ? [`    '--${name}' = '${names}'`] : [])),
      '  }',
      '  $given = @($ast.CommandElements | ForEach-Object { $_.ToString() })',
      "  $before = if ($word -eq '') { $given[-1] } else { $given[-2] }",
      '  $offered = if ($given.Count -lt 2 -or ($given.Count -eq 2 -and $word -ne "")) { $commands.Keys | Sort-Object }',
      '    elseif ($values.ContainsKey($before)) { $values[$before] }',
      '    elseif ($named.ContainsKey($before)) { & $given[0] completion $named[$before] 2>$null }',
      '    else { $commands[$given[1]]; if ($named.ContainsKey($given[1])) { & $given[0] completion $named[$given[1]] 2>$null } }',
      `  $offered | Where-Object { $_.StartsWith($word.Trim("'")) } | ForEach-Object {`,
      `    $text = if ($_ -match '[^\\w./:-]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }`,
      "    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)",
      '  }',
      '}',
    ].join('\n'),
};

/** The command that prints what the manifest names, for fish. */
const named = (names: Names): string => `(sheaf completion ${names} 2>/dev/null)`;

/** Options that take a value, each once. */
const valued = (all: readonly Completed[]): readonly (readonly [name: string, flag: Flag])[] => [
  ...new Map(all.flatMap(({ flags }) => flags).filter(([, { value }]) => value)),
];

/** In single quotes, which shells leave alone; apostrophes in our texts are curly, and straight ones are closed and opened around. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
