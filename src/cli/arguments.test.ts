import { expect, test } from 'vitest';
import { helpText, readArguments, UsageError } from './arguments.js';

test.each([
  [['compile'], 'compile', null],
  [['build', 'x/anthology.yaml', '--strict'], 'compile', 'x/anthology.yaml'],
  [['lint'], 'check', null],
  [[], 'help', null],
  [['--version'], 'version', null],
  [['-v'], 'version', null],
  [['-h'], 'help', null],
  [['help'], 'help', null],
  [['help', 'check'], 'help', 'check'],
  [['compile', '--help'], 'help', 'compile'],
  [['compile', '-h'], 'help', 'compile'],
])('%j', (argv, command, operand) => {
  expect(readArguments(argv)).toMatchObject({ command, operand });
});

test.each([
  [['complie'], 'There is no command `complie`', 'did you mean `sheaf compile`?'],
  [['compile', '--ot', 'x'], 'Unknown option --ot', 'did you mean --out?'],
  [['compile', '--out'], '--out needs a value', 'write --out DIR'],
  [['compile', '--only', 'docx'], '--only cannot be `docx`', 'choose from epub, pdf'],
  [['compile', '--strict=yes'], '--strict takes no value', 'write --strict alone'],
  [['compile', '-x'], 'Unknown option -x', 'see `sheaf --help`'],
  [['completion'], '`sheaf completion` needs a shell: bash, zsh, fish or powershell', 'usage: sheaf completion SHELL'],
  [['schema', '--strict'], '`sheaf schema` has no option --strict', 'see `sheaf schema --help`'],
  [['compile', 'a', 'b'], 'One file at a time: `b` is one too many', 'usage: sheaf compile [MANIFEST]'],
])('%j is wrong usage', (argv, message, hint) => {
  let caught: unknown;
  try {
    readArguments(argv);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(UsageError);
  expect(caught).toMatchObject({ message, hint });
});

test('the help names every command and, for each, its options', () => {
  expect(helpText(null)).toMatchInlineSnapshot(`
    "sheaf: one manifest and a folder of stories in; one ebook and one printable PDF out.

    Commands (\`sheaf COMMAND --help\` shows their options):
      init [FOLDER]             draft a manifest from a folder of stories
      compile [MANIFEST]        make both books of an anthology, or of a folder (default: ./anthology.yaml)
      check [MANIFEST]          tell every fault and doubt, write nothing
      covers [MANIFEST]         draw every cover design with this book’s title on one sheet
      inspect FILE              show what was found in one story
      normalize [FILE|-]        set the punctuation of a text, nothing else; text to stdout
      proof [MANIFEST]          write the text as it will be printed, with every change and doubt, as one page to settle them in
      settle [MANIFEST|FILE]    tell what is decided about the stories, and what is open; FILE is what an author sent back
      explain [CODE]            say what a doubt means and how it ends; without a code, list them all
      schema                    print the manifest’s JSON Schema, or write it to a file
      completion SHELL          print completions for bash, zsh, fish or powershell

    Everywhere:
      --format FORMAT           how faults and doubts are told: pretty, json, sarif or github
      --quiet                   say nothing but errors
      --no-color                no colours
      -h, --help                show this help
      -v, --version             show the version

    Exit: 0 done, 1 the anthology has errors, 2 wrong usage or a faulty manifest, 3 warnings under --strict."
  `);
  expect(helpText('compile')).toContain('--ledger FILE');
});
