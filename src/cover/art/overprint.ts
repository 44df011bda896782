import type { Sharp } from 'sharp';
import { loadSharp } from '../../document/sharp.js';
import { type Box, Canvas } from '../canvas/canvas.js';
import { BYLINES, setMatter } from '../canvas/set-words.js';
import { Storeys } from '../canvas/stack.js';
import { type Tones, tonesOf, unrestIn, type Veil, veilFor, WHITE } from '../canvas/tones.js';
import type { Hex } from '../drawing/colour.js';
import { fine, short } from '../drawing/numbers.js';
import type { Pixels } from '../drawing/raster.js';
import type { CoverTypeCase } from '../letters/typecase.js';
import type { Wording } from '../letters/wording.js';

/** A veil stronger than this spoils a picture more than a label does. */
const STRONGEST = 0.5;

/** Luminance from cell to cell above which letters are lost in a picture, however strong its contrast to them. */
const BUSY = 0.03;

/** A picture with words over it. */
export interface Overprinted {
  /** With its letters, or with no more than what they stand on: a veil or a label. */
  readonly image: (letters: boolean) => Sharp;
  readonly canvas: Canvas;
}

/** Prints title and names over `picture`, which is `pixels` large: the title where the picture is calmest. */
export async function overprint(
  picture: Sharp,
  pixels: Pixels,
  wording: Wording,
  type: CoverTypeCase,
  bleed = 0,
): Promise<Overprinted> {
  const sharp = await loadSharp();
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const flat = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const tones = await tonesOf(flat());
  const canvas = new Canvas(pixels.height / pixels.width, bleed);
  const { safe, height } = canvas;
  const { head, foot } = stacks(wording, type, safe, 240);

  const topBox = { ...safe, height: head.height };
  const lowBox = { ...safe, y: safe.y + safe.height - head.height, height: head.height };
  // The title goes to the head unless the foot is clearly calmer.
  const titleLow = unrestIn(tones, lowBox, canvas) < 0.6 * unrestIn(tones, topBox, canvas);
  const footBox = { ...safe, y: titleLow ? safe.y : safe.y + safe.height - foot.height, height: foot.height };
  const places: readonly Place[] = [
    { stack: head, box: titleLow ? lowBox : topBox },
    { stack: foot, box: footBox },
  ].filter(({ stack }) => !stack.empty);

  const veils = places.map(({ box }) => veilFor(tones, box, canvas));
  const lost = places.some(
    ({ box }, index) => veils[index]!.strength > STRONGEST || unrestIn(tones, box, canvas) > BUSY,
  );
  if (lost) {
    const small = stacks(wording, type, { width: safe.width - 240, height: safe.height * 0.8 }, 180);
    drawLabel(canvas, tones, new Storeys().append(small.head, 0).append(small.foot, 116));
  } else {
    for (const [index, { stack, box }] of places.entries()) {
      const veil = veils[index]!;
      drawVeil(canvas, veil, box, box.y > height / 2);
      stack.draw(canvas, canvas.width / 2, box.y, 'centre', veil.ink, veil.worst);
    }
  }
  const image = (letters: boolean) => flat().composite([{ input: Buffer.from(canvas.svg(pixels, letters)) }]);
  return { image, canvas };
}

interface Place {
  readonly stack: Storeys;
  readonly box: Box;
}

const PAPER: Hex = '#f6f0e2';
const LABEL_INK: Hex = '#1c1a17';

/** All words on a paper label, in the upper or the lower part of the picture, whichever has less to hide. */
function drawLabel(canvas: Canvas, tones: Tones, words: Storeys): void {
  const { safe, width, height } = canvas;
  const padding = 110;
  const size = { width: Math.min(width - 60, words.width + 2.4 * padding), height: words.height + 2 * padding };
  const at = (y: number): Box => ({ x: (width - size.width) / 2, y, ...size });
  const high = at(Math.max(safe.y - padding, height * 0.11));
  const low = at(Math.min(safe.y + safe.height + padding, height * 0.89) - size.height);
  const box = unrestIn(tones, low, canvas) < 0.8 * unrestIn(tones, high, canvas) ? low : high;
  const inset = (by: number): Box => ({
    x: box.x + by,
    y: box.y + by,
    width: box.width - 2 * by,
    height: box.height - 2 * by,
  });
  canvas.rect(box, PAPER);
  canvas.frame(inset(24), 7, LABEL_INK);
  canvas.frame(inset(40), 3, LABEL_INK);
  words.draw(canvas, width / 2, box.y + padding, 'centre', LABEL_INK, PAPER);
}

function stacks(
  wording: Wording,
  type: CoverTypeCase,
  room: { readonly width: number; readonly height: number },
  largest: number,
) {
  const { title, subtitle, names, edited } = setMatter(wording, type, room, {
    ...BYLINES,
    title: { style: { fount: 'garamond-bold' }, largest, least: 80, leading: 1.02, share: 0.3 },
    names: {
      ...BYLINES.names,
      style: { fount: 'garamond-bold', caps: true, tracking: 60 },
      crowd: { fount: 'garamond-bold', tracking: 8 },
      largest: 62,
      least: 42,
    },
  });
  return {
    head: new Storeys().add(title, 0).add(subtitle, 50 + title.size * 0.2),
    foot: new Storeys().add(names, 0).add(edited, 74),
  };
}

/** A veil from the sheet's edge over `box`, fading into the picture. */
function drawVeil(canvas: Canvas, { ink, strength }: Veil, box: Box, atFoot: boolean): void {
  if (strength === 0) return;
  const colour = ink === WHITE ? '#000000' : '#ffffff';
  const fade = 260;
  const solid = atFoot ? canvas.height - box.y + 60 : box.y + box.height + 60;
  const length = Math.min(canvas.height, solid + fade);
  const stop = (at: number, opacity: number) => ({ at: fine(at), opacity: Math.round(opacity * 100) / 100 });
  canvas.mark({
    kind: 'veil',
    y: short(atFoot ? canvas.height - length : 0),
    height: short(length),
    colour,
    stops: atFoot
      ? [stop(0, 0), stop(1 - solid / length, strength), stop(1, strength)]
      : [stop(0, strength), stop(solid / length, strength), stop(1, 0)],
  });
}
