// Decisions that were made before and hold no more: as they were said, where they may have meant, and how they end.

const GONE = {
  lost: 'The place of an earlier decision is gone',
  again: 'The place of an earlier decision is not sure any more',
};

/** A decision that no doubt asks about, as something to settle. */
function strayOf({ id, of, places }, story) {
  const { file, state, anchor, says, was } = DATA.settled[of];
  const code = `settled/${state}`;
  const message = `${GONE[state]}: “${named(anchor)}”`;
  const facts = { stray: of, says, anchor, was, places, at: null, readings: [], said: [], like: null, copy: null };
  return { id, code, message, hint: '', file, place: file, line: 0, story, ...facts };
}

const excerpt = (words) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** What a decision is about, in a few words: a mark has those that touch it. */
const named = ({ before, exact, after }) =>
  exact.length > 2 ? excerpt(exact) : `…${before.slice(-14)}${exact}${after.slice(0, 14)}…`;

/** Whether a decision that was made before ends with this sitting: it was put elsewhere, or all that asks about it is settled. */
function isOver(of) {
  const asking = DOUBTS.filter((one) => one.stray === of || one.said.some((said) => said.of === of));
  return asking.length > 0 && asking.every((one) => !isOpen(one));
}

/** What was said before of a doubt: one answer if all say the same, else null. */
const saidOf = ({ said }) => (new Set(said.map(({ says }) => JSON.stringify(says))).size === 1 ? said[0] : null);

/** The words that an earlier decision was about, with those around them. */
const quoted = ({ before, exact, after }) =>
  made('span', { class: 'sample' }, before, made('b', {}, exact.length > 160 ? excerpt(exact) : exact), after);

/** What was said before of a doubt, with a button that says it again. */
function saidBefore(doubt) {
  return doubt.said.map(({ of, says, label }) =>
    made(
      'button',
      { class: 'again', on: () => decideAndStep(doubt, says) },
      saidOf(doubt) ? made('kbd', {}, 'Y') : null,
      ` You said: ${label}, in the earlier file`,
      quoted(DATA.settled[of].anchor),
    ),
  );
}

/** What can be done with a decision that holds no more. */
function strayAnswers(doubt) {
  const lost = doubt.story.strays.map(({ id }) => byId.get(id)).filter((one) => isOpen(one));
  return made(
    'div',
    { class: 'answers' },
    made('p', { class: 'said' }, `You said: ${saying(doubt.says)}`, quoted(doubt.anchor)),
    ...doubt.places.map(({ at, line }, index) =>
      made(
        'button',
        { on: () => putTo(doubt, { file: doubt.file, at, line }) },
        made('kbd', {}, String(index + 1)),
        ` it holds at line ${line}`,
        quoted(partsOf(at)),
      ),
    ),
    made(
      'div',
      { class: 'more' },
      made('button', { on: () => choosePlace(doubt) }, made('kbd', {}, 'P'), ' put it somewhere else'),
      made('button', { on: () => drop(doubt) }, made('kbd', {}, 'D'), ' drop it'),
      lost.length > 1 ? made('button', { on: () => drop(...lost) }, `drop all ${lost.length} of this story`) : null,
      made('button', { on: undo }, made('kbd', {}, 'U'), ' undo'),
    ),
  );
}

function partsOf(at) {
  const [, before, exact, after] = /^(.*)⟦(.*)⟧(.*)$/s.exec(at);
  return { before, exact, after };
}

function drop(...doubts) {
  take(...doubts.map(({ id, file }) => ({ file, at: null, line: 0, says: { drop: true }, was: null, ids: [id] })));
  status(`Dropped ${doubts.length === 1 ? 'it' : doubts.length}. ${openCount()} left.`);
  step(1);
}

/** Puts an earlier decision to a place: what it says stays. */
function putTo(doubt, { file, at, line, copies = 1, paragraph = null }) {
  const { through, everywhere: _everywhere, ...rest } = doubt.says;
  const says = {
    ...rest,
    ...(through && (!paragraph || endsBehind(paragraph, through)) ? { through } : {}),
    ...(copies > 1 ? { everywhere: 'copies' } : {}),
  };
  const boxes = paragraph ? [...paragraph.querySelectorAll('.d')].map(({ id }) => byId.get(id)) : [];
  const ended = boxes.filter((one) => one.code === doubt.was && isOpen(one));
  paragraph?.classList.add('mine');
  const ids = [doubt.id, ...(ended.length === 1 ? [ended[0].id] : [])];
  take({ file, at, line, says, was: doubt.was, ids });
  status(`It holds at line ${line} from now on: ${saying(says)}. ${openCount()} left.`);
  step(1);
}

/** Whether a paragraph of the same story, this or one behind it, ends with these words. */
function endsBehind(paragraph, words) {
  const all = [...paragraph.closest('section').querySelectorAll('[data-l]')];
  return all.slice(all.indexOf(paragraph)).some((one) => plainOf(one).trim().endsWith(words));
}
