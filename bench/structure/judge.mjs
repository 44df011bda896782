// Holds what `inspect` found in a file against the truth of its shape.
//   lost    story that is nowhere any more             apart   story set apart as a possible note, with a doubt
//   parted  story whose words are there, split or run together
//   left    notes, headers and furniture that stand among the story, and nothing says so       told   those with a doubt
//   wrong   fields that differ: title, author, header, chapters, headings, breaks, end, dedication, order
import { Doubts } from './doubts.mjs';
import { lines, loose, same, words } from './loose.mjs';

/** What was found, as the judge asks for it. */
class Found {
  constructor(json) {
    this.json = json;
    this.paragraphs = json.paragraphs.map(loose);
    this.have = counted(this.paragraphs);
    const pieces = (test) =>
      new Set(
        json.notes
          .filter(test)
          .flatMap(({ text }) => [text, ...text.split(/\n\s*\n/), ...text.split('\n')])
          .map(loose),
      );
    this.certain = pieces((note) => note.certain);
    this.unsure = pieces((note) => !note.certain);
    this.headings = json.headings.map(({ text }) => loose(text));
    this.chapters = json.chapters.map(loose);
    this.whole = words(json.paragraphs.join(' '));
  }

  one(text) {
    const count = this.have.get(loose(text)) ?? 0;
    if (count > 0) this.have.set(loose(text), count - 1);
    return count > 0;
  }

  /** A poem or a log may come back as one paragraph or line by line. */
  take = (text) =>
    this.one(text) ||
    (text.includes('\n') &&
      lines(text)
        .map((line) => this.one(line))
        .every(Boolean));

  /** Whether a line that may be read in several ways stands anywhere, as itself or at the edge of something. */
  holds(text) {
    const places = [
      ...this.headings,
      ...this.chapters,
      ...this.paragraphs,
      loose(this.json.endMarker),
      ...this.unsure,
      loose(this.json.title),
      loose(this.json.dedication),
      loose([this.json.epigraph].flat().join(' ')),
    ];
    return places.some(
      (place) =>
        place === text || place.startsWith(`${text} `) || (text.length > 3 && ` ${place} `.includes(` ${text} `)),
    );
  }
}

const counted = (texts) => texts.reduce((map, text) => map.set(text, (map.get(text) ?? 0) + 1), new Map());

/** The verdict on one file. */
export function judge(truth, json, text) {
  const found = new Found(json);
  const doubts = new Doubts(json, text);
  const missing = truth.story.filter((paragraph) => !found.take(paragraph));
  const apart = missing.filter((paragraph) => found.unsure.has(loose(paragraph)));
  const parted = missing.filter((paragraph) => !apart.includes(paragraph) && found.whole.includes(words(paragraph)));
  const stamps = truth.stamps.map((stamp) => loose(stamp.text)).filter((stamp) => stamp !== '');
  const lost = [
    ...missing.filter((paragraph) => !apart.includes(paragraph) && !parted.includes(paragraph)),
    ...[...stamps, ...truth.epigraph.map(loose)].filter((line) => !found.holds(line)),
  ];
  const alien = aliens(truth, found);
  const told = alien.filter((line) => doubts.cover(line) && !truth.free.map(loose).includes(line));
  const left = alien.filter((line) => !doubts.cover(line));
  const unsure = truth.notes
    .flatMap(lines)
    .map(loose)
    .filter((line) => found.unsure.has(line) && !found.certain.has(line));
  const context = { truth, found, doubts, stamps, alien, apart };
  const wrong = FIELDS.flatMap((field) => field(context));
  const fine = new Set(truth.doubtful.flatMap((one) => [one, ...lines(one)]).map(loose));
  const bad = [...missing.map(loose), ...alien, ...unsure];
  const scored = doubts.score(bad, fine, wrong);
  if (scored.onStory(truth.story) > 2) wrong.push(`${scored.onStory(truth.story)} doubts on plain story`);
  const count = { lost, apart: apart.filter((one) => !truth.doubtful.includes(one)), parted, left, told };
  const whole = Object.values(count).every(({ length }) => length === 0) && wrong.length === 0;
  return { ...count, wrong, whole, doubts: scored };
}

/** Lines of notes and furniture that stand among the story, as paragraphs or within them. */
function aliens({ notes, furniture, story }, found) {
  const own = words(story.join(' '));
  const over = [...found.have].filter(([line, count]) => line !== '' && count > 0).map(([line]) => line);
  const stranger = (line) =>
    over.some(
      (one) =>
        one === line ||
        (line.length > 11 && ` ${one} `.includes(` ${line} `)) ||
        (one.split(' ').length > 2 && ` ${line} `.includes(` ${one} `) && !own.includes(` ${one} `)),
    );
  return [...notes, ...furniture]
    .flatMap(lines)
    .map(loose)
    .filter((line) => line !== '' && !own.includes(` ${line} `) && stranger(line));
}

