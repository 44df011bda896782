// The queue: every doubt with its context, the readings as they would be printed, and what was settled before.

/** An element with text or elements in it; all text is text. */
function made(tag, facts, ...children) {
  const one = document.createElement(tag);
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'on') one.addEventListener('click', value);
    else if (value !== null && value !== false) one.setAttribute(key, value === true ? '' : value);
  }
  one.append(...children.filter((child) => child !== null));
  return one;
}

const queue = document.getElementById('queue');
const opened = new Set();

/** Shows the queue and all counts as they are now. */
function shown() {
  const open = openCount();
  const total = DOUBTS.length;
  document.getElementById('progress').textContent = DATA.author
    ? `${DATA.questions.length} ${DATA.questions.length === 1 ? 'question' : 'questions'}`
    : total === 0
      ? 'nothing to settle'
      : `${total - open} of ${total} settled`;
  for (const count of document.querySelectorAll('.count')) {
    const story = DATA.stories.find(({ id }) => id === count.dataset.story);
    const left = inStory(story).filter(isOpen).length;
    const open = DATA.author ? '' : left === 0 ? '✓' : `${left} open`;
    count.textContent = `${open}${story.fresh > 0 ? ` ↻ ${story.fresh} new` : ''}`;
  }
  for (const { id } of DOUBTS) document.getElementById(id)?.classList.toggle('done', decisionFor(id) !== null);
  const kept = queue.contains(document.activeElement) ? document.activeElement.dataset.doubt : null;
  queue.replaceChildren(
    made('h2', {}, DATA.author ? 'Questions to you' : 'Doubts, likeliest first'),
    ...(DATA.author ? questions() : groups()),
  );
  if (kept) queue.querySelector(`[data-doubt="${kept}"]`)?.focus({ preventScroll: true });
}

/** A heading for each story, its doubts below it if it is the one that is looked at. */
function groups() {
  const now = byId.get(desk.now)?.story.id ?? DATA.stories.find((story) => inStory(story).some(isOpen))?.id;
  const all = listed();
  const stories = DATA.stories.filter(({ id }) => all.some(({ story }) => story.id === id));
  const parts = stories.map((story) => {
    const own = all.filter((one) => one.story.id === story.id);
    const isShown = story.id === now || opened.has(story.id);
    const toggle = () => {
      if (opened.has(story.id)) opened.delete(story.id);
      else opened.add(story.id);
      shown();
    };
    const left = own.filter(isOpen).length;
    const heading = made('button', { 'aria-expanded': String(isShown), on: toggle }, `${story.title} · ${left} open`);
    return made('section', {}, made('h3', {}, heading), isShown ? made('ol', {}, ...own.map(entry)) : null);
  });
  return [...parts, ...before()];
}

function entry(doubt) {
  const decision = decisionFor(doubt.id);
  const current = doubt.id === desk.now;
  const many = alike(doubt).length;
  const code = made('span', { class: 'tag' }, doubt.code);
  return made(
    'li',
    {
      'data-doubt': doubt.id,
      tabindex: '-1',
      class: `${current ? 'now' : ''}${decision ? ' done' : ''}`,
      'aria-current': current ? 'true' : null,
    },
    made('button', { class: 'go', on: () => goTo(doubt) }, doubt.message),
    made('p', { class: 'where' }, code, ` ${doubt.place}`),
    decision ? made('p', { class: 'said' }, `✓ ${saying(decision.says)}`) : null,
    !decision && !current && saidOf(doubt) ? made('p', { class: 'said' }, `You said: ${saidOf(doubt).label}`) : null,
    current ? answers(doubt, many) : null,
  );
}

/** Letters that are shown to either side of what is in doubt. */
const AROUND = 28;

/** The words around a doubt as they would be printed in one reading; null where a reading changes no words. */
function sampleOf(doubt, { shown, says }) {
  const box = document.getElementById(doubt.id);
  const paragraph = box && paragraphOf(box);
  if (!paragraph || doubt.readings.every((one) => one.shown === null)) return null;
  const side = (set) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    set(range);
    const part = range.cloneContents();
    for (const one of part.querySelectorAll('.tag, .pg')) one.remove();
    return part.textContent;
  };
  const before = side((range) => range.setEndBefore(box)).slice(-AROUND);
  const after = side((range) => range.setStartAfter(box)).slice(0, AROUND);
  const exact = shown !== null ? shown : says.is === 'fine' ? box.textContent : null;
  return exact === null ? null : made('span', { class: 'sample' }, before, made('b', {}, exact), after);
}

/** The readings of a doubt, one key each, and all else that can be done about it. */
function answers(doubt, many) {
  if (doubt.stray !== undefined) return strayAnswers(doubt);
  if (doubt.at === null) return made('p', {}, doubt.hint || 'This is ended in the manifest or in the file.');
  const readings = doubt.readings.map((reading, index) =>
    made(
      'button',
      { on: () => decideAndStep(doubt, reading.says) },
      made('kbd', {}, String(index + 1)),
      ` ${reading.label}`,
      sampleOf(doubt, reading),
    ),
  );
  const same =
    many > 1
      ? made(
          'fieldset',
          {},
          made('legend', {}, `the same ${many} times in this story`),
          ...doubt.readings.map((reading) =>
            made('button', { on: () => decideAndStep(doubt, reading.says, true) }, `all ${many}: ${reading.label}`),
          ),
        )
      : null;
  return made(
    'div',
    { class: 'answers' },
    ...saidBefore(doubt),
    ...readings,
    same,
    made(
      'div',
      { class: 'more' },
      made('button', { on: () => decideAndStep(doubt, { is: 'fine' }) }, made('kbd', {}, 'A'), ' right as it is'),
      made('button', { on: () => correct(doubt) }, made('kbd', {}, 'E'), ' correct'),
      made('button', { on: () => ask(doubt) }, made('kbd', {}, 'Q'), ' ask'),
      made('button', { on: undo }, made('kbd', {}, 'U'), ' undo'),
    ),
    doubt.hint ? made('p', { class: 'hint' }, doubt.hint) : null,
  );
}

function decideAndStep(doubt, says, all = false) {
  decide(doubt, says, all);
  step(1);
}

const STATES = {
  holds: '',
  idle: ' · nothing is in doubt there any more',
  lost: ' · its place is gone',
  again: ' · its place is not sure',
};

/** What was settled in earlier sittings and is not asked again, each with a way back. */
function before() {
  const asked = new Set(DOUBTS.flatMap(({ stray, said }) => [stray, ...said.map(({ of }) => of)]));
  const kept = DATA.settled.filter((_, index) => !asked.has(index));
  if (kept.length === 0) return [];
  const lines = kept.map(({ file, line, state }) => {
    const gone = desk.takenBack.has(line);
    const turn = () => {
      if (gone) desk.takenBack.delete(line);
      else desk.takenBack.add(line);
      desk.saved = false;
      shown();
    };
    return made(
      'li',
      { class: gone ? 'gone' : '' },
      made('code', {}, line),
      made('p', { class: 'where' }, `${file}${STATES[state]}`),
      made('button', { on: turn }, gone ? 'keep it' : 'take it back'),
    );
  });
  return [made('details', {}, made('summary', {}, `Settled before (${lines.length})`), made('ol', {}, ...lines))];
}
