import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { placeOf, type Source, type World } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import type { Manifest } from '../manifest/index.js';
import { decisionsFile, openLine, readSettled, type Settled, written } from '../settled/index.js';
import { type Asked, UsageError } from './arguments.js';
import { openManifest, shown } from './manifest-file.js';
import { textAt } from './peek.js';
import { plainTexts } from './plain-texts.js';
import { quietly } from './quietly.js';
import type { Voice } from './voice.js';

/** `sheaf settle`: what is decided (`--list`), what is not yet (`--open`), and without what is idle (`--prune`). Gives the exit code; throws a `UsageError`. */
export async function runSettle(asked: Asked, voice: Voice): Promise<number> {
  const wanted = ['list', 'open', 'prune', 'accept'].filter((flag) => asked.flags[flag] === true);
  const sent = asked.operand?.endsWith('.settled.yaml') ? asked.operand : null;
  if (sent === null ? wanted.length !== 1 : wanted.length > 0)
    throw new UsageError(
      '`sheaf settle` wants one of --list, --open, --prune, --accept, or a file that an author sent back',
      'see `sheaf settle --help`',
    );
  if (sent !== null) return (await import('./wishes.js')).runWishes(sent, voice);
  const { folder, source, told } = await openManifest(asked.operand);
  if (!source) {
    voice.tell(told);
    return 2;
  }
  const world = diskWorld(folder);
  const { compile } = await import('../compile.js');
  const { diagnostics } = await compile(source, world, wanted[0] === 'accept' ? {} : { only: 'epub' });
  const faults = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && /^(?:manifest|settled)\//.test(code),
  );
  if (faults.length > 0) {
    voice.tell(faults);
    return 2;
  }
  const file = decisionsFile(source.file);
  if (wanted[0] === 'accept') {
    const count = (await import('./accepted.js')).accept(diagnostics, folder, file);
    voice.note(`${count} accepted in \`${shown(join(folder, file))}\`: \`sheaf check --new\` tells what comes after`);
    return 0;
  }
  const desk = {
    world,
    manifest: quietly(source, world)!,
    diagnostics,
    path: join(folder, file),
    file,
  };
  if (wanted[0] === 'list') return list(desk, voice);
  if (wanted[0] === 'open') return open(desk, voice);
  return prune(desk, voice);
}

/** An anthology on the desk: what was told of it, and its file of decisions. */
interface Desk {
  readonly world: World;
  readonly manifest: Manifest;
  readonly diagnostics: readonly Diagnostic[];
  readonly path: string;
  readonly file: string;
}

function decisionsOf({ path, file }: Desk): { readonly source: Source; readonly settled: Settled } {
  // None may have been written yet.
  const text = textAt(path) ?? '';
  const source = { file, text };
  return { source, settled: readSettled(source, () => {}) };
}

/** Every decision with what became of it: it holds, it is asked again, it is lost or it is idle. */
function list(desk: Desk, voice: Voice): number {
  const { settled } = decisionsOf(desk);
  let count = 0;
  for (const [file, decisions] of settled) {
    voice.result(`${file}\n`);
    for (const { anchor, verdict, span } of decisions) {
      count += 1;
      const state = stateOf(span.start, desk.diagnostics);
      const is =
        verdict.kind === 'words'
          ? `to: ${verdict.to || '(cut)'}`
          : verdict.kind === 'ask'
            ? `ask: ${verdict.question}`
            : 'is' in verdict
              ? verdict.is
              : verdict.kind;
      voice.result(`  ${state.padEnd(6)} ${is.padEnd(12)} ${written(anchor)}\n`);
    }
  }
  voice.note(
    count === 0 ? `nothing is settled yet: \`sheaf settle --open\` writes what there is to settle` : `${count} settled`,
  );
  return 0;
}

const stateOf = (start: number, diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .find(({ code, span }) => code.startsWith('settled/') && span?.start === start)
    ?.code.replace('settled/', '') ?? 'holds';

/** Every doubt that is open, as lines for the file of decisions. */
async function open(desk: Desk, voice: Voice): Promise<number> {
  const plain = await plainTexts(desk);
  const doubts = desk.diagnostics.filter(
    ({ severity, code }) => severity === 'warning' && !code.startsWith('settled/'),
  );
  let count = 0;
  for (const [file, text] of plain) {
    const lines = doubts
      .filter(({ span }) => span?.source.file === file)
      .flatMap((doubt) => openLine(doubt, text) ?? []);
    if (lines.length === 0) continue;
    count += lines.length;
    voice.result(`${file}:\n${lines.join('\n')}\n`);
  }
  voice.note(
    count === 0
      ? 'nothing is open'
      : `${count} open; put them into \`${shown(desk.path)}\`, decide, and take the # in front of \`- {at:\` away`,
  );
  return 0;
}

/** The file of decisions without those whose place is gone or that change nothing any more. */
function prune(desk: Desk, voice: Voice): number {
  const { source, settled } = decisionsOf(desk);
  const gone = [...settled.values()]
    .flat()
    .filter(({ span }) => /lost|idle/.test(stateOf(span.start, desk.diagnostics)));
  if (gone.length === 0) {
    voice.note('nothing to prune');
    return 0;
  }
  const lines = source.text.split('\n');
  for (const { span } of gone.toReversed()) {
    const [first, last] = [placeOf(source, span.start).line, placeOf(source, Math.max(span.start, span.end - 1)).line];
    lines.splice(first - 1, last - first + 1);
  }
  writeFileSync(desk.path, lines.join('\n'));
  voice.note(`${gone.length} pruned from \`${shown(desk.path)}\``);
  return 0;
}
