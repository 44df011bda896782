// A story's words made plain, as src/settled/plain.ts makes them: what a decision names its place by.

const SIGN = /\s*(?:--+|[‐‑‒–—―−])\s*|\s+-\s+|\s+|\.(?:\s?\.){2,}|…|['`´’‘‚‛′]{2}|.\p{M}*/gsu;
const SIDE = 32;

/** One sign of a text, made plain. */
function madePlain(sign) {
  if (/^\s*(?:--+|[‐‑‒–—―−])\s*$|^\s+-\s+$/u.test(sign)) return '-';
  if (/^\s+$/u.test(sign)) return ' ';
  if (/^(?:…|\.(?:\s?\.){2,})$/u.test(sign)) return '...';
  if (/^(?:["“”„‟«»″]|['`´’‘‚‛′]{2})$/u.test(sign)) return '"';
  if (/^['`´’‘‚‛‹›′]$/u.test(sign)) return "'";
  if (/^[*_\u00ad\u200b-\u200f\u2060\ufeff]$/u.test(sign)) return '';
  return sign.normalize('NFC');
}

/** The words of the page as they stood in the file: what was changed is what it was. */
function wordsOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return '';
  if (node.matches?.('.pg, .tag, .call')) return '';
  if (node.matches?.('br')) return ' ';
  if (node.dataset?.b !== undefined) return node.dataset.b;
  return [...node.childNodes].map(wordsOf).join('');
}

const plainOf = (node) => joined([...wordsOf(node).matchAll(SIGN)].map(([sign]) => madePlain(sign)).join(''));

/** Plain words put together: no space stands behind another one, or behind a hyphen. */
const joined = (words) => words.replace(/ {2,}/g, ' ').replaceAll('- ', '-');

/** The paragraph that holds a node, or null. */
const paragraphOf = (node) =>
  (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('main [data-l]') ?? null;

/** What is selected in the page, or null. */
function selected() {
  const selection = getSelection();
  return selection.rangeCount > 0 && !selection.isCollapsed ? selection : null;
}

/** The words that are selected as a decision names them; null where none are, or those of more than one paragraph. */
function selectedWords() {
  const selection = selected();
  return selection && anchorOf(selection.getRangeAt(0));
}

/** The paragraph in which the selection was begun, or null. */
function selectedParagraph() {
  const selection = selected();
  return selection && paragraphOf(selection.anchorNode);
}

/** A range within one paragraph as a decision names it; whole changes are taken in. Null where it holds no words. */
function anchorOf(range) {
  const paragraph = paragraphOf(range.startContainer);
  if (!paragraph?.contains(range.endContainer)) return null;
  const within = range.cloneRange();
  for (const [edge, set] of [
    [within.startContainer, (node) => within.setStartBefore(node)],
    [within.endContainer, (node) => within.setEndAfter(node)],
  ]) {
    const changed = edge.parentElement?.closest('[data-b]');
    if (changed && paragraph.contains(changed)) set(changed);
  }
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(within.startContainer, within.startOffset);
  const after = document.createRange();
  after.setStart(within.endContainer, within.endOffset);
  after.setEnd(paragraph, paragraph.childNodes.length);
  const exact = plainOf(within.cloneContents());
  if (exact.trim() === '') return null;
  const [, lead, words, tail] = /^(\s*)(.*?)(\s*)$/su.exec(exact);
  const start = `¶${joined(plainOf(before.cloneContents()) + lead).replace(/^ /, '')}`;
  const behind = joined(words + tail + plainOf(after.cloneContents())).slice(words.length);
  const end = `${behind.replace(/ $/, '')}¶`;
  return {
    at: `${start.slice(-SIDE)}⟦${words}⟧${end.slice(0, SIDE)}`,
    words: within.toString().trim(),
    line: Number(paragraph.dataset.l),
    file: fileOf(paragraph),
    copies: alikeTo(paragraph),
    paragraph,
  };
}

const fileOf = (paragraph) => paragraph.dataset.f ?? paragraph.closest('section').dataset.file;

/** A paragraph as a decision names it; null where it holds no words. */
function wholeOf(paragraph) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return anchorOf(range);
}

/** How often a paragraph stands in its file, word for word. */
function alikeTo(paragraph) {
  const own = plainOf(paragraph).trim();
  const { length } = paragraph.textContent;
  const all = [...paragraph.closest('section').querySelectorAll('[data-l]')];
  return all.filter(
    (one) => one.textContent.length === length && fileOf(one) === fileOf(paragraph) && plainOf(one).trim() === own,
  ).length;
}

/** A stretch of a paragraph's plain words as a decision names it. */
function anchorIn(paragraph, start, length) {
  const plain = `¶${plainOf(paragraph).trim()}¶`;
  const words = plain.slice(start + 1, start + 1 + length);
  return {
    at: `${plain.slice(0, start + 1).slice(-SIDE)}⟦${words}⟧${plain.slice(start + 1 + length).slice(0, SIDE)}`,
    words,
    line: Number(paragraph.dataset.l),
    file: fileOf(paragraph),
    copies: alikeTo(paragraph),
    paragraph,
  };
}

/** The gap before a paragraph as a decision names it; null before the first. */
function gapBefore(paragraph) {
  const all = [...paragraph.closest('section').querySelectorAll('[data-l]')];
  const before = all.slice(0, all.indexOf(paragraph)).findLast((one) => plainOf(one).trim() !== '');
  if (!before) return null;
  const lead = `¶${plainOf(before).trim()}`.slice(-SIDE);
  const tail = `${plainOf(paragraph).trim()}¶`.slice(0, SIDE);
  const place = { line: Number(paragraph.dataset.l), file: fileOf(paragraph), copies: alikeTo(before), paragraph };
  return { at: `${lead}⟦¶⟧${tail}`, words: 'the gap', ...place };
}