const matches = (right, value) =>
  (right.length === 0 ? [null] : right).some((one) => (one === null ? value == null : loose(one) === loose(value)));

/** A name that stands alone may be asked about instead. */
const isAsked = ({ truth, found, doubts }) =>
  truth.bare !== null && found.json.author == null && doubts.asks('header/author-possible', truth.bare);

function title({ truth, found }) {
  const asTitle =
    truth.title.length === 0 && truth.chapters[0]?.either && loose(truth.chapters[0].text) === loose(found.json.title);
  return asTitle || matches(truth.title, found.json.title) ? [] : [`title ${found.json.title}`];
}

const author = (context) =>
  matches(context.truth.author, context.found.json.author) || isAsked(context)
    ? []
    : [`author ${context.found.json.author}`];

const header = ({ truth, found }) =>
  Object.entries(truth.header)
    .filter(([key, value]) => loose(found.json.header[key.toLowerCase()]) !== loose(value))
    .map(([key]) => `header ${key}`);

/** Chapters that must be there, and no others; those that are a matter of taste may be headings, the title, or part of a note. */
function chapters({ truth, found, stamps, doubts }) {
  const spare = ({ text, either }) => {
    const line = loose(text);
    const noted =
      either === 'note' && [...found.certain, ...found.unsure].some((note) => ` ${note} `.includes(` ${line} `));
    return (
      either !== false &&
      (noted ||
        found.headings.includes(line) ||
        loose(found.json.title) === line ||
        (found.have.get(line) > 0 && doubts.cover(line)))
    );
  };
  const mine = found.chapters.filter((line) => !stamps.includes(line));
  const due = truth.chapters
    .filter((one) => mine.includes(loose(one.text)) || !spare(one))
    .map(({ text }) => loose(text));
  return same(due, mine) ? [] : [`chapters ${JSON.stringify(found.json.chapters)}`];
}

function headings(context) {
  const { truth, found, stamps } = context;
  const loosely = truth.chapters.filter(({ either }) => either !== false).map(({ text }) => loose(text));
  const bare = isAsked(context) ? [loose(truth.bare)] : [];
  const mine = found.headings.filter((line) => ![...stamps, ...loosely, ...bare].includes(line));
  return same(truth.headings.map(loose), mine) ? [] : [`headings ${JSON.stringify(mine)}`];
}

/** Breaks are compared by the paragraph that follows; one at a stamp, or beside what was left, is nobody's fault. */
function breaks({ truth, found, stamps, alien, apart }) {
  const first = (text) => loose(lines(String(text ?? ''))[0] ?? '');
  const past = (at) => (stamps.includes(found.paragraphs[at]) ? past(at + 1) : at);
  const present = (at) => (at < truth.story.length - 1 && apart.includes(truth.story[at]) ? present(at + 1) : at);
  const due = truth.breaks.map((at) => first(truth.story[present(at)]));
  const open = new Set(
    [...truth.stamps, ...truth.chapters.filter(({ either }) => either !== false)].map(({ before }) =>
      first(truth.story[before]),
    ),
  );
  const beside = (at) => [at, at - 1].some((index) => alien.some((line) => line === found.paragraphs[index]));
  const mine = found.json.sceneBreaks.map(({ before }) => ({
    before,
    text: first(found.json.paragraphs[past(before)]),
  }));
  const counted = mine.filter(
    ({ before, text }) =>
      due.includes(text) || !(open.has(text) || beside(before) || (text === '' && apart.length > 0)),
  );
  return same(
    due,
    counted.map(({ text }) => text),
  )
    ? []
    : [`breaks ${counted.length} for ${due.length}`];
}

const end = ({ truth, found, stamps }) =>
  truth.end === null ||
  loose(truth.end) === loose(found.json.endMarker) ||
  (stamps.includes(loose(truth.end)) && found.holds(loose(truth.end)))
    ? []
    : [`end ${found.json.endMarker}`];

const dedication = ({ truth, found }) =>
  truth.dedication === null || loose(found.json.dedication).includes(loose(truth.dedication)) ? [] : ['dedication'];

/** Nothing stands elsewhere than it stood. */
function order({ truth, found }) {
  const story = truth.story.map(loose);
  const mine = found.paragraphs.filter((line) => story.includes(line));
  return same(
    story.filter((line) => mine.includes(line)),
    mine,
  )
    ? []
    : ['order'];
}

const FIELDS = [title, author, header, chapters, headings, breaks, end, dedication, order];
