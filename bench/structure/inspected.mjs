// What `sheaf inspect --json` says of a file, without a process for each.
import { editStory, loneEntry } from '../../dist/compile/edit.js';
import { Log } from '../../dist/diagnostics/index.js';
import { inspect } from '../../dist/proof/index.js';
import { readFile } from '../../dist/readers/read-file.js';

/** The inspection of a file of this name and these bytes. */
export async function inspected(file, bytes) {
  const log = new Log();
  const read = await readFile({ file, bytes, encoding: 'auto', name: 'footnote-1', work: null, report: log.report });
  const { found, diagnostics } = editStory(loneEntry(read.sources[0]), [read]);
  return JSON.parse(JSON.stringify(inspect(found, [...log.all, ...diagnostics])));
}
