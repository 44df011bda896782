import type { Inline } from '../../document/index.js';
import type { Owner } from '../../pages/index.js';
import type { Voice } from '../designs/index.js';
import type { ParagraphStyle } from '../letters/style.js';
import type { Apparatus, Text } from '../letters/text.js';
import type { BlockTraits } from '../lines/compositor.js';
import type { GalleyBlock, TextBlock } from '../lines/galley.js';
import { drawText } from './draw-text.js';
import type { ComposingDesk } from './tools.js';
import { displayStyle, lettersOf, shrunk, tamed } from './voices.js';

/** What a display line may be told besides its voice. */
export interface Show extends Omit<BlockTraits, 'owner'> {
  readonly apparatus?: Apparatus;
  readonly align?: ParagraphStyle['align'];
  readonly language?: string;
  /** Kept free on either side, in points. */
  readonly pad?: number;
  /** Whether these are names, whose capitals say nothing of where a line may end. */
  readonly names?: boolean;
  /** The most lines before a smaller size is tried. */
  readonly most?: number;
  /** The scale below which words are parted rather than set smaller still. */
  readonly least?: number;
  /** Grid lines to a line of type: two on a page that is ruled in half lines. */
  readonly grain?: 1 | 2;
}

/** Lines of one title stand this much of their size apart, however many grid lines the title takes. */
const TIGHT = 1.22;

/** How much smaller a title is tried that would not fit; how small it may become for its lines, and for the page's sake. */
export const SMALLER = 0.88;
const SMALLEST = 1.2;
export const NARROWEST = 0.55;

/** Shown words: no hyphens, lines of even length, smaller where they would else run to too many lines or too wide. */
export function show(
  inlines: readonly Inline[],
  given: Voice,
  owner: Owner,
  desk: ComposingDesk,
  how: Show = {},
): GalleyBlock {
  const most = how.most ?? 3;
  const voice = tamed(given, desk);
  const letters = lettersOf(voice, desk, how.language);
  let sized = voice;
  const links = owner === 'artifact' ? 0 : owner.children.length;
  const shaped = () => {
    // What an earlier try hung on the owner goes with it.
    if (owner !== 'artifact') owner.children.length = links;
    return desk.compositor.shape(inlines, shrunk(letters, sized.scale / voice.scale), how.apparatus);
  };
  const grain = how.grain ?? 1;
  const done = (block: TextBlock) => closed(block, grain * voice.rows, desk.measures.leading / grain);
  for (;;) {
    const text = shaped();
    if (text.words.length === 0) return { kind: 'blank', rows: 0 };
    const block = even(text, sized, owner, desk, how);
    const { lines } = block.settings[0]!;
    const long = lines > most && sized.scale * SMALLER >= Math.min(SMALLEST, voice.scale);
    const wide = widest(text) > room(desk, how);
    if (wide && how.least !== undefined && sized.scale * SMALLER < how.least) {
      return done(even(shaped(), sized, owner, desk, how, true));
    }
    const large = wide || lines > desk.measures.rows / 2;
    if (!long && !(large && sized.scale * SMALLER >= NARROWEST)) return done(block);
    sized = { ...sized, scale: sized.scale * SMALLER };
  }
}

/** A title of several lines, drawn closer than its `each` grid lines would have them; its last stands on the grid again. */
function closed(block: TextBlock, each: number, grid: number): GalleyBlock {
  const { lines } = block.settings[0]!;
  const lead = Math.min(each * grid, TIGHT * block.text.style.size);
  if (lines === 1 || lead >= each * grid || block.text.footnotes.length > 0) return block;
  const rows = each + Math.ceil(((lines - 1) * lead) / grid - 1e-6);
  const close = { ...block, style: { ...block.style, rows: 1 } };
  return {
    kind: 'fixed',
    rows,
    edges: 'free',
    withNext: block.withNext,
    ...(block.origin ? { origin: block.origin } : {}),
    draw: ({ x, baseline }) => drawText(close, x, baseline + (rows - 1) * grid - (lines - 1) * lead, lead),
  };
}

/** Words as a display paragraph of even lines: a title's end where the sense lets them, names' wherever. */
function even(text: Text, voice: Voice, owner: Owner, desk: ComposingDesk, how: Show, hyphenate = false): TextBlock {
  const align = how.align ?? desk.design.align;
  const pad = how.pad ?? 0;
  const rows = (how.grain ?? 1) * voice.rows;
  const set = (narrower: number, bySense: boolean) => {
    const left = align === 'left' ? 0 : align === 'right' ? narrower : narrower / 2;
    const style = displayStyle(desk, {
      align,
      rows,
      left: pad + left,
      right: pad + narrower - left,
      bySense,
      hyphenate,
    });
    return desk.compositor.paragraph(text, style, { together: true, withNext: true, ...how, owner });
  };
  return how.names ? evened(text, room(desk, how), (narrower) => set(narrower, false)) : set(0, true);
}

/**
 * The same words in as many lines, the measure drawn in until one more would be needed: a last line never hangs alone.
 * `set` sets them in a measure of `room` points less so many.
 */
export function evened(text: Text, room: number, set: (narrower: number) => TextBlock): TextBlock {
  const wide = set(0);
  const { lines } = wide.settings[0]!;
  if (lines === 1 || text.ends.length > 0) return wide;
  let best = wide;
  let low = 0;
  let high = room - widest(text);
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const narrow = set(middle);
    if (narrow.settings[0]!.lines > lines) high = middle;
    else [low, best] = [middle, narrow];
  }
  return best;
}

const room = ({ measures }: ComposingDesk, { pad = 0 }: Show): number => measures.measure - 2 * pad;

/** Points that the widest word of a text takes. */
export const widest = ({ words, style }: Text): number =>
  words.reduce(
    (width, word) => Math.max(width, (word.width / 1000) * style.size + word.text.length * style.tracking),
    0,
  );
