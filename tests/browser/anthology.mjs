// A small anthology with something to settle, and the command run on it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../books/run.mjs';

export const STORY = `The Heaped Coals
by Ann Ames

A/N: thanks to Jo for reading this twice.

"Give me the 'ammer," said the man at the door, "and the 'ten' one - 'ten the boys' own."

It was late.It was always late in that house by the river, and nobody said so.

He said "no and went out into the dark of the yard -- the cold yard -- where the dogs slept.

~*~

"Put it down," she said. *Nobody* came in the end, and the kettle <script>boiled()</script> dry on its ring...

"The 'un with the hat and the 'un without," he said.
`;

const OTHER = 'Nothing happened here for a long while, and "nobody" minded.\n\nThe second paragraph is plain enough.\n';

const MANIFEST = `title: Small Doubts
date: 2026-01-01
stories:
  - {file: one.txt, author: Ann Ames}
  - {file: two.txt, title: Second Thoughts, author: Bo Beck}
`;

/** Writes the anthology into `folder`; gives how to run the command on it, and how to read its files. */
export function anthology(folder, story = STORY) {
  mkdirSync(folder, { recursive: true });
  const put = (name, text) => writeFileSync(join(folder, name), text);
  put('anthology.yaml', MANIFEST);
  put('one.txt', story);
  put('two.txt', OTHER);
  const sheaf = (command, ...flags) =>
    run(process.execPath, ['dist/cli.js', command, join(folder, 'anthology.yaml'), ...flags]);
  return { put, sheaf, path: (name) => join(folder, name), text: (name) => readFileSync(join(folder, name), 'utf8') };
}

/** The codes of the warnings that `check` tells. */
export function doubts({ sheaf }) {
  const { diagnostics } = JSON.parse(sheaf('check', '--format', 'json').stdout);
  return diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
}
