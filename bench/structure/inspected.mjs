// What `sheaf inspect --json` says of a file, without a process for each; its marks are not edited, so none is told of.
import { loneEntry } from '../../dist/compile/edit.js';
import { Log } from '../../dist/diagnostics/index.js';
import { findStructure } from '../../dist/passes/index.js';
import { inspect } from '../../dist/proof/index.js';
import { storyOf } from '../../dist/readers/index.js';
import { readFile } from '../../dist/readers/read-file.js';

/** The inspection of a file of this name and these bytes. */
export async function inspected(file, bytes) {
  const log = new Log();
  const read = await readFile({ file, bytes, encoding: 'auto', name: 'footnote-1', work: null, report: log.report });
  const story = storyOf(loneEntry(read.sources[0]), [read]);
  const found = findStructure(story, { report: log.report, change: () => {} });
  return JSON.parse(JSON.stringify(inspect(found, log.all)));
}
