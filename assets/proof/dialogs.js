// The few dialogs: words to correct, a question, the filter, the keys. Focus goes back to where it was.

const dialog = document.getElementById('dialog');

/** Opens the dialog with a heading and what stands in it; gives focus back when it closes. */
function openDialog(title, ...children) {
  const back = document.activeElement;
  dialog.replaceChildren(made('h2', { id: 'dialog-title' }, title), ...children);
  dialog.showModal();
  dialog.addEventListener('close', () => back?.focus?.({ preventScroll: true }), { once: true });
}

const closing = (label) => made('button', { type: 'button', on: () => dialog.close() }, label);

/** Asks for one text; `take` hears it. */
function askFor(title, label, value, take) {
  const field = made('textarea', { id: 'dialog-text', rows: '3' });
  field.value = value;
  const form = made(
    'form',
    { method: 'dialog' },
    made('label', { for: 'dialog-text' }, label),
    field,
    made('div', { class: 'more' }, made('button', { type: 'submit' }, 'Take it'), closing('Leave it')),
  );
  form.addEventListener('submit', () => take(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  openDialog(title, form);
  field.select();
}

/** The words that are selected, else those around a doubt's box, as a decision names them. */
function chosen(doubt) {
  const own = selectedWords();
  if (own) return own;
  const box = doubt && document.getElementById(doubt.id);
  if (!box || !paragraphOf(box)) return null;
  const range = document.createRange();
  range.selectNode(box);
  grow(range, paragraphOf(box));
  return anchorOf(range);
}

/** Widens a range to whole words. */
function grow(range, paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const where = range.comparePoint(node, node.length);
    if (where < 0) last = node;
    if (range.comparePoint(node, 0) > 0) {
      const word = /^\S*/.exec(node.data)[0];
      if (word !== '') range.setEnd(node, word.length);
      break;
    }
  }
  if (last) {
    const word = /\S*$/.exec(last.data)[0];
    if (word !== '') range.setStart(last, last.length - word.length);
  }
}

function correct(doubt) {
  const anchor = chosen(doubt);
  if (!anchor) return status('Select the words to correct first.');
  askFor('Correct these words', `In place of “${anchor.words}”; nothing leaves them out`, anchor.words, (text) => {
    decideWords(doubt, anchor, text.trim() === '' ? { cut: true } : { to: text });
  });
}

function ask(doubt) {
  const anchor = chosen(doubt);
  if (!anchor) return status('Select the words to ask about first.');
  askFor('A question to the author', `About “${anchor.words}”`, '', (text) => {
    if (text.trim() !== '') decideWords(doubt, anchor, { ask: text.trim() });
  });
}

/** Settles the paragraph that is selected or doubted as `is`. */
function blockIs(doubt, says) {
  const box = doubt && document.getElementById(doubt.id);
  const paragraph = selectedParagraph() ?? (box && paragraphOf(box));
  if (!paragraph) return status('Select a paragraph first.');
  const anchor = wholeOf(paragraph);
  if (anchor) decideWords(doubt, anchor, says);
}

function chooseFilter() {
  const codes = [...new Set(DOUBTS.map(({ code }) => code))].sort();
  const take = (code) => () => {
    desk.filter = code;
    document.getElementById('filter').textContent = code === 'all' ? 'All doubts' : code;
    dialog.close();
    shown();
  };
  const rows = ['all', ...codes].map((code) => {
    const count = code === 'all' ? DOUBTS.length : DOUBTS.filter((one) => one.code === code).length;
    return made(
      'li',
      {},
      made(
        'button',
        { on: take(code), 'aria-pressed': String(desk.filter === code) },
        `${code === 'all' ? 'All doubts' : code} (${count})`,
      ),
    );
  });
  openDialog('Which doubts', made('ul', {}, ...rows), closing('Close'));
}

/** Finds words in the text, from where the last were found on. */
function find() {
  askFor('Find in the text', 'Words', desk.sought ?? '', (text) => {
    desk.sought = text;
    const all = [...document.querySelectorAll('main [data-l]')];
    const from = all.indexOf(desk.foundAt) + 1;
    const wanted = text.toLowerCase();
    const hit = [...all.slice(from), ...all.slice(0, from)].find((one) =>
      one.textContent.toLowerCase().includes(wanted),
    );
    if (!hit || wanted === '') return status('Not found.');
    desk.foundAt = hit;
    hit.scrollIntoView({ block: 'center' });
    getSelection().selectAllChildren(hit);
    status(`Found at line ${hit.dataset.l}.`);
  });
}

const KEYS = [
  ['J K', 'next, previous doubt'],
  ['1–6', 'a reading, or a place'],
  ['Y', 'as you said before'],
  ['A', 'right as it is'],
  ['X', 'leave out'],
  ['S', 'it is story'],
  ['E', 'correct the words here'],
  ['Q', 'a question to the author'],
  ['P', 'put a decision to another place'],
  ['D', 'drop a decision that holds no more'],
  ['U', 'undo'],
  ['N', 'next story'],
  ['G', 'where it is printed'],
  ['B', 'changes shown or not'],
  ['F', 'filter'],
  ['/', 'find'],
  ['Ctrl+S', 'save'],
  ['?', 'these keys'],
];

function help() {
  const turn = made('input', { type: 'checkbox', id: 'keys-on' });
  turn.checked = desk.keys;
  turn.addEventListener('change', () => {
    desk.keys = turn.checked;
  });
  openDialog(
    'Keys',
    made('dl', {}, ...KEYS.flatMap(([key, about]) => [made('dt', {}, made('kbd', {}, key)), made('dd', {}, about)])),
    made('p', {}, turn, made('label', { for: 'keys-on' }, ' Single keys work in the text and the queue')),
    closing('Close'),
  );
}
