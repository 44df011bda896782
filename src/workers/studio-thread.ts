import { parentPort } from 'node:worker_threads';
import { everyBlock } from '../book/blocks.js';
import type { Book } from '../book/index.js';
import type { MadeEbook } from '../compile/ebook.js';
import { OwnStudio } from '../compile/own-studio.js';
import type { Assignment, EditedCopy, Engraved, Essays } from '../compile/studio.js';
import { diskWorld } from '../machine/disk.js';
import type { SentStart, Task } from './remote-studio.js';
import { withholdTexts } from './withheld.js';

let studio: OwnStudio;
let assignment: Assignment;
/** Bound here from the same stories: blocks have the same numbers as in the book that is being set. */
let book: Book | null = null;

/** What to answer, or nothing. */
async function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'open':
      studio = new OwnStudio(diskWorld(task.folder));
      assignment = task.assignment;
      return studio.open(assignment);
    case 'edit':
      return edited(assignment.entries[task.entry]!, task.bytes);
    case 'cover':
      return engraved(task.essays);
    case 'ebook':
      return ebook(task.starts);
  }
}

async function edited(entry: Assignment['entries'][number], bytes: readonly Uint8Array[]): Promise<EditedCopy> {
  const copy = await studio.edit(entry, bytes);
  if (copy.story) withholdTexts(copy.story.sources);
  return copy;
}

async function engraved(essays: Essays): Promise<Engraved | null> {
  const bound = await studio.bind(essays);
  const cover = bound && (await studio.cover(bound));
  // While sharp's own threads are at the pixels, this one gets ready for the ebook.
  if (bound && assignment.ebook) setImmediate(() => studio.prepare(bound));
  book = bound;
  return cover;
}

async function ebook(starts: readonly SentStart[]): Promise<MadeEbook> {
  const blocks = everyBlock(book!);
  const placed = starts.map((start) => ({ ...start, block: start.block === null ? null : blocks[start.block]! }));
  return studio.ebook(book!, placed);
}

let answered = Promise.resolve();

// Whichever is done first: answers are told apart by their order.
parentPort!.on('message', (task: Task) => {
  const answer = done(task);
  answered = answered.then(async () => {
    const ready = await answer;
    if (ready !== undefined) parentPort!.postMessage(ready);
  });
});
