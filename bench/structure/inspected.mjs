// What `sheaf inspect --json` says of a file, without a process for each.
import { editStory } from '../../dist/compile/edit.js';
import { Log } from '../../dist/diagnostics/index.js';
import { DEFAULT_SETTINGS } from '../../dist/document/index.js';
import { inspect } from '../../dist/proof/index.js';
import { decode } from '../../dist/readers/bytes/decode.js';

/** The inspection of a file of this name and these bytes. */
export function inspected(file, bytes) {
  const log = new Log();
  const source = decode(file, bytes, 'auto', log.report);
  const { found, diagnostics } = editStory(entryOf(source), [source]);
  return JSON.parse(JSON.stringify(inspect(found, [...log.all, ...diagnostics])));
}

/** A story of which nothing is known but its text. */
function entryOf(source) {
  const span = { source, start: 0, end: 0 };
  const nothing = { title: null, authors: [], date: null, source: null, rights: null, headnote: null, warnings: [] };
  return {
    kind: 'story',
    id: 'story',
    files: [{ path: source.file, span }],
    ...nothing,
    settings: DEFAULT_SETTINGS,
    span,
  };
}
