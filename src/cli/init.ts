import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers, Draft } from '../draft/index.js';
import { addStories, draftOf, manifestText } from '../draft/index.js';
import { diskWorld } from '../machine/disk.js';
import { storyEntries } from '../manifest/index.js';
import { type Asked, UsageError } from './arguments.js';
import { MANIFEST, shown } from './manifest-file.js';
import { Asking } from './questions.js';
import { quietly } from './quietly.js';
import type { Dialogue, Voice } from './voice.js';

/** As far from the source as from the bound file. */
const SCHEMA = fileURLToPath(new URL('../../assets/anthology.schema.json', import.meta.url));

/** `sheaf init`: a manifest drafted from a folder of stories; `--add` puts new files into one. Gives the exit code; throws a `UsageError`. */
export async function runInit(asked: Asked, voice: Voice): Promise<number> {
  const folder = resolve(asked.operand ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `\`${shown(folder)}\` is no folder`,
      'name the folder where the stories lie: `sheaf init FOLDER`',
    );
  const path = join(folder, MANIFEST);
  return existsSync(path) ? extend(path, folder, asked, voice) : begin(path, folder, asked, voice);
}

async function begin(path: string, folder: string, asked: Asked, voice: Voice): Promise<number> {
  const draft = await draftOf(diskWorld(folder), folder);
  if (countOf(draft) === 0)
    throw new UsageError(
      `No story was found in \`${shown(folder)}\``,
      'put the stories there: .txt, .md, .docx, .odt, .rtf, .html, .epub',
    );
  const answers = await answersTo(draft, folder, asked.flags.yes === true ? null : (voice.terminal.asks ?? null));
  if (!answers) {
    voice.note('stopped; nothing was written');
    return 130;
  }
  writeFileSync(path, manifestText(draft, answers), { flag: 'wx' });
  voice.result(`${shown(path)}\n`);
  voice.note(`${storiesOf(countOf(draft))}${questions(draft)}; look it over, then \`sheaf compile ${shown(path)}\``);
  return 0;
}

/** A manifest that is there is never written over: new files are named, or put in behind the others. */
async function extend(path: string, folder: string, asked: Asked, voice: Voice): Promise<number> {
  const text = readFileSync(path, 'utf8');
  const world = diskWorld(folder);
  const manifest = quietly({ file: MANIFEST, text }, world);
  if (!manifest) throw new UsageError(`\`${shown(path)}\` is there, and faulty`, `see \`sheaf check ${shown(path)}\``);
  const essays = [manifest.front.foreword, manifest.back.afterword].flatMap((file) => (file ? [file.path] : []));
  const named = new Set([...storyEntries(manifest).flatMap(({ files }) => files.map((file) => file.path)), ...essays]);
  const draft = await draftOf(world, folder, named);
  const fresh = draft.parts.flatMap(({ groups }) => groups.flatMap(({ files }) => files.map((file) => file.path)));
  if (fresh.length === 0) {
    voice.note(`\`${shown(path)}\` is there, and names every story of the folder; nothing was written`);
    return 0;
  }
  if (asked.flags.add !== true) {
    for (const file of fresh) voice.result(`${file}\n`);
    voice.note(
      `\`${shown(path)}\` is there and was left as it is; \`sheaf init --add\` puts ${counted(fresh.length)} in`,
    );
    return 0;
  }
  const added = addStories(text, draft);
  if (!added)
    throw new UsageError(
      `\`stories:\` of \`${shown(path)}\` is no list`,
      'a pattern takes new files by itself; else write a list',
    );
  writeFileSync(path, added.text);
  for (const file of added.files) voice.result(`${file}\n`);
  voice.note(`${counted(added.files.length)} put into \`${shown(path)}\``);
  return 0;
}

async function answersTo(draft: Draft, folder: string, asks: Dialogue | null): Promise<Answers | null> {
  const { title, language, quotes } = draft;
  const base: Answers = { title, language, quotes, editors: [], date: today(), schema: schemaFrom(folder) };
  if (!asks) return base;
  const asking = new Asking(asks);
  const answer = {
    title: await asking.for('Title', title),
    editor: await asking.for('Editor', ''),
    language: await asking.for('Language', language),
    quotes: await asking.for('Quotes, double or single', quotes),
  };
  asking.close();
  if (asking.stopped) return null;
  const editors = answer.editor.split(/\s*[,&]\s*/).filter((name) => name !== '');
  return {
    ...base,
    title: answer.title,
    language: answer.language,
    editors,
    quotes: answer.quotes.startsWith('s') ? 'single' : 'double',
  };
}

/** The schema that lies in the package, where the package lies below the folder: no address is made up. */
function schemaFrom(folder: string): string | null {
  const way = relative(folder, SCHEMA).replaceAll('\\', '/');
  return way.startsWith('..') || /^[a-z]:/i.test(way) || way.startsWith('/') ? null : `./${way}`;
}

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const countOf = (draft: Draft): number => draft.parts.reduce((sum, { groups }) => sum + groups.length, 0);

const storiesOf = (count: number): string => `${count} ${count === 1 ? 'story' : 'stories'}`;

const counted = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

function questions({ parts, left, refused }: Draft): string {
  const found = parts.flatMap(({ groups }) => groups.flatMap(({ files }) => files[0]!.found));
  const open = found.filter(({ author }) => author === null).length;
  const out = left.length + refused.length;
  return `${open > 0 ? `, ${open} without an author` : ''}${out > 0 ? `, ${counted(out)} left out` : ''}`;
}
