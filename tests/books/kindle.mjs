// What calibre's KF8 (azw3) keeps of an ebook: its words in their order, its notes with their links, its ornaments and pictures.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { exists, run } from './run.mjs';
import { Skip } from './tally.mjs';

const require = createRequire(import.meta.url);

/** What was lost on the way of the ebook at `path` to KF8 and out again, a line each; `folder` is for the files between. */
export async function kindle(path, folder) {
  if (!exists('ebook-convert') || !exists('calibre-debug')) throw new Skip('install calibre');
  const book = join(folder, 'book.azw3');
  const made = run('ebook-convert', [path, book, '--no-inline-toc']);
  if (!existsSync(book)) return [made.output || 'calibre wrote no KF8'];
  const out = join(folder, 'kf8');
  mkdirSync(out);
  const opened = run('calibre-debug', ['-x', book, out]);
  if (!existsSync(join(out, 'text'))) return [opened.output || 'calibre could not open its KF8'];
  const names = readdirSync(join(out, 'text')).sort();
  const files = names.map((name) => readFileSync(join(out, 'text', name), 'utf8'));
  return lost(await spineOf(path), files, (href) => existsSync(join(out, 'text', href)));
}

/** The texts of an ebook's spine, in its order, but for the cover, which KF8 keeps apart. */
async function spineOf(path) {
  const zip = await require('jszip').loadAsync(readFileSync(path));
  const opf = Object.keys(zip.files).find((name) => name.endsWith('.opf'));
  const text = await zip.file(opf).async('string');
  const folder = opf.replace(/[^/]*$/, '');
  const hrefs = new Map(
    [...text.matchAll(/<item [^>]*>/g)].map(([item]) => [
      / id="([^"]*)"/.exec(item)[1],
      / href="([^"]*)"/.exec(item)[1],
    ]),
  );
  const order = [...text.matchAll(/<itemref [^>]*idref="([^"]*)"/g)].map(([, id]) => hrefs.get(id));
  const files = await Promise.all(order.map((href) => zip.file(folder + decodeURI(href)).async('string')));
  return files.filter((file) => wordsOf(file).length > 0);
}

function lost(before, after, stands) {
  const [from, to] = [before, after].map((files) => files.flatMap(wordsOf));
  const at = from.findIndex((word, index) => word !== to[index]);
  const ids = new Set(after.flatMap((file) => [...file.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)));
  const links = after.flatMap((file) => [...file.matchAll(/ href="[^"#:]*#([^"]*)"/g)].map(([, id]) => id));
  const pictures = after.flatMap((file) => [...file.matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, src]) => src));
  return [
    ...(at >= 0 || from.length !== to.length
      ? [`words differ from the ${at + 1}th: “${around(from, at)}” became “${around(to, at)}”`]
      : []),
    ...links.filter((id) => !ids.has(id)).map((id) => `a link leads nowhere: #${id}`),
    ...pictures.filter((src) => !stands(src)).map((src) => `a picture is not there: ${src}`),
    ...KEPT.flatMap(([what, pattern]) => {
      const [had, has] = [before, after].map((files) =>
        files.reduce((sum, file) => sum + (file.match(pattern)?.length ?? 0), 0),
      );
      return had === has ? [] : [`${had} ${what} became ${has}`];
    }),
  ];
}

/** What there must be as much of as there was; calibre numbers the classes that it writes rules for. */
const KEPT = [
  ['notes', /<div [^>]*class="note\d*[ "]/g],
  ['notes’ calls', /<a [^>]*class="call\d*[ "]/g],
  ['ways back', /<a [^>]*class="back\d*[ "]/g],
  ['scene breaks', /class="scene-break\d*[ "]/g],
  ['pictures and ornaments', /<img /g],
  ['titles', /<h1[ >]/g],
];

const around = (words, at) => words.slice(Math.max(0, at - 2), at + 6).join(' ');

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function wordsOf(xhtml) {
  const text = xhtml
    .replace(/<head.*?<\/head>/s, '')
    .replace(/<\/?(?:em|i|b|strong|span|a|sup|sub|small|code|cite|u|s|del|abbr|bdi|bdo)(?: [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      name ? (NAMED[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    );
  return text.split(/\s+/).filter((word) => word !== '');
}
