import { type CopyrightPage, type Credit, listNames, words } from '../../../book/index.js';
import type { Inline } from '../../../document/index.js';
import { element } from '../../../pages/index.js';
import { rowsOf } from '../../lines/rows.js';
import { References } from '../blocks/references.js';
import { Stick } from '../stick.js';
import type { Compose, ComposingDesk } from '../tools.js';
import { bodyLetters, displayStyle, smaller } from '../voices.js';
import { composed } from './composed.js';
import { emphasised, told } from './credit.js';

/** Small print: type in this share of the body's size, on lines of this share of its leading. */
const SIZE = 0.82;
const LEADING = 0.84;

/** The book's own lines, and below them each story's source and permission, at the foot of the title page's back. */
export const composeCopyright: Compose<CopyrightPage> = (section, desk, owner) => {
  const stick = new Stick();
  const leading = smaller(LEADING, desk) * desk.measures.leading;
  const rows = Math.floor(((desk.measures.rows - 1) * desk.measures.leading) / leading) + 1;
  const references = new References(section.id, desk, null);
  const set = (inlines: readonly Inline[], hanging: boolean) => {
    const size = smaller(SIZE, desk) * desk.measures.size;
    const paragraph = element(owner, 'P');
    const text = desk.compositor.shape(inlines, { ...bodyLetters(desk), size }, references.apparatus(paragraph));
    return desk.compositor.paragraph(text, displayStyle(desk, { hang: hanging ? size : 0 }), { owner: paragraph });
  };
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    stick.blank(1);
    stick.add(set(block.inlines, false));
  }
  stick.blank(1);
  for (const credit of section.credits) stick.add(set(creditLine(credit, desk), true));
  const foot = new Stick();
  foot.name(section.id);
  foot.sink(Math.max(0, rows - rowsOf(stick.galley)));
  foot.add(...stick.galley);
  return composed(section, foot, desk, { opens: 'verso', leading });
};

/** `Title by Author. Source. Permission. Content warnings: …` */
function creditLine(
  { story, published, source, rights, warnings, archived }: Credit,
  { language, terms }: ComposingDesk,
): readonly Inline[] {
  const names = listNames(
    story.authors.map(({ name }) => name),
    language,
  );
  const warned = warnings.length > 0 ? `${terms.contentWarnings}: ${warnings.join(', ')}` : null;
  const facts = archived.map(({ key, value }) => `${terms.archived[key]}: ${value}`);
  return [
    ...emphasised(story.title),
    ...words(` ${terms.by(names)}.`),
    ...(published === null ? [] : words(` ${terms.firstPublished(published)}`)),
    ...[source, rights, warned, ...facts].flatMap((text) => (text ? told(text) : [])),
  ];
}
