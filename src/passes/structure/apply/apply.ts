import {
  type Block,
  type Heading,
  type Inline,
  join,
  type NotePlace,
  type Paragraph,
  plain,
} from '../../../document/index.js';
import { type Desk, gapOf, type NoteFacts, noteOf, reportUnheard, shown, tell } from '../desk.js';
import { headedBy, isGloss, LOOSE } from '../facts/note-company.js';
import { saysStrongly } from '../facts/sound.js';
import { keylessLine } from '../keyless-line.js';
import type { Line } from '../row.js';
import type { Kind } from '../search/labels.js';
import { isHeaderLine } from '../weigh/headers.js';
import type { Row } from '../weigh/row.js';
import { cutOut, lineOf, spaceAt, squeezed, withCalls } from '../wording.js';
import { ASKED, BOUND, tellDoubts } from './doubts.js';
import { Draft, type Found } from './draft.js';
import { unlabelledKind } from './notes.js';
import { tellCover, tellPrivate } from './private.js';
import { labelOfKind, reasonsFor } from './reasons.js';
import type { Searched } from './searched.js';

/** Puts every block of a row to the use that the search found for it. */
export function apply(searched: Searched, desk: Desk, title: readonly Inline[] | null = null): Found {
  const applier = new Applier(searched, desk);
  if (title) applier.draft.setTitle(title, 0, plain(title).length, true);
  applier.run();
  tellDoubts(searched, applier.draft, desk);
  tellPrivate(searched, applier.draft, desk);
  if (applier.cover) tellCover(applier.cover, desk);
  return applier.draft.found;
}

class Applier {
  readonly draft: Draft;
  readonly #row: Row;
  readonly #certain: (boolean | undefined)[] = [];
  #ended = false;
  /** The letter to the editor that was taken from above the story. */
  cover: Block | null = null;

  constructor(
    readonly searched: Searched,
    readonly desk: Desk,
  ) {
    this.draft = new Draft(desk);
    this.#row = searched.row;
  }

  run(): void {
    for (let at = 0; at < this.#row.lines.length; ) at = this.#take(at);
  }

  #kind(at: number): Kind | undefined {
    return this.searched.readings[at]?.kind;
  }

  /** The index behind the lines from `at` on that read as `kinds`. */
  #end(at: number, ...kinds: readonly Kind[]): number {
    let end = at + 1;
    while (end < this.#row.lines.length && kinds.includes(this.#kind(end)!) && !isSettled(this.#block(end))) end += 1;
    return end;
  }

