import type { Report } from '../diagnostics/index.js';
import { plain, type Story } from '../document/index.js';

/** Tells of stories of one title, which a reader cannot tell apart in the contents; of one author's, it may be one story twice. */
export function tellAlike(stories: readonly Story[], report: Report): void {
  const first = new Map<string, Story>();
  for (const story of stories) {
    const title = plain(story.title);
    const other = first.get(title.toLowerCase());
    if (title === '' || !other) {
      first.set(title.toLowerCase(), story);
      continue;
    }
    const [source] = story.sources;
    const same = authorsOf(story) === authorsOf(other);
    report({
      severity: same ? 'warning' : 'info',
      code: 'book/same-title',
      message: `Two stories are called “${title}”${same ? ', by the same author' : ''}: \`${fileOf(other)}\` and \`${fileOf(story)}\``,
      span: source ? { source, start: 0, end: 0 } : null,
      hint: 'give one of them a `title:` in the manifest, or take it out if it came twice',
    });
  }
}

const authorsOf = ({ authors }: Story): string => authors.map(({ name }) => name.toLowerCase()).join('\n');

const fileOf = ({ id, sources }: Story): string => sources[0]?.file ?? id;
