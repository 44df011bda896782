// What is decided in this page: nothing is sent anywhere, and nothing is kept but by saving.

const DATA = JSON.parse(document.getElementById('data').textContent);
const DOUBTS = DATA.stories.flatMap((story) =>
  story.doubts.map((doubt) => ({ ...doubt, story, line: Number(/(\d+):\d+$/.exec(doubt.place)?.[1] ?? 0) })),
);
const byId = new Map(DOUBTS.map((doubt) => [doubt.id, doubt]));

const desk = {
  /** Decisions of this sitting, newest last: `{file, at, line, says, was, ids}`. */
  made: [],
  /** Decisions made before that are taken back, by their lines. */
  takenBack: new Set(),
  filter: 'all',
  now: null,
  keys: true,
  saved: true,
};

const status = (text) => {
  document.getElementById('status').textContent = text;
};

/** What a doubt was decided to be in this sitting, or null. */
const decisionFor = (id) => desk.made.findLast(({ ids }) => ids.includes(id)) ?? null;

const isOpen = (doubt) => decisionFor(doubt.id) === null;

/** The doubts of a story that are of one form, and open. */
const alike = (doubt) =>
  doubt.like === null
    ? [doubt]
    : doubt.story.doubts.filter((one) => one.like === doubt.like && (one.id === doubt.id || isOpen(one)));

/** Settles a doubt; all of its form in its story where `all` is set. */
function decide(doubt, says, all = false) {
  const many = all ? alike(doubt) : [doubt];
  const marks = ['opens', 'closes', 'apostrophe', 'prime'].includes(says.is);
  if (all && marks) {
    const one = {
      file: doubt.file,
      at: doubt.at,
      line: doubt.line,
      says: { ...says, everywhere: 'story' },
      was: doubt.code,
    };
    desk.made.push({ ...one, ids: many.map(({ id }) => id) });
  } else
    for (const one of many)
      desk.made.push({
        file: one.file,
        at: one.at,
        line: byId.get(one.id).line,
        says,
        was: one.code,
        ids: [one.id],
        with: many.length,
      });
  desk.saved = false;
  shown();
  status(`Settled ${many.length > 1 ? `${many.length} of one form` : ''}: ${saying(says)}. ${openCount()} left.`);
}

/** Decides about words that nobody doubted. */
function decideWords(anchor, says) {
  desk.made.push({ ...anchor, paragraph: undefined, says, was: null, ids: [] });
  anchor.paragraph.classList.add('mine');
  desk.saved = false;
  shown();
  status(`Noted: ${saying(says)}.`);
}

function undo() {
  const last = desk.made.pop();
  if (!last) return status('Nothing to undo.');
  for (let more = (last.with ?? 1) - 1; more > 0; more -= 1) desk.made.pop();
  desk.saved = false;
  shown();
  const back = last.ids[0] && byId.get(last.ids[0]);
  if (back) goTo(back);
  status('Undone.');
}

const saying = (says) =>
  says.ask !== undefined
    ? `asked “${says.ask}”`
    : says.cut
      ? 'left out'
      : says.to !== undefined
        ? `“${says.to}”`
        : says.is === 'fine'
          ? 'right as it is'
          : says.is;

const openCount = () => DOUBTS.filter(isOpen).length;

/** Doubts in the order of the queue, as filtered. */
const listed = () => DOUBTS.filter(({ code }) => desk.filter === 'all' || code === desk.filter);

/** Moves to a doubt: in the queue, and in the text. */
function goTo(doubt) {
  if (!doubt) return;
  desk.now = doubt.id;
  shown();
  for (const one of document.querySelectorAll('.d.now')) one.classList.remove('now');
  const box = document.getElementById(doubt.id);
  const place = box ?? document.getElementById(`${doubt.story.id}-title`);
  box?.classList.add('now');
  place.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
  document.querySelector(`#queue [data-doubt="${doubt.id}"]`)?.focus({ preventScroll: false });
}

/** The next doubt that is open, or the one before. */
function step(by) {
  const all = listed();
  const at = all.findIndex(({ id }) => id === desk.now);
  for (let index = at + by, left = all.length; left > 0; index += by, left -= 1) {
    const one = all[(index + all.length) % all.length];
    if (isOpen(one)) return goTo(one);
  }
  status(all.length === 0 ? 'No doubts.' : 'All is settled. Save the decisions.');
}
