import { overProse, type RuledEdit } from './pass.js';

/** Ranges of characters that show nothing: controls but tab and line ends, soft hyphen, zero-width and interlinear marks. */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];

const JOINERS = [0x200c, 0x200d];

/** Direction marks mean something where there is writing from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isDirection = (code: number): boolean =>
  code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);

/** Joiners shape Arabic and Indic letters, and tie the parts of an emoji. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\u0900-\u109F\u1780-\u17FF]$|\p{Emoji_Presentation}$|\p{Emoji_Modifier}$|\p{Variation_Selector}$/u;

const MAYBE = /[^\t\n\r -~\u00A0-\u00AC\u00AE-\u1FFF\u2010-\u2027]/g;

/** The edits that take out what cannot be seen. */
export function controlEdits(text: string): RuledEdit[] {
  const edits: RuledEdit[] = [];
  if (text.search(MAYBE) < 0) return edits;
  for (const { 0: char, index } of text.matchAll(MAYBE)) {
    const code = char.charCodeAt(0);
    if (!INVISIBLE.some(([from, to]) => code >= from && code <= to)) continue;
    if (isDirection(code) && RIGHT_TO_LEFT.test(text)) continue;
    if (JOINERS.includes(code) && JOINED.test(text.slice(Math.max(0, index - 2), index))) continue;
    edits.push({ start: index, end: index + 1, text: '' });
  }
  return edits;
}

/** Takes out what cannot be seen, and tells of it once a story. */
export const controls = overProse('control', (stretches, _story, { report }) => {
  const edits = stretches.map(({ prose }) => controlEdits(prose.text));
  const count = edits.reduce((sum, found) => sum + found.length, 0);
  const first = edits.findIndex((found) => found.length > 0);
  if (count > 0) {
    const { start, end } = edits[first]![0]!;
    report({
      severity: 'info',
      code: 'space/invisible',
      message:
        count === 1
          ? 'A character that cannot be seen was taken out'
          : `${count} characters that cannot be seen were taken out`,
      span: stretches[first]!.prose.span(start, end),
    });
  }
  return edits;
});
