// An author's galley: the editor's questions, with room for answers, and her own corrections.

/** An author's questions, each with room for her answer. */
function questions() {
  const asked = DATA.questions.map((one, index) => {
    const id = `answer-${index}`;
    const field = made('textarea', { id, rows: '2' });
    field.value = one.answer ?? '';
    field.addEventListener('input', () => {
      one.answer = field.value;
      desk.saved = false;
    });
    const { before, exact, after } = partsOf(one.at);
    return made(
      'li',
      {},
      made('p', { class: 'sample' }, before, made('b', {}, exact), after),
      made('label', { for: id }, one.ask),
      field,
    );
  });
  const wishes = desk.made.map((one) =>
    made('li', {}, made('p', { class: 'said' }, `${one.words ?? ''} → ${saying(one.says)}`)),
  );
  return [
    asked.length > 0
      ? made('ol', {}, ...asked)
      : made('p', {}, 'Nobody asks you anything. Select words in the text and press E to correct them.'),
    made('h3', {}, `Your corrections (${wishes.length})`),
    made('ol', {}, ...wishes),
    made('button', { on: () => correct(null) }, made('kbd', {}, 'E'), ' correct what is selected'),
    made('button', { on: undo }, made('kbd', {}, 'U'), ' undo'),
  ];
}
