import { ORNAMENTS, type Ornament, type World } from '../../document/index.js';
import { loadSharp } from '../../document/sharp.js';
import type { Resource } from './resource.js';

/**
 * Mid grey, which shows as well on a white page (4.5 : 1) as on a black one (4.6 : 1): a picture does not turn with the
 * reader's colours as letters do.
 */
const GREY = 0x76;

/** The signs that stand for ornaments where no picture is shown or seen; three asterisks for the others. */
const SIGNS: Readonly<Record<string, string>> = { asterism: '⁂', fleuron: '❦', rule: '———', dots: '· · ·' };

/** An ornament of the ebook: its picture, and the element that shows it. */
export interface OrnamentOfBook {
  readonly resource: Resource | null;
  readonly element: string;
}

/** A plain rule, drawn by the reader in its own colour: what stands for mere space, which a page's edge would swallow. */
export const PLAIN_BREAK: OrnamentOfBook = { resource: null, element: '<hr class="scene-break"/>' };

/** Makes an ornament's picture. A file that is missing or no picture was reported when the pages were set. */
export async function ornamentOf(name: Ornament, number: number, world: World): Promise<OrnamentOfBook> {
  if (name === 'space') return PLAIN_BREAK;
  if ((ORNAMENTS as readonly string[]).includes(name)) return drawn(name, world);
  const read = await world.file(name);
  const picture = read.ok ? await rasterised(read.bytes) : null;
  if (!picture) return drawn('asterism', world);
  const file = `ornaments/ornament-${number}.png`;
  return { resource: { file, mediaType: 'image/png', bytes: picture }, element: show(file, 'custom', '* * *') };
}

/** One of our own drawings. Its width in ems is the stylesheet's. */
function drawn(name: string, world: World): OrnamentOfBook {
  const svg = new TextDecoder().decode(world.asset(`ornaments/${name}.svg`));
  const grey = GREY.toString(16).repeat(3);
  const bytes = new TextEncoder().encode(svg.replace('<svg ', `<svg fill="#${grey}" `));
  const file = `ornaments/${name}.svg`;
  return {
    resource: { file, mediaType: 'image/svg+xml', bytes },
    element: show(file, name, SIGNS[name] ?? '* * *'),
  };
}

const show = (file: string, name: string, sign: string): string =>
  `<div class="scene-break" role="separator"><img class="${name}" src="${file}" alt="${sign}"/></div>`;

/**
 * The user's SVG as a picture: drawn here, so that nothing in it can run or reach out in a reader. What is drawn in
 * black turns grey; colours stay.
 */
async function rasterised(svg: Uint8Array): Promise<Uint8Array | null> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(svg, { density: 300 })
      .resize({ width: 640, height: 200, fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      const black = Math.max(red, green, blue) < 0x50 && Math.max(red, green, blue) - Math.min(red, green, blue) < 0x18;
      if (black) data.fill(GREY, at, at + 3);
    }
    const raw = { width: info.width, height: info.height, channels: 4 } as const;
    return await sharp(data, { raw }).png({ compressionLevel: 9 }).toBuffer();
  } catch {
    return null;
  }
}
