import type { Ornament } from '../../document/index.js';
import type { TextStyle } from '../letters/style.js';

/** Letters of one use, measured by the body's: what sets a title apart from an author, in every size of book. */
export interface Voice {
  /** Times the body's size. */
  readonly scale: number;
  /** Grid lines from one baseline to the next. */
  readonly rows: number;
  readonly posture: TextStyle['posture'];
  readonly weight: TextStyle['weight'];
  readonly caps: TextStyle['caps'];
  /** Ems of the voice's own size added after each letter. */
  readonly tracking: number;
}

/** A rule across an opener or a page: points thick at a body of 11 points, and how much of the measure it takes. */
export interface RuleShape {
  readonly weight: number;
  /** 1 is the whole measure. */
  readonly width: number;
}

/** A consistent set of openers, ornaments, heads and contents. Rows are grid lines. */
export interface Design {
  readonly name: 'classic' | 'modern' | 'zine';
  /** How everything that is displayed stands: titles, parts, ornaments. */
  readonly align: 'center' | 'left';
  /** Of a paragraph's first line, in ems. */
  readonly indent: number;
  readonly opener: {
    /** Empty lines above the title. */
    readonly sink: number;
    readonly order: 'title-first' | 'author-first';
    readonly title: Voice;
    readonly author: Voice;
    readonly ruleAbove: RuleShape | null;
    readonly ruleBelow: RuleShape | null;
    readonly headnote: Voice;
    readonly warnings: Voice;
    /** Empty lines between the opener and the text. */
    readonly gap: number;
    readonly firstWords: 'lead-in' | 'drop-cap' | 'plain';
    readonly dropLines: 2 | 3;
  };
  readonly chapter: Voice;
  readonly section: Voice;
  readonly endMarker: Voice;
  readonly epigraphSource: Voice;
  /** How a name at the head of its paragraph is shown. */
  readonly runIn: 'small-caps' | 'strong';
  /** What a scene break of mere space shows at a page's edge. */
  readonly ornament: Ornament;
  readonly titlePage: {
    readonly sink: number;
    readonly title: Voice;
    readonly subtitle: Voice;
    readonly role: Voice;
    readonly names: Voice;
    readonly publisher: Voice;
    readonly ornament: Ornament | null;
    readonly rule: RuleShape | null;
  };
  readonly halfTitle: Voice;
  readonly part: {
    readonly sink: number;
    readonly title: Voice;
    readonly label: Voice;
    readonly ornament: Ornament | null;
    readonly rule: RuleShape | null;
  };
  readonly contents: {
    readonly heading: Voice;
    readonly part: Voice;
    readonly title: Voice;
    readonly author: Voice;
    readonly chapter: Voice;
    readonly folio: Voice;
    /** Where the author stands: on a line below the title, or after it. */
    readonly authors: 'below' | 'after';
    readonly leader: '.' | '·' | null;
  };
  readonly heads: { readonly voice: Voice; readonly place: 'center' | 'outside'; readonly rule: RuleShape | null };
  readonly folios: { readonly voice: Voice; readonly place: 'center' | 'outside'; readonly at: 'foot' | 'head' };
  readonly colophon: Ornament | null;
}

/** A voice like the body's but for what is said. */
export const voice = (scale: number, rows: number, more: Partial<Omit<Voice, 'scale' | 'rows'>> = {}): Voice => ({
  scale,
  rows,
  posture: 'roman',
  weight: 'regular',
  caps: 'normal',
  tracking: 0,
  ...more,
});
