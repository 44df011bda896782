import type { Report } from '../diagnostics/index.js';
import type { Source, World } from '../document/index.js';
import { decisionsFile, readSettled, type Settled } from '../settled/index.js';

/** What the editor has decided, and the file that says so: without words where there is none. */
export interface Decisions {
  readonly source: Source;
  readonly settled: Settled;
}

/** What the editor has decided, from the file beside the manifest; nothing where there is none. */
export async function readDecisions(manifest: Source, world: World, report: Report): Promise<Decisions> {
  const file = decisionsFile(manifest.file);
  const read = await world.file(file);
  const source = { file, text: read.ok ? new TextDecoder().decode(read.bytes) : '' };
  if (read.ok) return { source, settled: readSettled(source, report) };
  if (read.fault !== 'missing')
    report({
      severity: 'error',
      code: 'settled/unreadable',
      message: `The decisions in \`${file}\` cannot be read: ${read.detail || read.fault}`,
      span: null,
      hint: 'look at its permissions, or move it away',
      exit: 2,
    });
  return { source, settled: new Map() };
}