  #block(at: number): Block {
    return this.#row.lines[at]!.block;
  }

  /** Puts what begins at `at` to its use; returns the index behind it. */
  #take(at: number): number {
    const block = this.#block(at);
    // What its format has marked for certain is at its use already.
    if (isSettled(block)) return this.#story(at);
    switch (this.#kind(at)!) {
      case 'title':
        return this.#title(at);
      case 'author':
        return this.#author(at);
      case 'header':
      case 'value':
        return this.#header(at);
      case 'note':
      case 'more':
        return this.#note(at);
      case 'furniture':
        return this.#furniture(at);
      case 'contents':
        return this.#contents(at);
      case 'chapter':
        return this.#heading(at, 1);
      case 'heading':
      case 'subtitle':
        return this.#heading(at, 2);
      case 'break':
        return this.#break(at);
      case 'dedication':
        if (block.kind !== 'paragraph') break;
        this.#find(at, at + 1);
        this.draft.dedicate(block, keyStart(this.#row.lines[at]!, 'dedication'));
        return at + 1;
      case 'epigraph':
        return this.#epigraph(at);
      case 'end':
        if (block.kind !== 'paragraph') break;
        this.#find(at, at + 1);
        this.#ended = true;
        this.draft.blocks.push({ kind: 'end-marker', inlines: block.inlines, gap: block.gap, span: block.span });
        return at + 1;
      default:
    }
    this.draft.blocks.push(block);
    return at + 1;
  }

  #title(at: number): number {
    const line = this.#row.lines[at]!;
    const block = this.#block(at);
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return this.#story(at);
    const text = plain(block.inlines);
    const { key, both } = line;
    if (both && !key) {
      const start = Math.max(0, text.indexOf(both.title));
      this.draft.setAuthors(both.author, block);
      this.draft.setTitle(block.inlines, start, start + both.title.length, true);
    } else if (key?.meaning?.role === 'title' && key.value !== '')
      this.draft.setTitle(block.inlines, key.start, key.end, true);
    else if (
      !this.draft.setTitle(
        block.inlines,
        0,
        text.length,
        block.kind === 'heading' || this.#row.lines[at + 1]?.by != null,
      )
    )
      return this.#story(at);
    this.#find(at, at + 1);
    return at + 1;
  }

  #story(at: number): number {
    this.draft.blocks.push(this.#block(at));
    return at + 1;
  }

  #author(at: number): number {
    const { by, key, block, line } = this.#row.lines[at]!;
    const named = key?.meaning?.role === 'author' && key.value !== '' ? key.value : by;
    if (named === null && this.searched.readings[at]!.margin < 1.5 && this.searched.fixed[at] === null)
      return this.#asked(at);
    if (this.draft.authors.length === 0) this.draft.setAuthors(named ?? squeezed(line), block);
    else if (key && block.kind === 'paragraph') this.draft.setLine(key.key, key.value, null, [block]);
    else tell(this.desk, 'author', block.span, shown(block), '');
    this.#find(at, at + 1);
    return at + 1;
  }

  /** A name alone that may as well be a line of the story's. */
  #asked(at: number): number {
    const { block } = this.#row.lines[at]!;
    this.desk.report({
      severity: 'warning',
      code: 'header/author-possible',
      message: `“${shown(block)}” may be the author’s name; it was kept as a line`,
      span: block.span,
      hint: 'say `author:` in the manifest, or write “by” before the name',
    });
    return this.#heading(at, 2);
  }

  #header(at: number): number {
    const end = this.#end(at, 'value');
    const lines = this.#row.lines.slice(at, end);
    const blocks = lines.map(({ block }) => block).filter((block): block is Paragraph => block.kind === 'paragraph');
    const { key, line, text } = lines[0]!;
    this.#find(at, end);
    const keyed = key && isHeaderLine(this.#row, at) ? key : null;
    const rest = blocks.slice(1).map((block) => plain(block.inlines));
    if (keyed) {
      const value = squeezed([keyed.value, ...rest].join(' '));
      const [below] = blocks.slice(1);
      if (keyed.meaning?.role === 'title' && keyed.value === '' && below && !this.draft.title)
        this.draft.setTitle(below.inlines, 0, plain(below.inlines).length, true);
      else if (keyed.meaning?.role === 'author' && value !== '' && this.draft.authors.length === 0)
        this.draft.setAuthors(value, blocks[0]!);
      else this.draft.setLine(keyed.key, value, keyed.meaning ? keyed.meaning.note : 'other', blocks);
      return end;
    }
    const keyless = line === '' ? null : keylessLine(line);
    if (keyless) this.draft.setLine(keyless.key, keyless.value, keyless.note, blocks);
    else if (/^(?:chapter |story )?summary$/i.test(line))
      this.draft.setLine(line.toLowerCase(), squeezed(rest.join(' ')), 'summary', blocks);
    else this.draft.setLine('contact', squeezed([text, ...rest].join(' ')), null, blocks);
    return end;
  }

  /** A note as far as it goes; what of it is not certain is set apart by itself. */
  #note(at: number): number {
    const end = this.#end(at, 'more');
    const line = this.#row.lines[at]!;
    const fixed = this.searched.fixed[at];
    if (
      end === at + 1 &&
      line.label?.alone &&
      line.label.reach === 'anywhere' &&
      !fixed &&
      line.block.kind === 'paragraph'
    ) {
      reportUnheard(line.block.span, this.desk);
      return this.#story(at);
    }
    // What stands under a label alone at a file's end is one thing: doubtful in part, it is doubtful.
    const loose = this.#row.lines.slice(at, end).some((one) => headedBy(this.#row.lines, one.at) === LOOSE);
    const whole = !loose || this.#row.lines.slice(at, end).every((one) => this.#isCertain(one.at));
    for (let from = at; from < end; ) {
      const certain = whole && this.#isCertain(from);
      let to = from + 1;
      while (to < end && (whole && this.#isCertain(to)) === certain) to += 1;
      this.draft.blocks.push(noteOf(this.#said(from, to), this.#facts(at, certain), this.desk));
      this.#find(from, to);
      from = to;
    }
    return end;
  }

  /** Each line is asked once: a note's line asks the one above it. */
  #isCertain(at: number): boolean {
    this.#certain[at] ??= this.#settles(at);
    return this.#certain[at]!;
  }

  #settles(at: number): boolean {
    if (this.searched.fixed[at] != null) return true;
    const { kept, kind } = this.searched.readings[at]!;
    return kept >= BOUND + this.#dear(at) && (kind === 'furniture' || (this.#hasSign(at) && !this.#runsIntoStory(at)));
  }

  /** What bears no label is dearer to take, the longer it is, and where somebody speaks. */
  #dear(at: number): number {
    const { label, key, speaks, text } = this.#row.lines[at]!;
    if (label || key?.meaning) return 0;
    return (speaks ? 1.5 : 0) + (text.length > 300 ? 1.5 : 0);
  }

  /** Without a label, what the story's first words follow without a blank line may be of them. */
  #runsIntoStory(at: number): boolean {
    const below = this.#row.lines[at + 1];
    return (
      this.#row.lines[at]!.label === null && this.#row.usual > 0 && below?.gap === 0 && this.#kind(at + 1) === 'story'
    );
  }

  /** Whether a line says what hardly any story does, stands behind a break or an end, or goes on with a note. */
  #hasBound(at: number): boolean {
    const above = this.#kind(at - 1);
    if (this.#kind(at) === 'more') return this.#isCertain(at - 1) || saysStrongly(this.#row.lines[at]!.text);
    if (above === 'break' || above === 'end' || above === 'furniture') return true;
    return saysStrongly(this.#row.lines[at]!.text);
  }

  /** Whether something of the line's own says that it is a note, and not only what stands around it. */
  #hasSign(at: number): boolean {
    const { label, key, words, line } = this.#row.lines[at]!;
    if (
      label ||
      key?.meaning?.role === 'note' ||
      (this.#row.sound(at) > 0.8 && this.#hasBound(at)) ||
      (line !== '' && words < 4 && this.#kind(at) === 'more' && this.#isCertain(at - 1))
    )
      return true;
    return this.searched.weights[at]!.reasons.some(({ kind }) => kind === 'more' || kind === 'note');
  }

  #said(from: number, to: number): [Block, ...Block[]] {
    return this.#row.lines.slice(from, to).map(({ block }) => (block.kind === 'heading' ? asLine(block) : block)) as [
      Block,
      ...Block[],
    ];
  }

  #facts(at: number, certain: boolean): NoteFacts {
    const { label, key } = this.#row.lines[at]!;
    const { phase } = this.searched.readings[at]!;
    const fixed = this.searched.fixed[at];
    if (fixed) {
      const rule = fixed.why.includes('strip:') ? 'manifest' : 'format';
      return { note: fixed.note ?? label?.kind ?? 'author-note', place: fixed.place ?? 'mid', rule, certain: true };
    }
    const meant = key?.meaning?.role === 'note' ? key.meaning.note : null;
    if (at >= this.#row.cover[0] && at < this.#row.cover[1]) {
      if (certain) this.cover = this.#block(at);
      return { note: 'cover-letter', place: 'leading', rule: 'letter', certain };
    }
    const note =
      label?.kind ?? meant ?? (isGloss(this.#row.lines, this.#row.lines[at]!) ? 'gloss' : unlabelledKind(phase));
    const behindEnd = phase === 'past' && this.#ended;
    return {
      note,
      place: this.#place(at),
      rule: label || meant ? 'label' : behindEnd ? 'after-end' : 'phrase',
      certain,
    };
  }

  /** Beside header lines, with no blank line between, a note is of the header. */
  #place(at: number): NotePlace {
    const { phase } = this.searched.readings[at]!;
    if (phase !== 'top' && phase !== 'head') return 'mid';
    const place: NotePlace = 'leading';
    const isHeader = (index: number) =>
      ['header', 'value', 'author', 'title'].includes(this.#kind(index) ?? '') && isHeaderLine(this.#row, index);
    const glued = gapOf(this.#block(at)) === 0 && at > 0 && (isHeader(at - 1) || this.#kind(at - 1) === 'value');
    const end = this.#end(at, 'more');
    const below = this.#row.lines[end];
    return glued || (below !== undefined && below.gap === 0 && isHeader(end)) ? 'header' : place;
  }

  #furniture(at: number): number {
    const end = this.#end(at, 'furniture');
    for (let from = at; from < end; from += 1) {
      const block = this.#block(from);
      if (!this.#isCertain(from)) {
        this.draft.blocks.push(
          noteOf(
            this.#said(from, from + 1),
            { note: 'other', place: 'mid', rule: 'archive', certain: false },
            this.desk,
          ),
        );
        continue;
      }
      tell(this.desk, 'furniture', block.span, shown(block), '');
      this.#find(from, from + 1);
    }
    return end;
  }

  #contents(at: number): number {
    const end = this.#end(at, 'contents', 'break');
    const blocks = this.#row.lines.slice(at, end).map(({ block }) => block);
    const listed = blocks.slice(1).filter((block): block is Paragraph => block.kind === 'paragraph');
    const [heading] = blocks;
    const span = join(heading!.span, blocks.at(-1)!.span);
    const value = listed.map(shown).join(', ');
    tell(this.desk, 'contents', span, `${shown(heading!)}: ${value}`, '');
    for (const block of blocks) if (block.kind === 'scene-break') tell(this.desk, 'break', block.span, block.form, '');
    const inlines = listed.flatMap((block) => block.inlines);
    this.draft.header.push({ key: shown(heading!).toLowerCase(), value, note: null, inlines, span });
    this.#find(at, end);
    return end;
  }

  #heading(at: number, level: 1 | 2): number {
    const line = this.#row.lines[at]!;
    const { block, banner } = line;
    if (block.kind === 'heading') {
      this.draft.blocks.push({ ...block, level });
      this.#find(at, at + 1);
      return at + 1;
    }
    if (block.kind !== 'paragraph') return this.#story(at);
    const end = level === 1 && this.#kind(at + 1) === 'subtitle' ? at + 2 : at + 1;
    const below = end > at + 1 ? (this.#block(at + 1) as Paragraph) : null;
    const text = plain(block.inlines);
    const listed = this.#row.ranges.contents?.names.has(squeezed(line.line).toLowerCase());
    const [from, to] =
      banner && !listed && !this.#row.times.found.has(at)
        ? [banner.start, Math.min(banner.end, text.length)]
        : [0, text.length];
    const own = withCalls(cutOut(block.inlines, from, to), block.inlines);
    const inlines = below ? [...own, spaceAt(block.span.source, block.span.end), ...below.inlines] : own;
    const span = below ? join(block.span, below.span) : block.span;
    tell(this.desk, 'heading', span, below ? `${shown(block)} ${shown(below)}` : shown(block), lineOf(inlines));
    this.draft.blocks.push({ kind: 'heading', level, inlines, gap: block.gap, span });
    this.#find(at, end);
    return end;
  }

  #break(at: number): number {
    const block = this.#block(at);
    if (block.kind === 'scene-break') this.draft.blocks.push(block);
    else {
      const { glyphs } = this.#row.lines[at]!;
      tell(this.desk, 'break', block.span, shown(block), 'scene break', glyphs !== 'dots' && glyphs !== 'kisses');
      this.draft.blocks.push({ kind: 'scene-break', form: `glyph:${shown(block)}`, span: block.span });
    }
    this.#find(at, at + 1);
    return at + 1;
  }

  #epigraph(at: number): number {
    const end = this.#end(at, 'epigraph');
    const blocks = this.#row.lines.slice(at, end).map(({ block }) => block);
    const span = join(blocks[0]!.span, blocks.at(-1)!.span);
    this.draft.blocks.push({ kind: 'quotation', role: 'epigraph', blocks, gap: gapOf(blocks[0]!), span });
    this.#find(at, end);
    return end;
  }

  /** Notes down what the lines from `at` to `end` were found to be, and why. */
  #find(at: number, end: number): void {
    const { weights, readings } = this.searched;
    const { kind, or, margin } = readings[at]!;
    const blocks = this.#row.lines.slice(at, end).map(({ block }) => block);
    const span = join(blocks[0]!.span, blocks.at(-1)!.span);
    const text = blocks.map((block) => (block.kind === 'scene-break' ? block.form : shown(block))).join('\n\n');
    const doubt = margin < ASKED ? { or: labelOfKind(or), margin: Math.round(margin * 100) / 100 } : null;
    this.draft.findings.push({ label: labelOfKind(kind), why: reasonsFor(kind, weights[at]!), doubt, text, span });
  }
}

const isSettled = ({ kind }: Block): boolean =>
  kind === 'authors-note' || kind === 'dedication' || kind === 'end-marker';

const keyStart = ({ key }: Line, role: string): number =>
  key?.meaning?.role === role && key.value !== '' ? key.start : 0;

const asLine = ({ inlines, gap, span }: Heading): Paragraph => ({ kind: 'paragraph', inlines, gap, span });
