import { setImmediate } from 'node:timers/promises';
import { type Book, figuresOf, type Matter, type Section, termsOf } from '../book/index.js';
import type { Report } from '../diagnostics/index.js';
import type { Ornament, World } from '../document/index.js';
import type { PdfSettings } from '../manifest/index.js';
import { type Composed, compose, type Desk } from './compose/index.js';
import { Compositor } from './compositor.js';
import { DESIGNS, type Design } from './designs/index.js';
import { even, impose, type Leaf, labelsOf } from './imposition.js';
import { drawLeaves } from './leaves.js';
import { type Measures, measuresOf, THICKEST } from './measures.js';
import { Ornaments } from './ornaments.js';
import { outlineOf } from './outline.js';
import type { StructureElement, Typeset } from './page.js';
import { Plates } from './plates.js';
import { element } from './structure.js';
import { fewestPages } from './thickness.js';

/** The margins follow the number of pages, and the number of pages the margins: they are asked this often at most. */
const LAYOUTS = 3;

/** Sets the whole book in pages. */
export async function typeset(book: Book, asked: PdfSettings, world: World, report: Report): Promise<Typeset> {
  const settings = roomy(asked, report);
  const design = DESIGNS[settings.design];
  const compositor = await Compositor.load(settings, world, report);
  const ornaments = await Ornaments.load(ornamentsOf(book, design), world, report);
  const terms = termsOf(book.language);
  let measures = measuresOf(settings, fewestPages(book, measuresOf(settings, 0)));
  const plates = await Plates.load(figuresOf(book), settings, measures, world, report);
  for (let layout = 1; ; layout += 1) {
    const desk: Desk = { book, settings, design, measures, compositor, ornaments, plates, terms, report };
    const { leaves, structure } = await layOut(desk);
    const wanted = measuresOf(settings, leaves.length);
    if (layout === LAYOUTS || wanted.margins.inside <= measures.margins.inside) {
      warnOfThickness(leaves.length, measures, settings, report);
      const drawn = drawLeaves(leaves, desk);
      return { trim: settings.trim, structure, outline: outlineOf(book), faces: compositor.faces, ...drawn };
    }
    measures = wanted;
  }
}

/** A column narrower or lower than this holds no prose. */
const LEAST = { ems: 8, rows: 8 };

/** The settings, if they leave room for a column; else an error, and the page's own margins and size for the meantime. */
function roomy(settings: PdfSettings, report: Report): PdfSettings {
  const { measure, rows } = measuresOf(settings, 0);
  if (measure >= LEAST.ems * settings.size && rows >= LEAST.rows) return settings;
  report({
    severity: 'error',
    code: 'pdf/no-room',
    message: `Margins and type leave a column of ${Math.floor(Math.max(0, measure) / settings.size)} ems by ${rows} lines`,
    span: null,
    hint: 'take smaller margins, a smaller size or a larger trim',
  });
  return { ...settings, margins: null, size: 9, leading: 12, largePrint: false };
}

/** The whole book as leaves, and the tree of what stands on them. */
async function layOut(desk: Desk): Promise<{ readonly leaves: readonly Leaf[]; readonly structure: StructureElement }> {
  const { book, measures, settings } = desk;
  const structure: StructureElement = { role: 'Document', children: [], language: book.language };
  const elements = elementsOf(book, structure);
  const labels = new Map<string, string>();
  let missing = false;
  const folioOf = (place: string): string | null => {
    const label = labels.get(place) ?? null;
    missing ||= label === null;
    return label;
  };
  const set = async (sections: readonly Section[], matter: Matter): Promise<readonly Leaf[]> => {
    const composed: Composed[] = [];
    for (const section of sections) {
      const owner = elements.get(section)!;
      owner.children.length = 0;
      composed.push(compose(section, desk, owner, folioOf));
      // The cover is drawn in threads of its own, which wait for this one to be told what comes next.
      await setImmediate();
    }
    const leaves = impose(composed, matter, measures);
    for (const [place, label] of labelsOf(leaves)) labels.set(place, label);
    return leaves;
  };

  const ahead = book.sections.filter(({ matter }) => matter === 'front');
  const body = await set(
    book.sections.filter(({ matter }) => matter !== 'front'),
    'body',
  );
  let front = await set(ahead, 'front');
  // Contents that tell where the foreword is, which stands behind them, are set once more when that is known.
  if (missing) front = await set(ahead, 'front');
  const leaves = [...even(front, 'front'), ...body];
  return { leaves: settings.profile === 'press' ? forPress(leaves) : leaves, structure };
}

/** Each section's element, in reading order; the stories of a part within the part's. */
function elementsOf(book: Book, root: StructureElement): ReadonlyMap<Section, StructureElement> {
  const parts = new Map<string, StructureElement>();
  const elements = new Map<Section, StructureElement>();
  for (const section of book.sections) {
    const parent = section.kind === 'story' && section.part ? parts.get(section.part) : undefined;
    const language = section.kind === 'story' ? section.story.settings.language : book.language;
    const more = language === book.language ? {} : { language };
    if (section.kind === 'part') {
      const part = element(root, 'Part');
      parts.set(section.id, part);
      elements.set(section, element(part, 'Div'));
    } else elements.set(section, element(parent ?? root, 'Sect', more));
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

function warnOfThickness(pages: number, { margins }: Measures, settings: PdfSettings, report: Report): void {
  if (settings.profile !== 'press') return;
  const wanted = measuresOf({ ...settings, margins: null }, pages).margins.inside;
  if (pages > THICKEST) {
    report({
      severity: 'warning',
      code: 'pdf/too-thick',
      message: `The book has ${pages} pages; Amazon KDP binds ${THICKEST} at most`,
      span: null,
      hint: 'a larger trim, a smaller size or two volumes would help',
    });
  } else if (settings.margins && margins.inside < wanted) {
    report({
      severity: 'warning',
      code: 'pdf/tight-gutter',
      message: `The inside margin of ${inches(margins.inside)} is narrow for ${pages} pages`,
      span: null,
      hint: `${inches(wanted)} would keep the text out of the fold`,
    });
  }
}

const inches = (points: number): string => `${Math.round((points / 72) * 100) / 100} in`;

/** Every ornament that the book may show. */
function* ornamentsOf(book: Book, design: Design): Iterable<Ornament> {
  yield design.ornament;
  for (const section of book.sections) if (section.kind === 'story') yield section.story.settings.ornament;
}
