import { type Diagnostic, Log } from '../diagnostics/index.js';
import { plain, type Source, type World } from '../document/index.js';
import { loadManifest, storyEntries } from '../manifest/index.js';
import { openDictionary } from '../passes/index.js';
import { readFile } from '../readers/index.js';
import { weighed } from './checks.js';
import { readDecisions } from './decisions.js';
import { type EditedStory, editStory, loneEntry } from './edit.js';
import { editStories, readStories } from './stories.js';
import { Account } from './told.js';

/** One file, of which nothing is known but its name. */
export interface LoneFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Which of several works is meant: its number from 1, or its title; null for the first. */
  readonly work: number | string | null;
}

/** What came of reading a file as a story: without an `edit` where it is none, and then an error is told. */
export interface Alone {
  readonly edit: EditedStory | null;
  readonly told: readonly Diagnostic[];
}

/** Reads and edits the story that a manifest makes of a file, as a compile would; null where the manifest does not name it. */
export async function editWithin(
  { file, work }: Pick<LoneFile, 'file' | 'work'>,
  source: Source,
  world: World,
): Promise<Alone | null> {
  const account = new Account(false, true);
  const { report } = account.log;
  const whole = loadManifest(source, report, {}, () => world.list());
  const entries = whole ? storyEntries(whole).filter(({ files }) => files.some(({ path }) => path === file)) : [];
  if (!whole) return { edit: null, told: account.log.all };
  if (entries.length === 0) return null;
  const { manifest, files } = await readStories({ ...whole, entries }, world);
  const { settled } = await readDecisions(source, world, report);
  await editStories(files, settled, world, account);
  const wanted = (title: string, index: number) => work === null || work === index + 1 || work === title;
  const edit = account.edits.find(({ edited }, index) => wanted(plain(edited.title), index)) ?? null;
  return { edit, told: weighed(account.log.all, manifest) };
}

/** Reads and edits one file outside any anthology. */
export async function editAlone({ file, bytes, work }: LoneFile, world: World): Promise<Alone> {
  openDictionary(world);
  const log = new Log();
  const read = await readFile({ file, bytes, work, encoding: 'auto', name: 'footnote-1', report: log.report });
  if (!read) return { edit: null, told: log.all };
  const edit = editStory(loneEntry(read.sources[0]!), [read], new Map(), log.all);
  return { edit, told: edit.diagnostics };
}
