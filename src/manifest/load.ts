import type { Report } from '../diagnostics/index.js';
import type { Source } from '../document/index.js';
import type { Manifest, StoryEntry } from './manifest.js';
import { parseManifest } from './parse.js';
import { type Overrides, resolveManifest } from './resolve.js';

/** Reads `anthology.yaml` and resolves it; null, with reports, where it is faulty. */
export function loadManifest(
  source: Source,
  report: Report,
  overrides: Overrides = {},
  list: () => readonly string[] = () => [],
): Manifest | null {
  const parsed = parseManifest(source, report);
  if (!parsed) return null;
  const manifest = resolveManifest(parsed, { overrides, list, report });
  if (storyEntries(manifest).length === 0)
    report({
      severity: 'error',
      code: 'manifest/no-stories',
      message: 'No story is left in the manifest’s list',
      span: parsed.places.value(['stories']),
      hint: 'name a file, a pattern such as `seeds/*.txt`, or a folder with stories',
      exit: 1,
    });
  reportTwice(manifest, report);
  return manifest;
}

/** Every story entry, parts opened, in the manifest's order. */
export function storyEntries(manifest: Manifest): readonly StoryEntry[] {
  return manifest.entries.flatMap((entry) => (entry.kind === 'part' ? entry.stories : [entry]));
}

/** What of a file an entry takes: of one file several may take several works, or several chapters. */
const takenOf = ({ work, chapters }: StoryEntry): string =>
  work === null && !chapters ? '' : JSON.stringify([work, chapters?.parts ?? null]);

function reportTwice(manifest: Manifest, report: Report): void {
  const seen = new Map<string, Set<string>>();
  for (const entry of storyEntries(manifest)) {
    const taken = takenOf(entry);
    for (const { path, span } of entry.files) {
      const others = seen.get(path) ?? new Set();
      if (others.has(taken) || others.has('') || (taken === '' && others.size > 0))
        report({
          severity: 'error',
          code: 'manifest/story-twice',
          message: `\`${path}\` stands twice in the manifest`,
          span,
          hint: 'take one of the two out, or say `work:` or `chapters:` at both',
          exit: 1,
        });
      seen.set(path, others.add(taken));
    }
  }
}
