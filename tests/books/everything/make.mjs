// The folder of the book that uses everything, with the pictures drawn and the long story written: nothing that is drawn is kept here.
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };
const FONTS = {
  'amiri.ttf': '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  'hebrew.ttf': '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
};

/** Scenes of the long story: together they are longer than a file of the ebook may be. */
const SCENES = 60;
const SENTENCES = 90;

/** Puts the book's folder at `folder`; gives its manifest. */
export async function everything(folder) {
  cpSync(HERE, folder, { recursive: true, filter: (path) => !path.endsWith('make.mjs') });
  const put = (name, bytes) => writeFileSync(join(folder, name), bytes);
  put('lines.png', await lines('#000', 400, 300));
  put('chalk.png', await lines('#fff', 400, 300));
  put('tall.png', await lines('#000', 120, 2400));
  put('wide.jpg', await photograph(3000, 1000));
  put('cover.png', await photograph(1600, 2560, 'png'));
  put('long.txt', longStory());
  for (const [name, path] of Object.entries(FONTS)) cpSync(require.resolve(path), join(folder, name));
  return join(folder, 'anthology.yaml');
}

/** A frame and a cross of thin lines on nothing. */
function lines(ink, width, height) {
  const sharp = require('sharp');
  const bar = (left, top, wide, tall) => ({
    input: { create: { width: wide, height: tall, channels: 4, background: ink } },
    left,
    top,
  });
  const [right, foot] = [width - 12, height - 12];
  const bars = [bar(8, 8, right, 4), bar(8, foot, right, 4), bar(8, 8, 4, foot), bar(right, 8, 4, foot)];
  const cross = [bar(8, height >> 1, right, 4), bar(width >> 1, 8, 4, foot)];
  return sharp({ create: { width, height, channels: 4, background: CLEAR } })
    .composite([...bars, ...cross])
    .png()
    .toBuffer();
}

/** Colours that run into one another, as those of a photograph do. */
function photograph(width, height, format = 'jpeg') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="#123"/><stop offset=".5" stop-color="#c84"/><stop offset="1" stop-color="#fed"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return require('sharp')(Buffer.from(svg)).flatten({ background: '#fff' })[format]().toBuffer();
}

function longStory() {
  const scene = (number) =>
    Array.from(
      { length: SENTENCES },
      (_, at) => `The ${number * SENTENCES + at}th door was shut, and nobody had a key to it.`,
    )
      .join(' ')
      .replace(/((?:[^.]+\. ){5})/g, '$1\n\n');
  return Array.from({ length: SCENES }, (_, number) => scene(number + 1)).join('\n\n***\n\n');
}
