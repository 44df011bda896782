import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Log } from '../diagnostics/index.js';
import { diskWorld } from '../machine/disk.js';
import { type Decision, decisionsFile, find, readSettled, withDecisions, written } from '../settled/index.js';
import { MANIFEST, openManifest, shown } from './manifest-file.js';
import { textAt } from './peek.js';
import { plainTexts } from './plain-texts.js';
import { Asking } from './questions.js';
import { quietly } from './quietly.js';
import type { Voice } from './voice.js';

/** What an author wishes for a place of her story, and whether the place was found. */
interface Wish {
  readonly file: string;
  readonly decision: Decision;
  /** As it is written in her file. */
  readonly line: string;
  readonly state: 'fits' | 'lost' | 'again';
}

/**
 * `sheaf settle FILE`: each wish of an author's file, for the editor to take or to leave. At a terminal each is asked about
 * and what is taken goes into the file of decisions; elsewhere all are printed as lines to decide. Gives the exit code.
 */
export async function runWishes(operand: string, voice: Voice): Promise<number> {
  const path = resolve(operand);
  const beside = join(dirname(path), MANIFEST);
  const opened = await openManifest(existsSync(beside) ? beside : null);
  if (!opened.source) {
    voice.tell(opened.told);
    return 2;
  }
  const own = decisionsFile(opened.source.file);
  if (path === join(opened.folder, own)) return refused(voice, `\`${shown(path)}\` is the editor’s own file`);
  const log = new Log();
  const text = textAt(path);
  if (text === null) return refused(voice, `There is no file \`${shown(path)}\``);
  const settled = readSettled({ file: basename(path), text }, log.report);
  if (log.failed) {
    voice.tell(log.all);
    return 2;
  }
  const world = diskWorld(opened.folder);
  const manifest = quietly(opened.source, world);
  const plains = manifest ? await plainTexts({ manifest, world }) : new Map();
  const wishes = [...settled].flatMap(([file, all]) =>
    all.map((decision): Wish => {
      const plain = plains.get(file);
      const found = plain ? find(decision.anchor, plain) : 'lost';
      const line = text.slice(decision.span.start, decision.span.end).trim();
      return { file, decision, line, state: typeof found === 'string' ? found : 'fits' };
    }),
  );
  const target = join(opened.folder, own);
  return voice.terminal.asks ? askAll(wishes, target, voice) : printAll(wishes, target, voice);
}

function refused(voice: Voice, message: string): number {
  voice.terminal.err(
    `error: ${message}\n  help: name the file that an author sent back, such as the-book-ann-ames.settled.yaml\n`,
  );
  return 2;
}

const STATES = { fits: '', lost: ' (its place is gone)', again: ' (it may fit more than one place)' } as const;

/** A wish as a person reads it: the words, and what is to become of them. */
function told({ file, decision: { anchor, verdict }, state }: Wish): string {
  const wish =
    verdict.kind === 'words'
      ? verdict.to === ''
        ? 'leave out'
        : `→ ${verdict.to}`
      : verdict.kind === 'ask'
        ? `${verdict.question} — ${verdict.answer ?? 'no answer'}`
        : 'is' in verdict
          ? `is ${verdict.is}`
          : 'right as it is';
  return `${file}: …${written(anchor)}…\n  ${wish}${STATES[state]}`;
}

function printAll(wishes: readonly Wish[], target: string, voice: Voice): number {
  let file = '';
  for (const wish of wishes) {
    if (wish.file !== file) voice.result(`${wish.file}:\n`);
    file = wish.file;
    const lines = told(wish).split('\n').slice(1);
    voice.result(`  # ${lines.join(' ').trim()}\n  # - ${wish.line.replace(/\s*\n\s*/g, ' ')}\n`);
  }
  voice.note(
    wishes.length === 0
      ? 'nothing is wished for'
      : `${wishes.length} to settle; put what you take into \`${shown(target)}\`, and take the # in front of \`- {at:\` away`,
  );
  return 0;
}

async function askAll(wishes: readonly Wish[], target: string, voice: Voice): Promise<number> {
  const asking = new Asking(voice.terminal.asks!);
  const taken: Wish[] = [];
  for (const wish of wishes) {
    voice.terminal.err(`${told(wish)}\n`);
    if (wish.state !== 'fits') continue;
    const answer = await asking.for('take it? y, n or q', 'n');
    if (asking.stopped || answer.startsWith('q')) break;
    if (answer.startsWith('y')) taken.push(wish);
  }
  const { stopped } = asking;
  asking.close();
  if (stopped || taken.length === 0) {
    voice.note(stopped ? 'stopped; nothing was taken' : 'nothing was taken');
    return 0;
  }
  writeFileSync(target, withDecisions(textAt(target) ?? '', taken));
  voice.note(`${taken.length} of ${wishes.length} taken into \`${shown(target)}\``);
  return 0;
}
