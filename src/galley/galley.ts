import type { EditedStory } from '../compile/edit.js';
import { slugOf } from '../compile/slug.js';
import type { Compiled } from '../compile.js';
import { placeOf, plain, type Source, type Span, type World } from '../document/index.js';
import { fontOf } from '../fonts/index.js';
import { familyFile } from '../manifest/index.js';
import { placed, plainText } from '../settled/index.js';
import { type Copy, copyOf, toldOf } from './copy.js';
import { doubtsOf } from './doubts.js';
import { type Proof, proofPage, type Question, type Settled, type Sheet } from './page.js';
import { keyOf, pagesByBlock, partedChanges } from './places.js';
import { acceptedIn, type Proofed, proofedIn, seenIn } from './proofed.js';
import { storyText } from './text.js';

/** What a proof is to show. */
export interface ProofOrder {
  /** Of this author's stories alone, without what was done to them; null for the editor's. */
  readonly author: string | null;
  /** What was told of the whole work, and the pages. */
  readonly made: Compiled;
}

/** A proof as a file of the results' folder. */
export interface MadeProof {
  readonly name: string;
  readonly html: string;
  readonly doubts: number;
  readonly stories: number;
}

/** Makes the proof of a manifest that is sound; null where a file cannot be read, or no story is by that author. */
export async function makeProof(source: Source, world: World, order: ProofOrder): Promise<MadeProof | null> {
  const copy = await copyOf(source, world);
  if (!copy) return null;
  const stories = copy.stories.filter(({ edited }) => order.author === null || isBy(edited, order.author));
  if (stories.length === 0) return null;
  const slug = slugOf(copy.manifest.title.text);
  const proofed = proofedIn(copy.decisions.source);
  const pages = order.made.between ? pagesByBlock(order.made.between) : new Map<string, readonly string[]>();
  const sheets = stories.map((story, index) => sheetOf(story, `s${index + 1}`, { order, pages, proofed }));
  const shown = new Set(sheets.flatMap(({ files }) => files));
  const { author } = order;
  const text = (name: string) => new TextDecoder().decode(world.asset(`proof/${name}`));
  const proof: Proof = {
    title: copy.manifest.title.text,
    language: copy.manifest.language,
    sheets,
    settled: author === null ? settledIn(copy) : [],
    questions: questionsIn(copy).filter(({ file }) => shown.has(file)),
    proofed: Object.fromEntries(
      [...proofed].filter(([file]) => !shown.has(file)).map(([file, all]) => [file, [...all]]),
    ),
    accepted: author === null ? acceptedIn(copy.decisions.source) : [],
    saveAs: author === null ? copy.decisions.source.file : `${slug}-${slugOf(author)}.settled.yaml`,
    author,
    faces: facesOf(copy, sheets, world),
    css: text('proof.css'),
    script: SCRIPTS.map(text).join('\n'),
  };
  return {
    name: author === null ? `${slug}-proof.html` : `${slug}-proof-${slugOf(author)}.html`,
    html: proofPage(proof),
    doubts: sheets.reduce((sum, { doubts }) => sum + doubts.length, 0),
    stories: sheets.length,
  };
}

/** The page's script, in the order that its parts build on one another. */
const SCRIPTS = ['plain.js', 'desk.js', 'queue.js', 'dialogs.js', 'save.js', 'keys.js'] as const;

const isBy = ({ authors }: EditedStory['edited'], name: string): boolean =>
  authors.some((author) => slugOf(author.name) === slugOf(name));

interface Around {
  readonly order: ProofOrder;
  readonly pages: ReadonlyMap<string, readonly string[]>;
  readonly proofed: Proofed;
}

function sheetOf(story: EditedStory, id: string, { order, pages, proofed }: Around): Sheet {
  const { read, found, styled, changes, entry } = story;
  const editors = order.author === null;
  const told = toldOf(story, order.made.diagnostics).filter(({ code }) => !code.startsWith('settled/'));
  const files = entry.files.map(({ path }) => path);
  const plains = new Map(
    files.map((file) => [file, plainText(read.blocks.filter(({ span }) => span.source.file === file))]),
  );
  const doubts = editors
    ? doubtsOf(id, told, (span: Span) => plains.get(span.source.file) ?? null, found.findings)
    : [];
  const seen = seenIn(styled);
  const fresh = files.some((file) => proofed.has(file))
    ? new Set(seen.filter(({ file, hash }) => !proofed.get(file)?.has(hash)).map(({ key }) => key))
    : null;
  const html = storyText({
    story: styled,
    changes: partedChanges(changes, [...styled.blocks, ...styled.endNotes, ...styled.appendixNotes], styled.sources),
    doubts,
    why: new Map(found.findings.map(({ span, why }) => [keyOf(span), why])),
    pages,
    fresh,
    marked: editors,
  });
  return {
    id,
    title: plain(styled.title) || files[0]!,
    authors: styled.authors.map(({ name }) => name).join(', '),
    files,
    html,
    doubts,
    fresh: fresh?.size ?? 0,
    seen: Object.fromEntries(
      files.map((file) => [file, seen.filter((one) => one.file === file).map(({ hash }) => hash)]),
    ),
  };
}

/** The decisions that were made before, each as it is written. */
function settledIn({ decisions: { source, settled }, stories }: Copy): readonly Settled[] {
  return [...settled].flatMap(([file, all]) => {
    const blocks = stories.flatMap(({ read }) => read.blocks.filter(({ span }) => span.source.file === file));
    const found = new Map(placed(all, blocks, () => {}).map(({ decision, span }) => [decision, span]));
    return all.map((decision) => {
      const span = found.get(decision);
      const line = source.text.slice(decision.span.start, decision.span.end).trim();
      return { file, line, at: span ? placeOf(span.source, span.start).line : BEYOND };
    });
  });
}

const BEYOND = 1e9;

const questionsIn = ({ decisions: { settled } }: Copy): readonly Question[] =>
  [...settled].flatMap(([file, all]) =>
    all.flatMap(({ anchor, verdict }) =>
      verdict.kind === 'ask' && verdict.answer === null
        ? [{ file, at: `${anchor.before}⟦${anchor.exact}⟧${anchor.after}`, ask: verdict.question }]
        : [],
    ),
  );

/** The book's own letters, as many as the page has, as data within its stylesheet. */
function facesOf({ manifest }: Copy, sheets: readonly Sheet[], world: World): string {
  const { family } = manifest.epub;
  const used = new Set<number>();
  for (let code = 0x20; code < 0x7f; code += 1) used.add(code);
  for (const { html, title, authors } of sheets)
    for (const sign of (html + title + authors).replace(/[ -~\n]+/g, '')) used.add(sign.codePointAt(0)!);
  const characters = [...used].sort((one, other) => one - other);
  return (['400Regular', '400Regular_Italic'] as const)
    .map((cut) => {
      const bytes = fontOf(world.packaged(familyFile(family, cut)), characters, []);
      const style = cut.endsWith('Italic') ? 'italic' : 'normal';
      return `@font-face{font-family:Book;font-style:${style};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}\n`;
    })
    .join('');
}
