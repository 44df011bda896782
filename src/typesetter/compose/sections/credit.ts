import { worded, words } from '../../../book/index.js';
import { type Inline, type Story, uncalled } from '../../../document/index.js';

/** A title within a line: in italic, without the calls of its notes. */
export const emphasised = (title: readonly Inline[]): readonly Inline[] =>
  uncalled(title).map((inline) =>
    inline.kind === 'run' ? { ...inline, marks: [...inline.marks, 'emphasis' as const] } : inline,
  );

/** A sentence of a credit behind another; an address leads where it says. */
export function told(text: string): readonly Inline[] {
  const bare = text.trim();
  if (/^https?:\/\/\S+$/.test(bare)) {
    const address = words(bare).map((inline) => (inline.kind === 'run' ? { ...inline, link: bare } : inline));
    return [...words(' '), ...address];
  }
  return worded(` ${bare.replace(/(?<![.!?…][*_]?)$/, '.')}`);
}

/** Where a story comes from and by whose leave it stands here, or null where nobody says. */
export const provenance = ({ title, source, rights }: Story): readonly Inline[] | null =>
  source || rights
    ? [...emphasised(title), ...words(':'), ...[source, rights].flatMap((text) => (text ? told(text) : []))]
    : null;
