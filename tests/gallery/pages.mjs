import JSZip from 'jszip';
import * as mupdf from 'mupdf';
import sharp from 'sharp';

/** A book that MuPDF has opened; pages count from 0. */
export const openBook = (bytes, type) => mupdf.Document.openDocument(bytes, type);

/** The page to which the outline's entry `title` leads. */
export function pageOf(book, title) {
  const entry = flatten(book.loadOutline() ?? []).find((item) => item.title?.startsWith(title));
  if (!entry) throw new Error(`the outline has no ${title}`);
  return book.resolveLink(entry.uri);
}

/** The first verso at least `after` pages behind the entry `title`. */
export function pageNumbered(book, title, after) {
  const from = pageOf(book, title) + after;
  return from % 2 === 1 ? from : from + 1;
}

/** The first page that holds `words`. */
export function pageWith(book, words) {
  for (let page = 0; page < book.countPages(); page++) {
    if (book.loadPage(page).toStructuredText().asText().includes(words)) return page;
  }
  throw new Error(`no page says ${words}`);
}

/** An ebook whose SVG ornaments are PNGs, since this build of MuPDF draws no SVG. */
export async function withRasters(bytes) {
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files).filter((path) => path.endsWith('.svg'))) {
    const svg = await zip.file(name).async('nodebuffer');
    zip.file(name, await sharp(svg, { density: 300 }).png().toBuffer());
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

const flatten = (items) => items.flatMap((item) => [item, ...flatten(item.down ?? [])]);

/** The first page from `from` on with a scene break among its lines, and where on it that is, in points from the top. */
export function pageBreakOn(book, from) {
  for (let page = from; page < from + 12; page++) {
    const [, , , bottom] = book.loadPage(page).getBounds();
    const lines = linesOf(book.loadPage(page)).filter(({ y, size }) => y > 100 && y < bottom - 130 && size > 9);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next && next.y - line.y > 2.4 * line.size) return { page, top: (line.y + next.y + next.size) / 2 };
    }
  }
  throw new Error('there is no scene break to show');
}

function linesOf(page) {
  const { blocks } = JSON.parse(page.toStructuredText().asJSON());
  return blocks
    .flatMap(({ lines }) => lines ?? [])
    .map(({ bbox, font }) => ({ y: bbox.y, size: font.size }))
    .sort((one, other) => one.y - other.y);
}

/** A page as a PNG at `scale` pixels to the point, or the band of it that `crop` tells. */
export function pagePicture(book, number, crop = null, scale = 1.75) {
  const page = book.loadPage(number);
  const [left, top, right, bottom] = page.getBounds();
  const box = crop ? [left, crop.top, right, crop.top + crop.height] : [left, top, right, bottom];
  const pixels = box.map((value) => Math.round(value * scale));
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, pixels, false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  page.run(device, mupdf.Matrix.scale(scale, scale));
  device.close();
  return Buffer.from(pixmap.asPNG());
}
