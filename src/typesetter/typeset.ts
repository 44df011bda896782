import { setImmediate } from 'node:timers/promises';
import { type Book, figuresOf, type Matter, type Section } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Ornament } from '../document/index.js';
import { element, type StructureElement, sectionElement, type Typeset } from '../pages/index.js';
import { type BookDesk, compose, storyHeads } from './compose/index.js';
import { measuresOf } from './designs/measures.js';
import { outlineOf } from './leaves/bookmarks.js';
import { even, Imposition, type Leaf, labelsOf, type SetSection } from './leaves/foliation.js';
import { drawLeaves } from './leaves/leaves.js';
import { fewestPages, lettersIn, warnOfThickness } from './leaves/thickness.js';
import { makeUp } from './makeup/section-pages.js';
import { Ornaments } from './pictures/ornaments.js';
import { Plates } from './pictures/plates.js';
import type { ComposingRoom } from './story-pages.js';

/** The margins follow the number of pages, and the number of pages the margins: they are asked this often at most. */
const LAYOUTS = 3;

/** Sets the whole book in pages; stories that `room` has set already are taken as they are. */
export async function typeset(book: Book, room: ComposingRoom, report: Report): Promise<Typeset> {
  room.held.release(report);
  const { settings, world, compositor } = room;
  const ornaments = await Ornaments.load(ornamentsOf(book, room), world, report);
  let measures = measuresOf(settings, fewestPages(lettersOf(book), measuresOf(settings, 0)));
  const plates = await Plates.load(figuresOf(book), settings, measures, world, report);
  for (let layout = 1; ; layout += 1) {
    const desk: BookDesk = { book, ...room.desk(measures, ornaments, plates) };
    const { leaves, structure } = await layOut(desk, room);
    const wanted = measuresOf(settings, leaves.length);
    if (layout === LAYOUTS || wanted.margins.inside <= measures.margins.inside) {
      warnOfThickness(leaves.length, measures, settings, report);
      const drawn = drawLeaves(leaves, desk);
      return { trim: settings.trim, structure, outline: outlineOf(book), faces: compositor.faces, ...drawn };
    }
    measures = wanted;
  }
}

const lettersOf = ({ sections }: Book): number =>
  sections.reduce((sum, section) => sum + (section.kind === 'story' ? lettersIn(section.story.blocks) : 0), 0);

interface LaidOut {
  readonly leaves: readonly Leaf[];
  readonly structure: StructureElement;
}

/** The whole book as leaves, and the tree of what stands on them. */
async function layOut(desk: BookDesk, room: ComposingRoom): Promise<LaidOut> {
  const { book, measures, settings } = desk;
  const structure: StructureElement = { role: 'Document', children: [], language: book.language };
  const ahead = new Map(book.sections.flatMap((section) => aheadOf(section, desk, room)));
  const elements = elementsOf(book, structure, (section) => ahead.get(section)?.owner);
  const labels = new Map<string, string>();
  let missing = false;
  const folioOf = (place: string): string | null => {
    const label = labels.get(place) ?? null;
    missing ||= label === null;
    return label;
  };
  const setNow = (section: Section, imposition: Imposition): SetSection => {
    const owner = elements.get(section)!;
    owner.children.length = 0;
    const composed = compose(section, desk, owner, folioOf);
    return { ...makeUp(composed, imposition.sideOf(composed.opens), measures), section, heads: composed.heads };
  };
  const set = async (sections: readonly Section[], matter: Matter): Promise<readonly Leaf[]> => {
    const imposition = new Imposition(matter);
    for (const section of sections) {
      const made = ahead.get(section)?.set;
      const fits = made && made.first === imposition.sideOf(made.opens);
      imposition.add(fits ? made : setNow(section, imposition));
      // The cover is drawn in threads of its own, which wait for this one to be told what comes next.
      await setImmediate();
    }
    for (const [place, label] of labelsOf(imposition.leaves)) labels.set(place, label);
    return imposition.leaves;
  };

  const front = book.sections.filter(({ matter }) => matter === 'front');
  const body = await set(
    book.sections.filter(({ matter }) => matter !== 'front'),
    'body',
  );
  let frontLeaves = await set(front, 'front');
  // Contents that tell where the foreword is, which stands behind them, are set once more when that is known.
  if (missing) frontLeaves = await set(front, 'front');
  const leaves = [...even(frontLeaves, 'front'), ...body];
  return { leaves: settings.profile === 'press' ? forPress(leaves) : leaves, structure };
}

/** A story that was set ahead in this column. */
interface SetAhead {
  readonly owner: StructureElement;
  readonly set: SetSection;
}

function aheadOf(section: Section, desk: BookDesk, room: ComposingRoom): readonly (readonly [Section, SetAhead])[] {
  const found = section.kind === 'story' && room.setAhead(section.story, desk.measures);
  if (!found) return [];
  const heads = storyHeads(section, desk);
  return [[section, { owner: found.owner, set: { ...found.story, section, heads } }]];
}

/** Each section's element, in reading order; the stories of a part within the part's. `made` gives those there are. */
function elementsOf(
  book: Book,
  root: StructureElement,
  made: (section: Section) => StructureElement | undefined,
): ReadonlyMap<Section, StructureElement> {
  const parts = new Map<string, StructureElement>();
  const elements = new Map<Section, StructureElement>();
  for (const section of book.sections) {
    if (section.kind === 'part') {
      const part = element(root, 'Part');
      parts.set(section.id, part);
      elements.set(section, element(part, 'Div'));
      continue;
    }
    const parent = section.kind === 'story' && section.part ? parts.get(section.part)! : root;
    const language = section.kind === 'story' ? section.story.settings.language : book.language;
    const own = made(section) ?? sectionElement(language, book.language);
    parent.children.push(own);
    elements.set(section, own);
  }
  return elements;
}

/** Printers want an even number of pages, of which the last is blank. */
function forPress(leaves: readonly Leaf[]): readonly Leaf[] {
  const number = leaves.findLast(({ label }) => /^\d+$/.test(label))?.label ?? '0';
  const blank = (more: number): Leaf => ({
    side: (leaves.length + more) % 2 === 1 ? 'recto' : 'verso',
    label: String(Number(number) + more),
    content: null,
  });
  return leaves.length % 2 === 1 ? [...leaves, blank(1)] : [...leaves, blank(1), blank(2)];
}

/** Every ornament that the book may show. */
function* ornamentsOf(book: Book, { design }: ComposingRoom): Iterable<Ornament> {
  yield design.ornament;
  for (const section of book.sections) if (section.kind === 'story') yield section.story.settings.ornament;
}
