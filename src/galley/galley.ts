import type { EditedStory } from '../compile/edit.js';
import { slugOf } from '../compile/slug.js';
import type { Between } from '../compile/told.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { hashDigits, placeKey, plain, type World } from '../document/index.js';
import { fontOf } from '../fonts/index.js';
import { cleanPath, familyFile } from '../manifest/index.js';
import { acceptedIn, type Proofed, plainText, proofedIn, written } from '../settled/index.js';
import { doubtsOf } from './doubts.js';
import { askedAgain, type Earlier, earlierIn } from './earlier.js';
import { type Proof, proofPage, type Question, type Sheet } from './page.js';
import { pagesByBlock, partedChanges } from './places.js';
import { seenIn } from './seen.js';
import { storyText } from './text.js';

/** What a proof is to show. */
export interface ProofOrder {
  /** Of this author's stories alone, without what was done to them; null for the editor's. */
  readonly author: string | null;
  /** The story in this file alone, for its author. */
  readonly story: string | null;
  /** What lies between the manifest and the books. */
  readonly between: Between;
  /** What was told of the whole work. */
  readonly told: readonly Diagnostic[];
}

/** A proof as a file of the results' folder. */
export interface MadeProof {
  readonly name: string;
  readonly html: string;
  readonly doubts: number;
  readonly stories: number;
}

/** Makes the proof of stories as they were edited; null where none is by that author. */
export function makeProof(order: ProofOrder, world: World): MadeProof | null {
  const { between } = order;
  const { manifest, decisions } = between;
  const stories = between.edits.filter(
    ({ edited, entry }) =>
      (order.author === null || isBy(edited, order.author)) &&
      (order.story === null ||
        entry.files.some(({ path }) => path === order.story || path === cleanPath(order.story!))),
  );
  if (stories.length === 0) return null;
  const author = readerOf(order, stories);
  const nameFor = (name: string | null, kind: string | null) =>
    [slugOf(manifest.title.text), kind, name && slugOfPerson(name)].filter((part) => part !== null).join('-');
  const proofed = proofedIn(decisions.source);
  const pages = pagesByBlock(between);
  const earlier = author === null ? earlierIn(between, order.told) : [];
  const sheets = stories.map((story, index) =>
    sheetOf(story, `s${index + 1}`, { order, editors: author === null, pages, proofed, earlier }),
  );
  const shown = new Set(sheets.flatMap(({ files }) => files));
  const text = (name: string) => new TextDecoder().decode(world.asset(`proof/${name}`));
  const proof: Proof = {
    title: manifest.title.text,
    language: manifest.language,
    sheets,
    settled: earlier,
    questions: questionsIn(between).filter(({ file }) => shown.has(file)),
    proofed: Object.fromEntries(
      [...proofed].filter(([file]) => !shown.has(file)).map(([file, all]) => [file, [...all]]),
    ),
    accepted: author === null ? acceptedIn(decisions.source) : [],
    saveAs: author === null ? decisions.source.file : `${nameFor(author, null)}.settled.yaml`,
    author,
    faces: facesOf(between, sheets, world),
    css: text('proof.css'),
    script: SCRIPTS.map(text).join('\n'),
  };
  return {
    name: `${nameFor(author, 'proof')}.html`,
    html: proofPage(proof),
    doubts: sheets.reduce((sum, { doubts, strays }) => sum + doubts.length + strays.length, 0),
    stories: sheets.length,
  };
}

/** The page's script, in the order that its parts build on one another. */
const SCRIPTS = [
  'plain.js',
  'earlier.js',
  'desk.js',
  'queue.js',
  'questions.js',
  'dialogs.js',
  'place.js',
  'save.js',
  'keys.js',
] as const;

/** Whom a proof is for, if not for the editor: the author that was named, else those of the story, else whoever sent its file. */
function readerOf({ author, story }: ProofOrder, stories: readonly EditedStory[]): string | null {
  if (author !== null || story === null) return author;
  const names = [...new Set(stories.flatMap(({ edited }) => edited.authors.map(({ name }) => name)))];
  return names.length > 0 ? names.join(', ') : story.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** Whether a person of that name wrote it, whatever their letters' case. */
const isBy = ({ authors }: EditedStory['edited'], name: string): boolean =>
  authors.some((author) => known(author.name) === known(name));

const known = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/[’']/g, "'").replace(/\s+/g, ' ').trim();

/** A name as part of a file's name; of one without a letter of the Latin alphabet its hash. */
const slugOfPerson = (name: string): string =>
  /[a-z0-9]/i.test(name.normalize('NFKD')) ? slugOf(name) : hashDigits(known(name));

interface Around {
  readonly order: ProofOrder;
  readonly editors: boolean;
  readonly pages: ReadonlyMap<string, readonly string[]>;
  readonly proofed: Proofed;
  readonly earlier: readonly Earlier[];
}

function sheetOf(story: EditedStory, id: string, { order, editors, pages, proofed, earlier }: Around): Sheet {
  const { read, found, styled, changes, entry } = story;
  const files = entry.files.map(({ path }) => path);
  const told = order.told.filter(
    ({ code, span }) => span !== null && files.includes(span.source.file) && !code.startsWith('settled/'),
  );
  const plains = new Map(
    files.map((file) => [file, plainText(read.blocks.filter(({ span }) => span.source.file === file))]),
  );
  const plainOf = (file: string) => plains.get(file) ?? null;
  const open = editors ? doubtsOf(id, told, plainOf, found.findings) : [];
  const { doubts, strays } = askedAgain(id, earlier, plainOf, open);
  const seen = seenIn(styled);
  const fresh = files.some((file) => proofed.has(file))
    ? new Set(seen.filter(({ file, hash }) => !proofed.get(file)?.has(hash)).map(({ key }) => key))
    : null;
  const html = storyText({
    story: styled,
    changes: partedChanges(changes, [...styled.blocks, ...styled.endNotes, ...styled.appendixNotes], styled.sources),
    doubts,
    why: new Map(found.findings.map(({ span, why }) => [placeKey(span), why])),
    wordless: new Set(read.blocks.flatMap(({ kind, span }) => (kind === 'scene-break' ? [placeKey(span)] : []))),
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
    strays,
    fresh: fresh?.size ?? 0,
    seen: Object.fromEntries(
      files.map((file) => [file, seen.filter((one) => one.file === file).map(({ hash }) => hash)]),
    ),
  };
}

const questionsIn = ({ decisions: { settled } }: Between): readonly Question[] =>
  [...settled].flatMap(([file, all]) =>
    all.flatMap(({ anchor, verdict }) =>
      verdict.kind === 'ask' && verdict.answer === null ? [{ file, at: written(anchor), ask: verdict.question }] : [],
    ),
  );

/** The book's own letters, as many as the page has, as data within its stylesheet. */
function facesOf({ manifest }: Between, sheets: readonly Sheet[], world: World): string {
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
