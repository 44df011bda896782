import { expect, test } from 'vitest';
import { z } from 'zod';
import { compile } from '../compile.js';
import type { World } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { fingerprintOf } from '../settled/index.js';
import type { Diagnostic } from './diagnostic.js';
import { sarif } from './sarif.js';

const message = z.strictObject({ text: z.string().min(1) });

/** 3.30: lines and columns count from 1, and a region ends no sooner than it begins. */
const region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .refine((one) => one.endLine > one.startLine || (one.endLine === one.startLine && one.endColumn >= one.startColumn));

const artifactLocation = z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/) });

/** As much of SARIF 2.1.0 (OASIS, with its schema's names and what it requires) as a log of ours may have, and nothing beside it. */
const LOG = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          partialFingerprints: z.record(z.string(), z.string()).optional(),
          locations: z
            .array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) }))
            .optional(),
          fixes: z
            .array(
              z.strictObject({
                description: message,
                artifactChanges: z
                  .array(
                    z.strictObject({
                      artifactLocation,
                      replacements: z
                        .array(
                          z.strictObject({
                            deletedRegion: region,
                            insertedContent: z.strictObject({ text: z.string() }),
                          }),
                        )
                        .min(1),
                    }),
                  )
                  .min(1),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
});

const STORY = 'The kettle sang all morning.\n\nIt was late.It was always late in that house, by the river, and cold.\n';

/** What is told of an anthology, as a log, with the manifest and the files that it is about. */
async function logOf(manifest: string, files: Readonly<Record<string, string>> = { 'seeds/a.txt': STORY }) {
  const world: World = {
    ...diskWorld('.'),
    file: async (path) =>
      path in files ? { ok: true, bytes: Buffer.from(files[path]!) } : { ok: false, fault: 'missing', detail: '' },
    list: () => Object.keys(files),
  };
  const { diagnostics } = await compile({ file: 'anthology.yaml', text: manifest }, world, { only: 'epub' });
  const known = ({ span }: Diagnostic) => (span ? fingerprintOf(span) : null);
  const { runs } = LOG.parse(JSON.parse(JSON.stringify(sarif(diagnostics, '1.2.3', known))));
  return { ...runs[0]!, texts: { 'anthology.yaml': manifest, ...files } as Readonly<Record<string, string>> };
}

/** Every file with the fixes made in it that are told of `rule`. */
function mended({ results, texts }: Awaited<ReturnType<typeof logOf>>, rule: string) {
  const changes = results
    .filter(({ ruleId }) => ruleId === rule)
    .flatMap(({ fixes }) => fixes?.[0]?.artifactChanges ?? []);
  return changes.map(({ artifactLocation: { uri }, replacements }) => {
    const text = texts[decodeURI(uri)]!;
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const { deletedRegion: at, insertedContent } = replacements[0]!;
    const start = starts[at.startLine - 1]! + at.startColumn - 1;
    const end = starts[at.endLine - 1]! + at.endColumn - 1;
    return text.slice(0, start) + insertedContent.text + text.slice(end);
  });
}

const HEAD = 'title: T\ndate: 2026-01-01\n';
const ONE = '{file: seeds/a.txt, title: A, author: B}';

test.each<[string, string, string, string]>([
  ['a misspelt key', `${HEAD}pubblisher: P\nstories: [${ONE}]\n`, 'manifest/unknown-key', 'publisher: P'],
  ['a misspelt word', `${HEAD}stories: [${ONE}]\nstyle: {quotes: duoble}\n`, 'manifest/value', 'quotes: double'],
  [
    'a misspelt code',
    `${HEAD}stories: [${ONE}]\nchecks: {quote/doubtfull: off}\n`,
    'manifest/unknown-key',
    '{quote/doubtful: off}',
  ],
  ['a size with its unit', `${HEAD}stories: [${ONE}]\npdf: {size: 11pt}\n`, 'manifest/type', '{size: 11}'],
  ['a picture for a cover', `${HEAD}stories: [${ONE}]\ncover: art.jpg\n`, 'manifest/type', 'cover: {image: art.jpg}'],
  ['a language in words', `${HEAD}stories: [${ONE}]\nlanguage: english\n`, 'manifest/value', 'language: en'],
  ['one subject', `${HEAD}stories: [${ONE}]\nsubjects: Tales\n`, 'manifest/type', 'subjects: [Tales]'],
  [
    'a misspelt file',
    `${HEAD}stories: [{file: "seed/a.txt", title: A}]\n`,
    'source/missing',
    '{file: seeds/a.txt, title',
  ],
  ['no space behind a stop', `${HEAD}stories: [${ONE}]\n`, 'space/missing', 'late. It was always'],
])('%s has one way out, which is an edit', async (_what, manifest, rule, after) => {
  const log = await logOf(manifest);
  expect(mended(log, rule)).toEqual([expect.stringContaining(after)]);
});

test('what is mended as the log says is told no more', async () => {
  const before = await logOf(`${HEAD}stories: [${ONE}]\n`);
  const [text] = mended(before, 'space/missing');
  const after = await logOf(`${HEAD}stories: [${ONE}]\n`, { 'seeds/a.txt': text! });
  expect(after.results).toEqual([]);
  expect(before.results[0]?.partialFingerprints?.['sheafPlace/v1']).toMatch(/^[0-9a-f]{16}$/);
});

test('a decision that is needed no more is taken out, and what is left can be read', async () => {
  const settled = 'seeds/a.txt:\n  - {at: "kettle ⟦sang⟧ all morning.¶It was", is: fine, was: space/missing}\n';
  const log = await logOf(`${HEAD}stories: [${ONE}]\n`, { 'seeds/a.txt': STORY, 'anthology.settled.yaml': settled });
  expect(mended(log, 'settled/idle')).toEqual(['seeds/a.txt:\n']);
  const again = await logOf(`${HEAD}stories: [${ONE}]\n`, {
    'seeds/a.txt': STORY,
    'anthology.settled.yaml': 'seeds/a.txt:\n',
  });
  expect(again.results.map(({ ruleId }) => ruleId)).toEqual(['space/missing']);
});

test.each([
  ['one subject with a comma, or two', `${HEAD}stories: [${ONE}]\nsubjects: Tales, Sea\n`],
  ['two ways out', `${HEAD}stories: [${ONE}]\npdf: {tagged: 3}\n`],
  ['nothing that could be meant', `${HEAD}stories: []\n`],
])('%s: none is chosen', async (_what, manifest) => {
  const { results } = await logOf(manifest);
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter(({ level }) => level === 'error').flatMap(({ fixes }) => fixes ?? [])).toEqual([]);
});

test('a member of another file is not edited', () => {
  const source = { file: 'a.docx', part: 'word/document.xml', text: 'late.It' };
  const span = { source, start: 4, end: 6 };
  const fix = { says: 'put a space in', span: { source, start: 5, end: 5 }, text: ' ' };
  const one: Diagnostic = { severity: 'warning', code: 'space/missing', message: 'm', span, fix };
  expect(JSON.stringify(sarif([one], '1', () => null))).not.toContain('fixes');
});
