import {
  type AuthorsNote,
  type Block,
  type Handlers,
  handle,
  type Inline,
  type List,
  type Paragraph,
  plain,
  type Quotation,
  signedLetter,
  type Verse,
} from '../../../document/index.js';
import { element, type StructureElement } from '../../../pages/index.js';
import type { Drop, ParagraphStyle } from '../../letters/style.js';
import type { Text } from '../../letters/text.js';
import { bodyStyle, displayStyle, indentOf, smaller } from '../voices.js';
import { withClosingSpace } from './closing-space.js';
import { AROUND, setFigure } from './figure.js';
import { setHeading, setShown } from './heading.js';
import { besideInitial, isMotto, opening } from './opening.js';
import { noteName } from './references.js';
import { setBreak } from './scene-break.js';
import { type Hand, INSET, type Scope, SMALL } from './scope.js';
import { insetOf, setVerse } from './verse.js';

/** Sets `blocks` one below the other. */
export function setBlocks(blocks: readonly Block[], hand: Hand, scope: Scope): void {
  let flush = true;
  let { opens } = hand;
  let drop: Drop | null = null;
  /** Of the poem whose stanzas are being set; null between poems. */
  let inset: number | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'verse' && block.kind !== 'scene-break') inset = null;
    const next = blocks[index + 1];
    if (block.kind === 'paragraph') {
      const motto = opens && isMotto(block);
      if (opens && !motto) drop = openStory(block, paragraphsFrom(blocks, index + 1), hand, scope);
      else drop = setParagraph(block, { indent: flush ? 0 : indentOf(scope.desk, hand.letters), drop }, hand, scope);
      if (motto) scope.stick.blank(1);
      flush = motto;
      opens &&= motto;
    } else {
      if (block.kind === 'verse') inset ??= hand.letter ? 0 : insetOf(stanzasFrom(blocks, index), hand, scope);
      handle(block, handlers(hand, scope, next, inset ?? 0));
      flush = FLUSH_AFTER.has(block.kind) || startsSmall(next);
      if (SETTLED_BY.has(block.kind)) opens = false;
    }
  }
}

/** After these a paragraph begins anew, without an indent. */
const FLUSH_AFTER = new Set<Block['kind']>(['heading', 'scene-break', 'authors-note', 'dedication', 'end-marker']);

/** A story that begins with one of these has no opening words to show. */
const SETTLED_BY = new Set<Block['kind']>(['verse', 'quotation', 'list']);

/** A sentence that goes on after verse or a quotation is no new paragraph. */
const startsSmall = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && /^\p{Ll}/u.test(plain(block.inlines));

/** The stanzas that follow one another from `at` on, breaks between them: the parts of a poem, or of a script, have one edge. */
function stanzasFrom(blocks: readonly Block[], at: number): readonly Verse[] {
  const stanzas: Verse[] = [];
  for (const block of blocks.slice(at)) {
    if (block.kind === 'verse') stanzas.push(block);
    else if (block.kind !== 'scene-break') break;
  }
  return stanzas;
}

const handlers = (hand: Hand, scope: Scope, next: Block | undefined, inset: number): Handlers<void> => ({
  paragraph: (block) => void setParagraph(block, { indent: 0, drop: null }, hand, scope),
  heading: (block) => setHeading(block, hand, scope),
  'scene-break': () => setBreak(scope, next),
  verse: (block) => apart(scope, () => setVerse(block, inset, hand, scope)),
  quotation: (block) => apart(scope, () => scope.stick.gather(() => setQuotation(block, hand, scope))),
  list: (block) => apart(scope, () => scope.stick.gather(() => setList(block, hand, scope))),
  'authors-note': (block) => apart(scope, () => setKeptNote(block, hand, scope)),
  // One that may stand elsewhere takes its empty lines along.
  figure: (block) =>
    block.place ? setFigure(block, hand, scope) : apart(scope, () => setFigure(block, hand, scope), AROUND),
  dedication: (block) => apart(scope, () => setShown(block, hand, scope)),
  'end-marker': (block) => apart(scope, () => setShown(block, hand, scope)),
});

/** What is not running text has an empty line before it and behind it, or up to `more` besides. */
function apart({ stick }: Scope, set: () => void, more = 0): void {
  stick.blank(1, more);
  set();
  stick.blank(1, more);
}

/** The paragraphs that stand one behind the other from `index` on: more than an initial has lines are of no interest. */
function paragraphsFrom(blocks: readonly Block[], index: number): readonly Paragraph[] {
  const near = blocks.slice(index, index + 3);
  const end = near.findIndex(({ kind }) => kind !== 'paragraph');
  return (end < 0 ? near : near.slice(0, end)) as readonly Paragraph[];
}

/** Sets a story's first paragraph, and tells what room its initial still takes. */
function openStory(block: Paragraph, following: readonly Paragraph[], hand: Hand, scope: Scope): Drop | null {
  const { desk, stick, references, language } = scope;
  const owner = element(hand.owner, 'P');
  const opened = opening(block, following, owner, references.apparatus(owner), desk, language);
  stick.add(opened.block);
  return opened.drop;
}

