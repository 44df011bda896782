import type { Inline } from '../../document/index.js';
import type { Standing } from '../compositor.js';
import type { RuleShape, Voice } from '../designs/index.js';
import type { FixedBlock, TextBlock } from '../galley.js';
import type { Owner } from '../page.js';
import type { ParagraphStyle } from '../style.js';
import type { Apparatus, Text } from '../text.js';
import type { Desk } from './desk.js';
import { displayStyle, lettersOf } from './voices.js';

/** What a display line may be told besides its voice. */
export interface Show extends Omit<Standing, 'owner'> {
  readonly apparatus?: Apparatus;
  readonly align?: ParagraphStyle['align'];
  readonly language?: string;
  /** Kept free on either side, in points. */
  readonly pad?: number;
  /** The most lines before a smaller size is tried. */
  readonly most?: number;
}

/** How much smaller a title is tried that would not fit, and how small it may become. */
const SMALLER = 0.88;
const SMALLEST = 1.2;

/** Shown words: no hyphens, lines of even length, smaller where they would else run to too many lines or too wide. */
export function show(inlines: readonly Inline[], voice: Voice, owner: Owner, desk: Desk, how: Show = {}): TextBlock {
  const most = how.most ?? 3;
  let sized = voice;
  const links = owner === 'artifact' ? 0 : owner.children.length;
  for (;;) {
    // What an earlier, larger try hung on the owner goes with it.
    if (owner !== 'artifact') owner.children.length = links;
    const text = desk.compositor.shape(inlines, lettersOf(sized, desk, how.language), how.apparatus);
    const block = even(text, sized, owner, desk, how);
    const fits = block.settings[0]!.lines <= most && widest(text) <= room(desk, how);
    if (fits || sized.scale * SMALLER < Math.min(SMALLEST, voice.scale)) return block;
    sized = { ...sized, scale: sized.scale * SMALLER };
  }
}

/** The same words in as many lines, the measure drawn in until one more would be needed: a last line never hangs alone. */
function even(text: Text, voice: Voice, owner: Owner, desk: Desk, how: Show): TextBlock {
  const align = how.align ?? desk.design.align;
  const pad = how.pad ?? 0;
  const set = (narrower: number) => {
    const left = align === 'left' ? 0 : align === 'right' ? narrower : narrower / 2;
    const style = displayStyle(desk, {
      align,
      rows: voice.rows,
      left: pad + left,
      right: pad + narrower - left,
    });
    return desk.compositor.paragraph(text, style, { together: true, withNext: true, ...how, owner });
  };
  const wide = set(0);
  const { lines } = wide.settings[0]!;
  if (lines === 1 || text.ends.length > 0) return wide;
  let best = wide;
  let low = 0;
  let high = room(desk, how) - widest(text);
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const narrow = set(middle);
    if (narrow.settings[0]!.lines > lines) high = middle;
    else [low, best] = [middle, narrow];
  }
  return best;
}

const room = ({ measures }: Desk, { pad = 0 }: Show): number => measures.measure - 2 * pad;

const widest = ({ words, style }: Text): number =>
  words.reduce(
    (width, word) => Math.max(width, (word.width / 1000) * style.size + word.text.length * style.tracking),
    0,
  );

/** A rule in a row of its own: above what follows it, or clear of the letters it follows. */
export function ruleBlock(shape: RuleShape, desk: Desk, where: 'above' | 'below' = 'above'): FixedBlock {
  const { measure, size, leading } = desk.measures;
  const height = (shape.weight * size) / 11;
  const width = shape.width * measure;
  return {
    kind: 'fixed',
    rows: 1,
    edges: 'free',
    withNext: true,
    draw: ({ x, baseline }) => [
      {
        kind: 'rule',
        x: desk.design.align === 'center' ? x + (measure - width) / 2 : x,
        y: baseline + (where === 'above' ? -0.25 * size : 0.1 * leading) - height / 2,
        width,
        height,
        grey: 0,
        owner: 'artifact',
      },
    ],
  };
}

/** An ornament in a row of its own, on the design's axis or at its edge. */
export function ornamentBlock(
  name: string,
  desk: Desk,
  { rows = 1, scale = 1, align = desk.design.align } = {},
): FixedBlock {
  const { measure, size, leading } = desk.measures;
  const { width } = desk.ornaments.sizeOf(name, size * scale);
  return {
    kind: 'fixed',
    rows,
    edges: 'free',
    withNext: true,
    draw: ({ x, baseline }) => {
      const middle = baseline - 0.3 * size + ((rows - 1) * leading) / 2;
      return [desk.ornaments.draw(name, align === 'center' ? x + measure / 2 : x + width / 2, middle, size * scale)];
    },
  };
}
