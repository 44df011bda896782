import type { Book } from '../book/index.js';
import type { World } from '../document/index.js';
import { loadSharp } from '../document/sharp.js';
import { openHarfBuzz } from '../fonts/index.js';
import type { CoverSettings, FileRef } from '../manifest/index.js';
import { Canvas } from './canvas/canvas.js';
import { composeCover } from './compose.js';
import { COVER_DESIGNS } from './designs/index.js';
import { blockOf } from './letters/fit.js';
import { ownFaces } from './letters/founts.js';
import { CoverTypeCase } from './letters/typecase.js';
import { wordingOf } from './letters/words-of-book.js';

/** Pixels of one cover on the sheet, and the space around it. */
const COVER = { width: 400, height: 640 };
const GAP = 48;
const CAPTION = 64;
const COLUMNS = 4;

const BOARD = '#e6e3dc';
const INK = '#33302a';

/** A PNG of every design with this book's words, each over its name, in reading order. */
export async function contactSheet(
  book: Book,
  settings: CoverSettings,
  world: World,
  fonts: readonly FileRef[] = [],
): Promise<Uint8Array> {
  await openHarfBuzz();
  const wording = wordingOf(book);
  const type = new CoverTypeCase(world, wording.language, await ownFaces(fonts, world));
  const rows = Math.ceil(COVER_DESIGNS.length / COLUMNS);
  const width = GAP + COLUMNS * (COVER.width + GAP);
  const height = GAP + rows * (COVER.height + CAPTION + GAP);

  const sharp = await loadSharp();
  const covers = await Promise.all(
    COVER_DESIGNS.map((design) => {
      const canvas = composeCover(design, wording, settings.colour, COVER.height / COVER.width, type);
      return sharp(Buffer.from(canvas.svg(COVER)))
        .png({ compressionLevel: 1 })
        .toBuffer();
    }),
  );
  const placed = covers.map((input, index) => ({ input, ...corner(index) }));
  return sharp({ create: { width, height, channels: 3, background: BOARD } })
    .composite([...placed, { input: Buffer.from(captions(type, { width, height })), left: 0, top: 0 }])
    .png({ compressionLevel: 9, palette: true, colours: 256, dither: 0.6 })
    .toBuffer();
}

const corner = (index: number) => ({
  left: GAP + (index % COLUMNS) * (COVER.width + GAP),
  top: GAP + Math.floor(index / COLUMNS) * (COVER.height + CAPTION + GAP),
});

function captions(type: CoverTypeCase, sheet: { readonly width: number; readonly height: number }): string {
  const canvas = new Canvas(sheet.height / sheet.width);
  const unit = canvas.width / sheet.width;
  for (const [index, { name }] of COVER_DESIGNS.entries()) {
    const { left, top } = corner(index);
    const style = { fount: 'sans' } as const;
    const block = blockOf([type.line(name, style)], style, type, 26 * unit, 1);
    canvas.text(block, (left + COVER.width / 2) * unit, (top + COVER.height + 26) * unit, 'centre', INK, BOARD);
  }
  return canvas.svg(sheet);
}
