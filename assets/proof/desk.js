// What is decided in this page: nothing is sent anywhere, and nothing is kept but by saving.

const DATA = JSON.parse(document.getElementById('data').textContent);
const DOUBTS = DATA.stories.flatMap((story) => [
  ...story.doubts.map((doubt) => ({ ...doubt, story, line: Number(/(\d+):\d+$/.exec(doubt.place)?.[1] ?? 0) })),
  ...story.strays.map((stray) => strayOf(stray, story)),
]);
const byId = new Map(DOUBTS.map((doubt) => [doubt.id, doubt]));

const desk = {
  /** Decisions of this sitting, newest last: `{file, at, line, says, was, ids, with}`; without a place, one is dropped. */
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

/** All that there is to settle in a story. */
const inStory = (story) => DOUBTS.filter((one) => one.story === story);

/** The doubts of a story that are of one form, and open. */
const alike = (doubt) =>
  doubt.like === null
    ? [doubt]
    : inStory(doubt.story).filter((one) => one.like === doubt.like && (one.id === doubt.id || isOpen(one)));

/** Takes decisions that belong together: they are undone together. */
function take(...decisions) {
  for (const one of decisions) desk.made.push({ ...one, with: decisions.length });
  desk.saved = false;
  shown();
}

/** A decision about a doubt at its own place. */
const about = (doubt, says) => ({
  file: doubt.file,
  at: doubt.at,
  line: doubt.line,
  says: doubt.copy ? { ...says, everywhere: 'copies' } : says,
  was: doubt.code,
  ids: [doubt.id],
});

/** The doubts that stand at the same place in the copies of its paragraph, where that stands more than once. */
const copiesOf = (doubt) =>
  doubt.copy ? inStory(doubt.story).filter(({ copy, file }) => copy === doubt.copy && file === doubt.file) : [doubt];

const MARKS = ['opens', 'closes', 'apostrophe', 'prime'];

/** Settles a doubt, in all copies of its paragraph; all of its form in its story where `all` is set. */
function decide(doubt, says, all = false) {
  const many = all ? alike(doubt) : copiesOf(doubt);
  const ids = many.map(({ id }) => id);
  if (all && MARKS.includes(says.is)) take({ ...about(doubt, says), says: { ...says, everywhere: 'story' }, ids });
  else {
    const idsAt = (place) => many.filter(({ at }) => at === place).map(({ id }) => id);
    const places = [...new Set(many.map(({ at }) => at))];
    take(
      ...places.map((at) => ({
        ...about(
          many.find((one) => one.at === at),
          says,
        ),
        ids: idsAt(at),
      })),
    );
  }
  const form = all ? 'of one form' : 'in copies of one paragraph';
  status(`Settled ${many.length > 1 ? `${many.length} ${form}` : ''}: ${saying(says)}. ${openCount()} left.`);
}

/** Takes what a reader says of words of the text, and of the doubt there, if there is one. */
function decideWords(doubt, anchor, says) {
  const { paragraph, copies, ...place } = anchor;
  const own = copies > 1 ? { ...says, everywhere: 'copies' } : says;
  paragraph.classList.add('mine');
  take({ ...place, says: own, was: doubt?.code ?? null, ids: doubt ? [doubt.id] : [] });
  status(`Noted${copies > 1 ? `, in ${copies} copies of this paragraph` : ''}: ${saying(says)}.`);
  if (doubt) step(1);
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
  says.drop
    ? 'dropped'
    : says.ask !== undefined
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
