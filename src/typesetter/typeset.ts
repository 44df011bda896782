import {
  type Book,
  figuresOf,
  type Matter,
  namesEach,
  type Section,
  type StorySection,
  termsOf,
} from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Ornament, World } from '../document/index.js';
import { type PdfSettings, PROFILES } from '../manifest/index.js';
import { element, type StructureElement, type Typeset } from '../pages/index.js';
import { type BookDesk, composeSection, storyHeads } from './compose/index.js';
import { roomy } from './designs/column.js';
import { DESIGNS, type Design } from './designs/index.js';
import { measuresOf } from './designs/measures.js';
import { bookmarksOf } from './leaves/bookmarks.js';
import { even, Foliation, type Leaf, labelsOf, type SetSection } from './leaves/foliation.js';
import { drawLeaves } from './leaves/leaves.js';
import { tellLineLength } from './leaves/line-length.js';
import { fewestPages, lettersIn, warnOfThickness } from './leaves/thickness.js';
import { Compositor } from './lines/compositor.js';
import { makeUp } from './makeup/section-pages.js';
import { Ornaments } from './pictures/ornaments.js';
import { Plates } from './pictures/plates.js';
import { StoryPages } from './story-pages.js';

/** The margins follow the number of pages, and the number of pages the margins: they are asked this often at most. */
const LAYOUTS = 3;

/** Sets the whole book in pages. */
export async function typeset(book: Book, asked: PdfSettings, world: World, report: Report): Promise<Typeset> {
  const settings = roomy(asked, report);
  const design = DESIGNS[settings.design];
  const compositor = await Compositor.load(settings, world, report);
  const ornaments = await Ornaments.load(ornamentsOf(book, design), world, report);
  const { language } = book;
  const terms = termsOf(language);
  const fixed = { book, language, settings, design, compositor, ornaments, terms, bylines: namesEach(book) };
  const stories = new StoryPages();
  let measures = measuresOf(settings, fewestPages(lettersOf(book), measuresOf(settings, 0)));
  const plates = await Plates.load(figuresOf(book), settings, measures, world, report);
  for (let layout = 1; ; layout += 1) {
    const desk: BookDesk = { ...fixed, measures, plates };
    const { leaves, structure } = layOut(desk, stories);
    const wanted = measuresOf(settings, leaves.length);
    if (layout === LAYOUTS || wanted.margins.inside <= measures.margins.inside) {
      tellLineLength(compositor, measures, settings, report);
      warnOfThickness(leaves.length, measures, settings, report);
      const drawn = drawLeaves(leaves, desk);
      return { trim: settings.trim, structure, outline: bookmarksOf(book), faces: compositor.faces, ...drawn };
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
function layOut(desk: BookDesk, stories: StoryPages): LaidOut {
  const { book, measures, settings } = desk;
  const owners = new Map<Section, StructureElement>();
  const labels = new Map<string, string>();
  let missing = false;
  const folioOf = (place: string): string | null => {
    const label = labels.get(place) ?? null;
    missing ||= label === null;
    return label;
  };
  const setStory = (section: StorySection, foliation: Foliation): SetSection => {
    const first = foliation.sideOf(settings.open);
    const set = stories.of(section.story, section.part === null ? 1 : 2, first, desk);
    owners.set(section, set.owner);
    return { ...set, section, heads: storyHeads(section, desk) };
  };
  const setOther = (section: Section, foliation: Foliation): SetSection => {
    const owner: StructureElement = { role: section.kind === 'part' ? 'Div' : 'Sect', children: [] };
    owners.set(section, owner);
    const composed = composeSection(section, desk, owner, folioOf);
    return { ...makeUp(composed, foliation.sideOf(composed.opens), measures), section, heads: composed.heads };
  };
  const set = (sections: readonly Section[], matter: Matter): readonly Leaf[] => {
    const foliation = new Foliation(matter);
    for (const section of sections) {
      foliation.add(section.kind === 'story' ? setStory(section, foliation) : setOther(section, foliation));
    }
    for (const [place, label] of labelsOf(foliation.leaves)) labels.set(place, label);
    return foliation.leaves;
  };

  const front = book.sections.filter(({ matter }) => matter === 'front');
  const body = set(
    book.sections.filter(({ matter }) => matter !== 'front'),
    'body',
  );
  let frontLeaves = set(front, 'front');
  // Contents that tell where the foreword is, which stands behind them, are set once more when that is known.
  if (missing) frontLeaves = set(front, 'front');
  const leaves = [...even(frontLeaves, 'front'), ...body];
  const structure = treeOf(book, owners);
  return { leaves: PROFILES[settings.profile].printer ? forPress(leaves) : leaves, structure };
}

/** The structure tree: each section's element in reading order, the stories of a part within the part's. */
function treeOf({ sections, language }: Book, owners: ReadonlyMap<Section, StructureElement>): StructureElement {
  const root: StructureElement = { role: 'Document', children: [], language };
  const parts = new Map<string, StructureElement>();
  for (const section of sections) {
    const owner = owners.get(section)!;
    if (section.kind === 'part') {
      const part = element(root, 'Part');
      part.children.push(owner);
      parts.set(section.id, part);
    } else (section.kind === 'story' && section.part ? parts.get(section.part)! : root).children.push(owner);
  }
  return root;
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
function* ornamentsOf(book: Book, design: Design): Iterable<Ornament> {
  yield design.ornament;
  for (const section of book.sections) if (section.kind === 'story') yield section.story.settings.ornament;
}
