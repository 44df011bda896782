import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDocx, asOdt, asRtf, type Written, type WrittenParagraph } from '../../../tests/written.js';
import { type Block, childrenOf, type Inline, inlinesOf } from '../../document/index.js';
import { openZip } from '../../zip/index.js';
import { readDocx } from '../docx/index.js';
import type { Manuscript } from '../manuscript.js';
import { readOdt } from '../odt/index.js';
import { readRtf } from '../rtf/index.js';

const FORMATS: readonly (readonly [string, (written: Written) => Manuscript])[] = [
  ['docx', (written) => within(asDocx(written), readDocx)],
  ['odt', (written) => within(asOdt(written), readOdt)],
  ['rtf', (written) => readRtf(jobFor(asRtf(written)))],
];

const jobFor = (bytes: Uint8Array) => ({ file: 'a', bytes, encoding: 'auto', name: 'n', work: null, report: () => {} });

const within = (bytes: Uint8Array, reader: typeof readDocx): Manuscript =>
  reader({ ...jobFor(bytes), archive: openZip(bytes) });

/** Words of several scripts, with what XML and rich text mean something by. */
const words = fc
  .array(
    fc.constantFrom(
      'lamp',
      'Frost',
      'été',
      'дом',
      '東京',
      '😀',
      'a&b',
      '<i>',
      '{x}',
      '\\par',
      '“No.”',
      'it’s',
      '1.',
      '*',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => `${all.join(' ')} `);

const paragraphs: fc.Arbitrary<WrittenParagraph> = fc.record({
  style: fc.constantFrom('text', 'text', 'text', 'text', 'heading', 'title'),
  runs: fc.array(
    fc.record({
      text: words,
      italic: fc.boolean(),
      bold: fc.boolean(),
      fate: fc.constantFrom('stays', 'stays', 'stays', 'inserted', 'deleted', 'hidden'),
    }),
    { maxLength: 4 },
  ),
  note: fc.option(words, { freq: 5 }),
  lined: fc.boolean(),
});

const documents = fc.array(paragraphs, { minLength: 1, maxLength: 12 }).map(
  (all): Written => [
    ...all,
    {
      style: 'text',
      runs: [{ text: 'The end.', italic: false, bold: false, fate: 'stays' }],
      note: null,
      lined: false,
    },
  ],
);

const spoken = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const shown = (written: Written): readonly string[] =>
  written.flatMap(({ runs }) =>
    spoken(runs.map(({ text, fate }) => (fate === 'deleted' || fate === 'hidden' ? '' : text)).join('')),
  );

function* inlinesIn(blocks: readonly Block[]): Iterable<Inline> {
  for (const block of blocks) {
    yield* inlinesOf(block).flat();
    yield* inlinesIn(childrenOf(block));
  }
}

const textIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => [...inlinesIn([block])].map((one) => (one.kind === 'run' ? one.text : ' ')).join(''))
    .join('\n');

test.each(FORMATS)('%s: the words that are seen come out, in order, and their notes behind them', (_, readWritten) => {
  fc.assert(
    fc.property(documents, (written) => {
      const { blocks, notes } = readWritten(written);
      expect(spoken(textIn(blocks))).toEqual(shown(written));
      const told = written.flatMap(({ note }) => (note === null ? [] : [spoken(note)]));
      expect(notes.map((note) => spoken(textIn(note.blocks)))).toEqual(told);
      const called = [...inlinesIn(blocks)].flatMap((one) => (one.kind === 'note-call' ? [one.note] : []));
      expect(called).toEqual(notes.map(({ id }) => id));
    }),
    { numRuns: 60, seed: 1 },
  );
});

test.each(FORMATS)('%s: every run is where it says, and every paragraph its line', (_, readWritten) => {
  fc.assert(
    fc.property(documents, (written) => {
      const { blocks, notes, sources } = readWritten(written);
      for (const one of inlinesIn([...blocks, ...notes.flatMap((note) => note.blocks)])) {
        if (one.kind !== 'run') continue;
        const { source, start, end } = one.span;
        expect(source.text.slice(start, end)).toBe(one.text);
      }
      const lines = sources[0]!.text.split('\n').slice(0, written.length);
      expect(lines.map(spoken)).toEqual(written.map((paragraph) => shown([paragraph])));
    }),
    { numRuns: 40, seed: 2 },
  );
});

test('the three formats are read alike', () => {
  const bare = (blocks: readonly Block[]): string =>
    JSON.stringify(blocks, (key, value) => (key === 'span' ? undefined : value));
  fc.assert(
    fc.property(documents, (written) => {
      // What was deleted in an OpenDocument text leaves a place that is no run; empty paragraphs differ by it in nothing.
      const kept = written.map((one) => ({
        ...one,
        lined: one.lined && one.style === 'text',
        runs: one.runs.filter(({ fate }) => fate === 'stays'),
      }));
      const [docx, odt, rtf] = FORMATS.map(([, readWritten]) => bare(readWritten(kept).blocks));
      expect(odt).toBe(docx);
      expect(rtf).toBe(docx);
    }),
    { numRuns: 60, seed: 3 },
  );
});