/** Sets a paragraph, perhaps beside what is left of an initial, and tells what is left of it then. */
function setParagraph(
  block: Paragraph,
  { indent, drop }: Pick<ParagraphStyle, 'indent' | 'drop'>,
  hand: Hand,
  { desk, stick, references }: Scope,
): Drop | null {
  const owner = element(hand.owner, 'P');
  const text = desk.compositor.shape(block.inlines, hand.letters, references.apparatus(owner));
  if (text.words.length === 0) return drop;
  const style = bodyStyle(desk, { indent, drop, left: hand.left, right: hand.right });
  const set = desk.compositor.paragraph(text, style, { owner, origin: { block, offset: 0 } });
  const beside = drop ? besideInitial(set, drop) : { block: set, drop };
  stick.add(beside.block);
  return beside.drop;
}

/** A letter, or one with its address or date above it: all of its lines stand on one edge. */
const isLetter = ({ role, blocks }: Quotation): boolean =>
  role === 'letter' || blocks.some((block) => block.kind === 'quotation' && block.role === 'letter');

function setQuotation(block: Quotation, hand: Hand, scope: Scope): void {
  const { desk, stick, references } = scope;
  // A letter within a quotation stands on its edge: what is said around it is of the same hand.
  const inset = block.role === 'letter' && hand.quoted ? 0 : INSET * desk.measures.size;
  const owner = element(hand.owner, 'BlockQuote');
  const inner = {
    ...hand,
    owner,
    left: hand.left + inset,
    right: hand.right + inset,
    opens: false,
    quoted: true,
    letter: isLetter(block),
  };
  const letter = signedLetter(block);
  setBlocks(letter?.body ?? block.blocks, inner, scope);
  if (!letter) return;
  const closing = (block: Paragraph | Verse, inlines: readonly Inline[]) => {
    const line = element(owner, 'P');
    const text = desk.compositor.shape(inlines, hand.letters, references.apparatus(line));
    const style = displayStyle(desk, { align: 'right', left: inner.left, right: inner.right });
    // No page's edge parts a name from the last words of its letter.
    stick.keepNext();
    stick.add(desk.compositor.paragraph(text, style, { owner: line, origin: { block, offset: 0 }, together: true }));
  };
  if (letter.greeting) closing(letter.greeting, letter.greeting.inlines);
  closing(letter.signature, letter.inlines);
  setBlocks(letter.postscripts, inner, scope);
}

function setKeptNote(block: AuthorsNote, hand: Hand, scope: Scope): void {
  const { measures } = scope.desk;
  const inset = INSET * measures.size;
  const name = noteName(scope.id, block.id);
  const owner = element(hand.owner, 'Note', { id: name });
  scope.stick.name(name);
  const letters = { ...hand.letters, size: smaller(SMALL, scope.desk) * measures.size };
  setBlocks(block.blocks, { owner, letters, left: inset, right: inset, opens: false }, scope);
}

function setList(block: List, hand: Hand, scope: Scope): void {
  const list = element(hand.owner, 'L');
  const left = hand.left + INSET * hand.letters.size;
  for (const [index, item] of block.items.entries()) {
    const owner = element(list, 'LI');
    const sign = scope.desk.compositor.words(block.ordered ? `${block.start + index}.` : '•', hand.letters);
    const label = { sign, owner: element(owner, 'Lbl') };
    setItem(item, label, { ...hand, owner: element(owner, 'LBody'), left, opens: false }, scope);
  }
}

/** What stands before an item: a list's number, a note's sign. */
export interface BlockLabelling {
  readonly sign: Text;
  readonly owner: StructureElement;
}

/** Blocks behind a label, which stands out before the first paragraph, a third of an em from its text. */
export function setItem(item: readonly Block[], label: BlockLabelling, hand: Hand, scope: Scope): void {
  const { desk, stick, references } = scope;
  const { compositor } = desk;
  const [first, ...rest] = item;
  const paragraph = first?.kind === 'paragraph' ? first : null;
  const owner = element(hand.owner, 'P');
  const from = hand.left - hand.letters.size / 3 - compositor.width(label.sign);
  const text = compositor.shape(paragraph?.inlines ?? [], hand.letters, references.apparatus(owner));
  const mirrored = (text.directions ?? label.sign.directions)?.rtl === true;
  const place = mirrored ? desk.measures.measure - from - compositor.width(label.sign) : from;
  const beside = (x: number, baseline: number) =>
    compositor.line(label.sign, x + place, baseline, label.owner).map(withClosingSpace);
  if (text.words.length === 0) stick.fixed(1, ({ x, baseline }) => beside(x, baseline));
  else {
    const style = bodyStyle(desk, { left: hand.left, right: hand.right });
    const origin = paragraph && { block: paragraph, offset: 0 };
    stick.add(compositor.paragraph(text, style, { owner, origin, beside }));
  }
  setBlocks(paragraph ? rest : item, hand, scope);
}
