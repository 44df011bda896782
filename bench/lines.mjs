// How well the lines of finished books are set: node bench/lines.mjs SPACE EM BOOK.pdf …      (needs Poppler's pdftotext)
// SPACE is the face's own word space in points at the text's size (README.md), EM that size. It sees nothing but where words
// stand, so that any program's book is measured alike: prose of one size in one column, indented paragraphs, a folio at the foot.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
const HYPHEN = /.[-\u00ad\u2010][”’"')]*$/;

/** The commonest value of a list, each rounded to `step`. */
function commonest(values, step = 1) {
  const counts = new Map();
  for (const value of values) counts.set(Math.round(value / step), (counts.get(Math.round(value / step)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] * step;
}

/** The words of each page as lines of the text's size, from the top. */
function linesIn(file) {
  const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!stdout) return [];
  const pages = stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, foot, text]) => ({
        ...{ left: +left, right: +right, foot: +foot, height: foot - top },
        text: text
          .replace(/&(?:#39|apos);/g, '’')
          .replace(/&quot;/g, '”')
          .replace(/&\w+;/g, '&'),
      })),
    );
  const size = commonest(
    pages.flat().flatMap(({ height, text }) => Array(text.length).fill(height)),
    0.1,
  );
  const isText = ({ height }) => Math.abs(height - size) < 0.06 * size;
  return pages.map((words) => {
    const lines = [];
    for (const word of words.filter(isText).sort((a, b) => a.foot - b.foot || a.left - b.left)) {
      const line = lines.slice(-4).find(({ foot }) => Math.abs(foot - word.foot) < 0.28 * size);
      if (line) line.words.push(word);
      else lines.push({ foot: word.foot, words: [word] });
    }
    for (const line of lines) {
      line.words.sort((a, b) => a.left - b.left);
      line.left = line.words[0].left;
      line.right = line.words.at(-1).right;
    }
    return lines;
  });
}

/** A line of the contents: it ends in a number far off, or behind dots. */
const leads = ({ words }) =>
  words.length > 1 &&
  ((/^\d+$/.test(words.at(-1).text) && words.at(-1).left - words.at(-2).right > 15) ||
    words.filter(({ text }) => /^[.·]+$/.test(text)).length > 4);

/** The lines of running text, each with what it is in its paragraph. */
function prose(pages) {
  const wide = (lines) => lines.filter(({ left, right }) => right - left > 150);
  const edges = [0, 1].map((side) => {
    const all = wide(pages.filter((_, page) => page % 2 === side).flat());
    const right = commonest(all.map((line) => line.right));
    const lefts = all.map((line) => Math.round(line.left));
    const often = (left) => lefts.filter((one) => one === left).length > all.length / 10;
    return { left: Math.min(...lefts.filter(often)), right };
  });
  const found = pages.flatMap((lines, page) => {
    const { left, right } = edges[page % 2];
    const full = lines.filter((line) => line.left < left + 20 && line.right > right - 4).length;
    if ((full < 3 && lines.length < 6) || lines.filter(leads).length > 1) return [];
    const gap = lines.length > 2 ? lines[1].foot - lines[0].foot : 0;
    const own = lines
      .slice(gap > 16.5 && lines[0].foot < 75 ? 1 : 0)
      .filter(({ words }) => words.length > 1 || !/^(?:\d+|[ivxl]+)$/.test(words[0].text));
    return own.map((line, at) => ({
      ...line,
      ...{ page, top: at === 0, bottom: at === own.length - 1, edge: left },
      centred: line.left > left + 26 && line.right < right - 20,
      indented: line.left > left + 5,
      short: line.right < right - 9,
    }));
  });
  const top = Math.min(...found.filter((line) => line.top).map(({ foot }) => foot));
  for (const line of found) line.opener = line.top && line.foot > top + 50;
  return found;
}

function measure(file, space, em) {
  const pages = linesIn(file);
  if (pages.length === 0) return `| ${basename(file)} | not measured: there is no pdftotext, or no such book |`;
  const lines = prose(pages);
  const ratios = [];
  let [hyphens, ladders, runts] = [0, 0, 0];
  const hyphened = ({ words, centred }) => !centred && HYPHEN.test(words.at(-1).text);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const last = !next || line.centred || line.short || next.indented || next.centred || next.opener;
    const first = at === 0 || lines[at - 1].ended;
    line.ended = last;
    if (hyphened(line)) hyphens += 1;
    if (hyphened(line) && next && hyphened(next) && !(at > 0 && hyphened(lines[at - 1]))) ladders += 1;
    if (line.centred) continue;
    if (last && !first && line.right - line.edge <= 2 * em) runts += 1;
    if (last || line.words.length < 2) continue;
    const gaps = line.words.slice(1).map(({ left }, index) => left - line.words[index].right);
    const ratio = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / space;
    if (ratio < 8) ratios.push(ratio);
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const deviation = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length);
  const share = (count, all) => ((100 * count) / all).toFixed(2);
  const over = (most) => share(ratios.filter((ratio) => ratio > most).length, ratios.length);
  const [uneven, spreads] = spreadsOf(lines);
  const row = [deviation.toFixed(3), over(1.333), over(1.5), share(hyphens, lines.length), ladders, runts];
  return `| ${[basename(file), ...row, `${uneven} / ${spreads}`].join(' | ')} |`;
}

/** Facing pages that go on behind them: how many do not end on one line, and how many there are. */
function spreadsOf(lines) {
  const byPage = new Map();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const goesOn = (page) => byPage.has(page) && byPage.has(page + 1) && !byPage.get(page + 1)[0].opener;
  let [uneven, spreads] = [0, 0];
  for (const page of byPage.keys()) {
    if (page % 2 === 0 || !goesOn(page) || !goesOn(page + 1)) continue;
    spreads += 1;
    if (Math.abs(byPage.get(page).at(-1).foot - byPage.get(page + 1).at(-1).foot) > 1) uneven += 1;
  }
  return [uneven, spreads];
}

const [space, em, ...files] = process.argv.slice(2);
if (files.length === 0) throw new Error('node bench/lines.mjs SPACE EM BOOK.pdf …');
console.log('| | SD | > 1.33× % | > 1.5× % | hyphens % | ladders | last lines ≤ 2 em | uneven spreads |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const file of files) console.log(measure(file, Number(space), Number(em)));
