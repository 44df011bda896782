import { type FittedText, fitNames, fitText } from '../letters/fit.js';
import type { CoverTypeCase, Style } from '../letters/typecase.js';
import type { Wording } from '../letters/wording.js';
import type { Box } from './canvas.js';

/** How one part of a cover's words is set: sizes in units, `share` of the room's height at most. */
export interface PartStyle {
  readonly style: Style;
  readonly largest: number;
  readonly least: number;
  readonly leading: number;
  readonly share: number;
}

export interface PartStyles {
  readonly title: PartStyle;
  readonly subtitle: PartStyle;
  readonly names: PartStyle & {
    readonly separator: string;
    /** The style for a crowd of more than twelve, where capitals would take too much room. */
    readonly crowd?: Style;
  };
  readonly edited: PartStyle;
}

/** A cover's words, fitted, not yet placed; what the book has not is null. */
export interface FittedWords {
  readonly title: FittedText;
  readonly subtitle: FittedText | null;
  readonly names: FittedText | null;
  readonly edited: FittedText | null;
}

const CROWD = 12;

/** Fits all words of a cover into `room`, each part by its setting. */
export function setMatter(
  wording: Wording,
  type: CoverTypeCase,
  room: Pick<Box, 'width' | 'height'>,
  settings: PartStyles,
): FittedWords {
  const roomFor = ({ share, ...limits }: PartStyle) => ({ ...limits, width: room.width, height: room.height * share });
  const { title, subtitle, names, edited } = settings;
  const { authors } = wording;
  const nameStyle = authors.length > CROWD ? (names.crowd ?? names.style) : names.style;
  return {
    title: fitText(wording.title, title.style, type, roomFor(title)),
    subtitle: wording.subtitle ? fitText(wording.subtitle, subtitle.style, type, roomFor(subtitle)) : null,
    names: authors.length > 0 ? fitNames(authors, names.separator, nameStyle, type, roomFor(names)) : null,
    edited: wording.edited ? fitText(wording.edited, edited.style, type, roomFor(edited)) : null,
  };
}

const ITALIC: Style = { fount: 'garamond-italic' };

/** The usual setting of what is not the title: italics for subtitle and editors, spaced capitals for names. */
export const BYLINES = {
  subtitle: { style: ITALIC, largest: 84, least: 42, leading: 1.16, share: 0.13 },
  names: {
    style: { fount: 'garamond', caps: true, tracking: 65 },
    crowd: { fount: 'garamond', tracking: 8 },
    separator: ' · ',
    largest: 58,
    least: 36,
    leading: 1.46,
    share: 0.27,
  },
  edited: { style: ITALIC, largest: 62, least: 38, leading: 1.2, share: 0.07 },
} as const satisfies Omit<PartStyles, 'title'>;
