import { parentPort, workerData } from 'node:worker_threads';
import { bind, everyBlock } from '../book/index.js';
import type { Assignment } from '../compile/copy-desk.js';
import type { MadeEbook } from '../compile/ebook.js';
import { OwnDesk } from '../compile/own-desk.js';
import type { Story } from '../document/index.js';
import type { Task } from './copy-desk.js';
import { diskWorld } from './disk.js';
import { withholdTexts } from './withheld.js';

const world = diskWorld(workerData as string);
const desk = new OwnDesk(world);
const stories: Story[] = [];
let assignment: Assignment | null = null;

/** What to answer, or nothing. Tasks are done one after the other: the next is taken up when this one is answered. */
async function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'open':
      assignment = task.assignment;
      desk.open(assignment);
      return null;
    case 'edit': {
      const copy = await desk.edit(assignment!.entries[task.entry]!, task.bytes);
      if (copy.story && assignment!.ebook) stories.push(copy.story);
      if (copy.story) withholdTexts(copy.story.sources);
      return copy;
    }
    case 'ebook':
      return ebook(task, assignment!);
  }
}

/** The book is bound once more, from the same stories; what there is to report of that, the first binding told. */
async function ebook(
  { starts, essays, cover: { picture, alt } }: Task & { kind: 'ebook' },
  { manifest }: Assignment,
): Promise<MadeEbook> {
  const book = bind(manifest, { stories, ...essays }, world, () => {});
  const blocks = everyBlock(book);
  const placed = starts.map((start) => ({ ...start, block: start.block === null ? null : blocks[start.block]! }));
  const cover = { ebook: Promise.resolve(picture), alt };
  return desk.ebook({ book, essays, starts: placed, cover });
}

parentPort!.on('message', async (task: Task) => {
  const answer = await done(task);
  if (answer) parentPort!.postMessage(answer);
});
