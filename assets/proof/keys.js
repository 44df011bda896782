// Everything by one key, where the text or the queue has the focus; and by a button.

const current = () => byId.get(desk.now) ?? null;

function where() {
  const box = desk.now && document.getElementById(desk.now);
  if (!box) return status('No place is chosen.');
  let page = null;
  for (const mark of box.closest('section').querySelectorAll('.pg')) {
    if (mark.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) page = mark.dataset.p;
  }
  status(page ? `Printed on page ${page}.` : 'Printed on the first page of its story.');
}

function nextStory() {
  const at = DATA.stories.findIndex(({ id }) => id === (current()?.story.id ?? ''));
  const next = DATA.stories[(at + 1) % DATA.stories.length];
  const doubt = inStory(next).find(isOpen);
  if (doubt) return goTo(doubt);
  desk.now = null;
  const heading = document.getElementById(`${next.id}-title`);
  heading.scrollIntoView();
  heading.focus();
}

function toggleMarks() {
  const off = document.body.classList.toggle('bare');
  document.getElementById('marks').setAttribute('aria-pressed', String(!off));
  status(off ? 'The page as a reader has it.' : 'Changes are shown.');
}

/** Says again what was said before: of a doubt, or of the one place that a decision may have meant. */
function asBefore(doubt) {
  const said = doubt && saidOf(doubt);
  if (said) return decideAndStep(doubt, said.says);
  if (doubt?.stray !== undefined && doubt.places.length === 1)
    return putTo(doubt, { file: doubt.file, ...doubt.places[0] });
  status(doubt?.said.length > 1 ? 'It was settled in more than one way: choose.' : 'Nothing was said of it before.');
}

const orSelected = (work) => () => work(getSelection().isCollapsed ? current() : null);

const ACTIONS = {
  j: () => step(1),
  k: () => step(-1),
  y: () => asBefore(current()),
  p: () => current()?.stray !== undefined && choosePlace(current()),
  d: () => current()?.stray !== undefined && drop(current()),
  a: () => current()?.at && decideAndStep(current(), { is: 'fine' }),
  x: orSelected((doubt) => blockIs(doubt, { is: 'furniture' })),
  s: orSelected((doubt) => blockIs(doubt, { is: 'story' })),
  e: orSelected(correct),
  q: orSelected(ask),
  u: undo,
  n: nextStory,
  g: where,
  b: toggleMarks,
  f: chooseFilter,
  '/': find,
  '?': help,
};

/** What an author has no use for. */
const EDITORS = new Set(['j', 'k', 'a', 'x', 's', 'q', 'f', 'y', 'p', 'd']);

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    return save();
  }
  if (!desk.keys || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  const focus = document.activeElement;
  if (focus.matches('input, textarea, select')) return;
  if (focus !== document.body && !focus.closest('main, #queue')) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (placingKey(key)) return event.preventDefault();
  const doubt = current();
  const number = /^[1-6]$/.test(key) ? Number(key) - 1 : -1;
  const reading = doubt?.at ? doubt.readings[number] : null;
  const place = doubt?.stray !== undefined ? doubt.places[number] : null;
  const action = ACTIONS[key];
  if (!reading && !place && (!action || (DATA.author && EDITORS.has(key)))) return;
  event.preventDefault();
  if (reading) decideAndStep(doubt, reading.says);
  else if (place) putTo(doubt, { file: doubt.file, ...place });
  else action();
});

document.querySelector('main').addEventListener('click', (event) => {
  const box = event.target.closest('.d');
  if (box) goTo(byId.get(box.id));
});
for (const [id, work] of [
  ['filter', chooseFilter],
  ['marks', toggleMarks],
  ['save', save],
  ['help', help],
])
  document.getElementById(id).addEventListener('click', work);
if (DATA.author) {
  document.getElementById('filter').hidden = true;
  document.getElementById('marks').hidden = true;
}
shown();
