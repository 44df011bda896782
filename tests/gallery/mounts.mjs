import sharp from 'sharp';

/** What the pictures lie on: it looks the same on GitHub's white and on its black. */
const BOARD = '#e6e3dc';
const MARGIN = 40;

/** Pictures in a row on a board, each with a soft shadow. */
export async function onBoard(pictures) {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  const width = sizes.reduce((sum, size) => sum + size.width + MARGIN, MARGIN);
  const height = Math.max(...sizes.map((size) => size.height)) + 2 * MARGIN;
  let left = MARGIN;
  const shadows = [];
  const placed = sizes.map((size, index) => {
    const top = Math.round((height - size.height) / 2);
    const opaque = !size.hasAlpha;
    if (opaque) {
      for (const [spread, tone] of [
        [5, '#d9d5cc'],
        [3, '#cbc6bb'],
        [1, '#b8b2a5'],
      ]) {
        shadows.push(
          `<rect x="${left - spread}" y="${top - spread + 3}" width="${size.width + 2 * spread}" height="${size.height + 2 * spread}" rx="${spread}" fill="${tone}"/>`,
        );
      }
    }
    const place = { input: pictures[index], left, top };
    left += size.width + MARGIN;
    return place;
  });
  const board = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${BOARD}"/>${shadows.join('')}</svg>`;
  return sharp(Buffer.from(board)).composite(placed).png().toBuffer();
}

/** Verso and recto with the fold between them. */
export async function sideBySide(verso, recto) {
  const { width, height } = await sharp(verso).metadata();
  const fold = `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${height}"><defs><linearGradient id="fold"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset=".5" stop-color="#000" stop-opacity=".22"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs><rect x="${width - 26}" width="52" height="${height}" fill="url(#fold)"/></svg>`;
  const pages = await sharp({ create: { width: 2 * width, height, channels: 3, background: '#fff' } })
    .composite([
      { input: verso, left: 0, top: 0 },
      { input: recto, left: width, top: 0 },
      { input: Buffer.from(fold), left: 0, top: 0 },
    ])
    .png()
    .toBuffer();
  return pages;
}

/** A page as it looks when the reader goes dark. */
export const night = (page) => sharp(page).linear([-0.74, -0.73, -0.7], [211, 210, 207]).png().toBuffer();

/** A screen in a phone's case. */
export async function phone(screen, background = '#ffffff') {
  const { width, height } = await sharp(screen).metadata();
  const bezel = 16;
  const [outer, tall] = [width + 2 * bezel, height + 2 * bezel + 40];
  const corners = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + 40}"><rect width="100%" height="100%" rx="34" fill="#fff"/></svg>`;
  const whole = await sharp({ create: { width, height: height + 40, channels: 4, background } })
    .composite([
      { input: screen, left: 0, top: 30 },
      { input: Buffer.from(corners), blend: 'dest-in' },
    ])
    .png()
    .toBuffer();
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${tall}"><rect width="100%" height="100%" rx="50" fill="#26241f"/></svg>`;
  return sharp(Buffer.from(body))
    .composite([{ input: whole, left: bezel, top: bezel }])
    .png()
    .toBuffer();
}
