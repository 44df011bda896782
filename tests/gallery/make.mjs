/**
 * Draws the pictures of the README from the sample anthology, so that they always show what Sheaf makes today:
 * `npm run gallery` writes `assets/gallery/*.png`. Pages come from the PDF, the phones from the ebook, both by MuPDF.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { night, onBoard, phone, sideBySide } from './mounts.mjs';
import { openBook, pageBreakOn, pageNumbered, pageOf, pagePicture, pageWith, withRasters } from './pages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The small anthologies of `assets/examples`, each with a story whose first page shows what it is for. */
const EXAMPLES = {
  'fan-fiction': ['lanterns-on-the-weir', 'The Last Crossing'],
  'poems-and-letters': ['by-the-evening-post', 'Tide Table'],
  school: ['things-we-found', 'My Grandmother’s Tin'],
};

const gallery = join(root, 'assets', 'gallery');
const made = mkdtempSync(join(tmpdir(), 'sheaf-gallery-'));

try {
  for (const command of ['compile', 'covers']) {
    execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), command, '--out', made, '--quiet'], { cwd: root });
  }
  const print = openBook(readFileSync(join(made, 'kindly-return.pdf')), 'application/pdf');
  const ebook = openBook(await withRasters(readFileSync(join(made, 'kindly-return.epub'))), 'application/epub+zip');

  mkdirSync(gallery, { recursive: true });
  await save('cover', await onBoard([await sharp(join(made, 'kindly-return-cover.jpg')).resize(500).png().toBuffer()]));
  await save('covers', await sharp(join(made, 'kindly-return-covers.png')).resize(1280).png().toBuffer());
  await pages(print);
  await phones(ebook);
  for (const name of Object.keys(EXAMPLES)) await example(name);
} finally {
  rmSync(made, { recursive: true, force: true });
}

/** Contents, an opener, a spread and a scene break of the printed book. */
async function pages(print) {
  const contents = pageOf(print, 'Contents');
  const opener = pageOf(print, 'Owed Air');
  // Rectos have odd numbers in the file, since the cover and its blank back come first.
  const verso = pageNumbered(print, 'Only Lent', 1);
  await save('contents', await onBoard([await pagePicture(print, contents)]), 16);
  await save('opener', await onBoard([await pagePicture(print, opener)]), 16);
  await save(
    'spread',
    await onBoard([await sideBySide(await pagePicture(print, verso), await pagePicture(print, verso + 1))]),
    16,
  );
  const { page, top } = pageBreakOn(print, opener + 1);
  await save('scene-break', await onBoard([await pagePicture(print, page, { top: top - 95, height: 190 }, 2.4)]), 16);
}

/** The ebook as a phone shows it: its contents, an opener, and by night a page with a scene break. */
async function phones(ebook) {
  ebook.style(true, '@page { margin: 0.6em 1.5em 0 1.5em } a[href] { color: #000 }');
  ebook.layout(300, 590, 13.5);
  const screen = (number) => pagePicture(ebook, number, null, 1.6);
  const opener = pageOf(ebook, 'Owed Air');
  const shots = [
    phone(screen(pageWith(ebook, 'Contents'))),
    phone(screen(opener)),
    phone(await night(screen(pageBreakOn(ebook, opener + 1).page)), '#16171c'),
  ];
  await save('ebook', await onBoard(await Promise.all(shots)), 96);
}

/** An example as its cover and the first page of one of its stories, beside its manifest. */
async function example(name) {
  const [slug, title] = EXAMPLES[name];
  const folder = join(root, 'assets', 'examples', name);
  const manifest = join(folder, 'anthology.yaml');
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'compile', manifest, '--out', made, '--quiet']);
  const print = openBook(readFileSync(join(made, `${slug}.pdf`)), 'application/pdf');
  const page = await pagePicture(print, pageOf(print, title));
  const { height } = await sharp(page).metadata();
  const cover = await sharp(join(made, `${slug}-cover.jpg`))
    .resize({ height })
    .png()
    .toBuffer();
  const board = await sharp(await onBoard([cover, page]))
    .resize(800)
    .png()
    .toBuffer();
  await save('book', board, 64, folder);
}

/** Writes a PNG of few colours: type needs sixteen greys, not sixteen million. */
async function save(name, png, colours = 256, folder = gallery) {
  const bytes = await sharp(png)
    .flatten({ background: '#fff' })
    .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(join(folder, `${name}.png`), bytes);
  console.log(`assets/gallery/${name}.png  ${Math.ceil(bytes.length / 1024)} KB`);
}
