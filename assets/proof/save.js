// The file of decisions: what was settled before and not taken back, and what was settled now, by story and line.

/** Keys whose values are words of Sheaf's own: all else is quoted, so that `to: "null"` is a word. */
const WORDS = new Set(['is', 'kind', 'everywhere']);

/** A decision as a line of the file. */
function lineOf({ at, says, was }) {
  const facts = [
    `at: ${JSON.stringify(at)}`,
    ...Object.entries(says).map(([key, value]) => `${key}: ${WORDS.has(key) ? value : JSON.stringify(value)}`),
  ];
  return `{${[...facts, ...(was ? [`was: ${was}`] : [])].join(', ')}}`;
}

/** The whole file, as it is saved. */
function fileText() {
  const files = DATA.stories.flatMap((story) => story.files);
  const known = [...new Set([...files, ...DATA.settled.map(({ file }) => file)])];
  const parts = known.map((file) => {
    const old = DATA.settled
      .filter((one, index) => one.file === file && !desk.takenBack.has(one.line) && !isOver(index))
      .map(({ line, at }) => [at, line]);
    const own = desk.made.filter((one) => one.file === file && one.at !== null).map((one) => [one.line, lineOf(one)]);
    const lines = [...old, ...own].sort(([one], [other]) => one - other).map(([, line]) => `  - ${line}`);
    return [...lines, ...answersIn(file)];
  });
  const decided = known.flatMap((file, index) =>
    parts[index].length > 0 ? [`${JSON.stringify(file)}:`, ...parts[index]] : [],
  );
  return `${[...HEAD, ...decided, ...(DATA.author ? [] : [...proofed(), ...accepted()])].join('\n')}\n`;
}

const HEAD = [
  '# What the editor has settled. Sheaf writes and reads this file; the marks ⟦ ⟧ say what each line is about.',
];

/** An author's answers. */
const answersIn = (file) =>
  DATA.questions
    .filter((one) => one.file === file && (one.answer ?? '').trim() !== '')
    .map(
      ({ at, ask, answer }) =>
        `  - {at: ${JSON.stringify(at)}, ask: ${JSON.stringify(ask)}, answer: ${JSON.stringify(answer.trim())}}`,
    );

/** What was accepted before, as it was. */
const accepted = () =>
  DATA.accepted.length === 0 ? [] : ['accepted:', ...DATA.accepted.map((one) => `  - ${JSON.stringify(one)}`)];

/** Of each story in which nothing is open, the paragraphs that were seen. */
function proofed() {
  const now = DATA.stories.filter((story) => !inStory(story).some(isOpen));
  const seen = { ...DATA.proofed };
  for (const story of now) Object.assign(seen, story.seen);
  const rows = Object.entries(seen).map(
    ([file, all]) => `  ${JSON.stringify(file)}: [${all.map((hash) => JSON.stringify(hash)).join(', ')}]`,
  );
  return rows.length > 0 ? ['proofed:', ...rows] : [];
}

function save() {
  const text = fileText();
  const area = made('textarea', { id: 'dialog-text', rows: '8', readonly: true, 'aria-label': 'The file' });
  area.value = text;
  const link = made(
    'a',
    {
      class: 'button',
      download: DATA.saveAs,
      href: URL.createObjectURL(new Blob([text], { type: 'text/yaml' })),
      on: () => {
        desk.saved = true;
        status(`${DATA.saveAs} is in your downloads.`);
      },
    },
    `Download ${DATA.saveAs}`,
  );
  const copy = () => {
    area.select();
    const done = () => {
      desk.saved = true;
      status('Copied.');
    };
    if (navigator.clipboard)
      navigator.clipboard.writeText(text).then(done, () => document.execCommand('copy') && done());
    else if (document.execCommand('copy')) done();
  };
  openDialog(
    DATA.author ? 'For the editor' : 'Decisions',
    made(
      'p',
      {},
      DATA.author ? 'Send this file back by mail.' : `Put it beside the manifest as ${DATA.saveAs}, and compile.`,
    ),
    area,
    made('div', { class: 'more' }, link, made('button', { type: 'button', on: copy }, 'Copy'), closing('Close')),
  );
  link.focus();
}

addEventListener('beforeunload', (event) => {
  if (!desk.saved) event.preventDefault();
});
