import { type Book, bind } from '../../src/book/index.js';
import { Log } from '../../src/diagnostics/index.js';
import { DEFAULT_SETTINGS, person, type Story, type World } from '../../src/document/index.js';
import { diskWorld } from '../../src/machine/disk.js';
import type { Manifest, PdfSettings } from '../../src/manifest/index.js';
import type { Line, StructureElement, Typeset } from '../../src/pages/index.js';
import { typeset } from '../../src/typesetter/index.js';
import { entry, given, heading, manifest, note, paragraph, part, sceneBreak, story, verse } from './book.js';
import { call, list, prose, quotation, run } from './ebook.js';
import { linesOn } from './type.js';

/** An anthology with everything that an interior must set, and what tests ask of its pages. */

/** Paragraphs of plain made-up prose, no two the same. */
export function plainProse(count: number, seed = 1): readonly ReturnType<typeof paragraph>[] {
  const stock =
    'the ferry came late and nobody at the landing said a word about it until the lamps were lit and somebody began to laugh quietly under her breath while rain ran down the boards'.split(
      ' ',
    );
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 20 + next(50) }, () => stock[next(stock.length)]!);
    const text = words.join(' ');
    return paragraph(`${text[0]!.toUpperCase()}${text.slice(1)}.`);
  });
}

export const anthology = (): readonly Story[] => [
  story('ferry', {
    title: 'The Ferry at Low Water, or, What the Lamplighter Told the Bishop’s Man About the Eels',
    authors: ['Ada Field', 'Maximilian Featherstonehaugh', 'Ottoline Pratt'],
    warnings: ['flood', 'eels'],
    headnote: [paragraph('Found in a drawer.')],
    rights: 'By permission of the estate',
    blocks: [
      prose(run('“Nobody told me,” said the bishop’s man, and he sat down on the wet boards. '), run('Nobody')),
      ...plainProse(3, 2),
      sceneBreak(),
      ...plainProse(6, 3),
      verse('O the water came up', '  and the water went down', 'and the bishop went home without supper'),
      ...plainProse(2, 4),
      quotation('letter', paragraph('Dear Ottoline,'), ...plainProse(1, 5), paragraph('Your cousin Ambrose')),
      ...plainProse(2, 6),
      list(true, 9, 'First the rope', 'Then the lamp'),
      ...plainProse(2, 7),
      prose(
        run('It stood in '),
        run('the gazette', { link: 'https://example.org/gazette/1908' }),
        run(', and nowhere else.'),
      ),
      ...plainProse(8, 8),
    ],
    endNotes: [],
  }),
  story('ebb', {
    title: 'Ebb',
    authors: ['Ben Low'],
    sources: ['ebb-1.txt', 'ebb-2.txt'].map((file) => ({ file, text: 'made' })),
    blocks: [
      heading('One: The Tide Table'),
      prose(run('The tide was out'), call('ebb-note'), run(' and had been out for some days.')),
      ...plainProse(12, 9),
      heading('Two: Slack'),
      ...plainProse(12, 10),
      { kind: 'end-marker', inlines: [run('The End')], gap: 1, span: paragraph('The End').span },
    ],
    endNotes: [note('ebb-note', 'Written on the ferry.')],
  }),
  story('lamp', {
    title: 'A Lamp',
    authors: ['Ada Field'],
    settings: { ...DEFAULT_SETTINGS, ornament: 'space' },
    blocks: [
      note('lamp-note', 'For the Tuesday group.'),
      prose(run('A lamp'), call('moved'), run(' is a promise.')),
      ...plainProse(4, 11),
      sceneBreak(),
      ...plainProse(4, 12),
    ],
    appendixNotes: [note('moved', 'The lamp is real.')],
  }),
];

export const anthologyManifest = (pdf: Partial<PdfSettings> = {}, more: Partial<Manifest> = {}): Manifest => {
  const base = manifest();
  return {
    ...base,
    title: given('Crossings'),
    subtitle: given('Stories of floods and ferries'),
    editors: [person('Ida Garner')],
    publisher: 'The Made Press',
    entries: [part('Part One: High Water', 'ferry', 'ebb'), entry('lamp')],
    front: {
      dedication: given('To whoever has the ladder'),
      epigraph: { text: given('A river is a road that changed its mind.'), source: given('Ottoline Pratt') },
      foreword: null,
    },
    back: {
      afterword: null,
      about: [
        { person: person('Ada Field'), text: given('Ada Field keeps a lamp.') },
        { person: person('Ben Low'), text: given('Ben Low keeps a boat.') },
      ],
      colophon: null,
    },
    pdf: { ...base.pdf, open: 'next', ...pdf },
    ...more,
  };
};

/** Fonts and assets as installed, no folder of stories. */
export const installed = (): World => ({
  ...diskWorld('.'),
  file: async () => ({ ok: false, fault: 'missing', detail: '' }),
  env: () => undefined,
});

export interface SetBook {
  readonly book: Book;
  readonly pages: Typeset;
  readonly codes: readonly string[];
}

/** The anthology, or other stories, set in pages. */
export async function setBook(
  pdf: Partial<PdfSettings> = {},
  more: Partial<Manifest> = {},
  stories: readonly Story[] = anthology(),
  world: World = installed(),
): Promise<SetBook> {
  const log = new Log();
  const settings = anthologyManifest(pdf, more);
  const foreword = { blocks: [heading('Before the Flood'), ...plainProse(4, 20)], endNotes: [] };
  const book = bind(settings, { stories, foreword, afterword: null }, world, log.report);
  const pages = await typeset(book, settings.pdf, world, log.report);
  return { book, pages, codes: log.all.map(({ code }) => code) };
}

/** The lines of `pages` that belong to `element` or what hangs on it, in page order. */
export function linesUnder(element: StructureElement, { pages }: Typeset): readonly Line[] {
  const owners = new Set<unknown>();
  const gather = (one: StructureElement) => {
    owners.add(one);
    one.children.forEach(gather);
  };
  gather(element);
  return pages.flatMap(({ items }) => linesOn(items).filter(({ owner }) => owners.has(owner)));
}
