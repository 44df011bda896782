// An ebook with faults that the reading proof must find: it would else prove nothing.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A picture of black lines on nothing, or of white ones on white, as a PNG. */
async function lineArt(white) {
  const sharp = require('sharp');
  const background = white ? '#fff' : '#000';
  const ink = { input: { create: { width: 80, height: 6, channels: 4, background } }, left: 10, top: 10 };
  const clear = { width: 100, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } };
  const drawn = await sharp({ create: clear }).composite([ink]).png().toBuffer();
  return white ? sharp(drawn).flatten({ background: '#fff' }).png().toBuffer() : drawn;
}

const FIRST_WORDS = /<p>/;
const LONG = 'Pneumono'.repeat(14);

/** What is done to the first story's file or the sheet of styles, the mode that shows it, and what must be told. */
const MUTANTS = [
  {
    name: 'a kept note in an aside',
    story: (xhtml) =>
      xhtml.replace(FIRST_WORDS, '<aside epub:type="footnote" role="doc-footnote"><p>Told aside.</p></aside>\n<p>'),
    mode: { engine: 'foliate-js', width: 390, size: '100%', light: 'day' },
    told: /no box: “Told aside/,
  },
  {
    name: 'black lines on nothing, by night',
    story: (xhtml) => xhtml.replace(FIRST_WORDS, '<figure><img src="lines.png" alt="Lines"/></figure>\n<p>'),
    picture: true,
    mode: { engine: 'epub.js', width: 390, size: '100%', light: 'night' },
    told: /picture of contrast/,
  },
  {
    name: 'white lines on white',
    story: (xhtml) => xhtml.replace(FIRST_WORDS, '<figure><img src="lines.png" alt="White lines"/></figure>\n<p>'),
    picture: 'white',
    mode: { engine: 'epub.js', width: 390, size: '100%', light: 'night' },
    told: /a picture shows nothing[^“]*“White lines/,
  },
  {
    name: 'a word that cannot break',
    story: (xhtml) => xhtml.replace(FIRST_WORDS, `<p>${LONG}</p>\n<p>`),
    style: (css) => css.replace(/(?:word|overflow)-wrap: break-word;/g, ''),
    mode: { engine: 'epub.js', width: 320, size: '200%', light: 'day' },
    told: /a word is cut/,
  },
  {
    name: 'a title that leaves a blank page',
    story: (xhtml) =>
      xhtml.replace(
        /(<h1[^>]*>)/,
        `<p style="page-break-before: always; -webkit-column-break-after: always; break-after: column;">One.</p><p style="break-before: column; break-after: column; height: 90%"></p>$1`,
      ),
    mode: { engine: 'foliate-js', width: 320, size: '200%', light: 'day' },
    told: /is blank/,
  },
  {
    name: 'a picture wider than its page',
    story: (xhtml) => xhtml.replace(FIRST_WORDS, '<figure><img src="lines.png" alt="Wide lines"/></figure>\n<p>'),
    style: (css) => `${css}\nfigure img { width: 2000px; max-width: none !important; }\n`,
    picture: true,
    mode: { engine: 'epub.js', width: 390, size: '100%', light: 'day' },
    told: /a picture is cut[^“]*“Wide lines/,
  },
  {
    name: 'a pale ornament',
    ornament: (svg) => svg.replace(/fill="#[0-9a-f]{3,6}"/gi, 'fill="#e4e4e4"'),
    mode: { engine: 'foliate-js', width: 600, size: '100%', light: 'day' },
    told: /a picture of contrast 1/,
  },
  {
    name: 'grey letters',
    style: (css) => `${css}\np { color: #999; }\n`,
    mode: { engine: 'epub.js', width: 600, size: '100%', light: 'day' },
    told: /contrast [12]/,
  },
];

/** The mutants that `readings` does not find, by name. */
export async function missedMutants(bytes, readings) {
  const JSZip = require('jszip');
  const missed = [];
  for (const { name, story, style, ornament, picture, mode, told } of MUTANTS) {
    const zip = await JSZip.loadAsync(bytes);
    const paths = Object.keys(zip.files);
    const change = async (path, edit) => zip.file(path, edit(await zip.file(path).async('string')));
    // The first that opens a story: a chapter's file has no title to spoil.
    const stories = paths.filter((path) => /\/story-[^/]*\.xhtml$/.test(path));
    const texts = await Promise.all(stories.map((path) => zip.file(path).async('string')));
    const file = stories[texts.findIndex((text) => text.includes('<h1'))];
    if (story) {
      const spoilt = story(await zip.file(file).async('string'));
      if (spoilt === (await zip.file(file).async('string'))) missed.push(`nothing was spoilt: ${name}`);
      zip.file(file, spoilt);
    }
    if (style)
      await change(
        paths.find((path) => path.endsWith('.css')),
        style,
      );
    const drawn = paths.find((path) => /\/ornaments\/.*\.svg$/.test(path));
    // A book of mere spaces has no ornament to spoil.
    if (ornament && !drawn) continue;
    if (ornament) await change(drawn, ornament);
    if (picture) {
      const item = '<item id="lines" href="lines.png" media-type="image/png"/>';
      zip.file(file.replace(/[^/]*$/, 'lines.png'), await lineArt(picture === 'white'));
      await change(
        paths.find((path) => path.endsWith('.opf')),
        (opf) => opf.replace('</manifest>', `${item}</manifest>`),
      );
    }
    const found = await readings(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), [mode]);
    if (!found.some((line) => told.test(line))) missed.push(`the proof misses a mutant: ${name}`);
  }
  return missed;
}
