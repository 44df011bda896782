import type { Report } from '../diagnostics/index.js';
import type { Source, World } from '../document/index.js';
import { decisionsFile, readSettled, type Settled } from '../settled/index.js';

/** What the editor has decided, from the file beside the manifest; nothing where there is none. */
export async function readDecisions(manifest: Source, world: World, report: Report): Promise<Settled> {
  const file = decisionsFile(manifest.file);
  const read = await world.file(file);
  if (read.ok) return readSettled({ file, text: new TextDecoder().decode(read.bytes) }, report);
  if (read.fault !== 'missing')
    report({
      severity: 'error',
      code: 'settled/unreadable',
      message: `The decisions in \`${file}\` cannot be read: ${read.detail || read.fault}`,
      span: null,
      hint: 'look at its permissions, or move it away',
      exit: 2,
    });
  return new Map();
}
