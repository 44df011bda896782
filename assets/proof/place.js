// Choosing a place in the text for a decision that holds no more: by pointer, or from paragraph to paragraph.

/** What is being placed, and the paragraph that is looked at. */
const placing = { doubt: null, target: null };

const paragraphs = () => [...document.querySelectorAll('main [data-l]')];

function choosePlace(doubt) {
  const within = selectedParagraph();
  const first = within ?? document.querySelector(`#${doubt.story.id} [data-l]`) ?? paragraphs()[0];
  if (!first) return status('There is no paragraph to put it to.');
  placing.doubt = doubt;
  document.body.classList.add('placing');
  lookAt(first);
  if (within) return placeAt(within);
  status('Choose the paragraph: click on it, or J and K to move and Enter to take it. Escape leaves it.');
}

function lookAt(paragraph) {
  placing.target?.classList.remove('target');
  placing.target = paragraph;
  paragraph.classList.add('target');
  paragraph.tabIndex = -1;
  paragraph.focus({ preventScroll: true });
  paragraph.scrollIntoView({ block: 'center' });
}

function leavePlacing(said) {
  placing.target?.classList.remove('target');
  placing.doubt = null;
  placing.target = null;
  document.body.classList.remove('placing');
  if (said) status(said);
}

/** Moves to another paragraph. */
function lookOn(by) {
  const all = paragraphs();
  const next = all[all.indexOf(placing.target) + by];
  if (!next) return;
  lookAt(next);
  status(`Line ${next.dataset.l}: ${excerpt(plainOf(next).trim())}`);
}

/** Puts the decision to a paragraph, or to words of it. */
function placeAt(paragraph) {
  const { doubt } = placing;
  const { before, exact, after } = doubt.anchor;
  const put = (anchor) => {
    leavePlacing();
    putTo(doubt, anchor);
  };
  if (exact === '¶') {
    const gap = gapBefore(paragraph);
    return gap ? put(gap) : status('There is no gap before the first paragraph.');
  }
  const own = selectedWords();
  if (own) return put(own);
  const isWhole = /^$|¶$/.test(before) && /^$|^¶/.test(after);
  if (isWhole) {
    const whole = wholeOf(paragraph);
    return whole ? put(whole) : status('There are no words there.');
  }
  const plain = plainOf(paragraph).trim();
  const places = [];
  for (let at = plain.indexOf(exact); at >= 0; at = plain.indexOf(exact, at + 1)) places.push(at);
  if (places.length === 0)
    return status(`“${excerpt(exact)}” does not stand there. Select the words that it is about, and press Enter.`);
  const anchors = places.map((at) => anchorIn(paragraph, at, exact.length));
  if (anchors.length === 1) return put(anchors[0]);
  const rows = anchors.map((anchor) => {
    const choose = () => {
      dialog.close();
      put(anchor);
    };
    return made('li', {}, made('button', { on: choose }, quoted(partsOf(anchor.at))));
  });
  openDialog('Which of these', made('ul', {}, ...rows), closing('None'));
}

/** A key while a place is chosen: whether it was for that. */
function placingKey(key) {
  if (!placing.doubt) return false;
  if (key === 'Escape') leavePlacing('It is left as it was.');
  else if (key === 'Enter') placeAt(placing.target);
  else if (key === 'j' || key === 'ArrowDown') lookOn(1);
  else if (key === 'k' || key === 'ArrowUp') lookOn(-1);
  else return false;
  return true;
}

document.querySelector('main').addEventListener('click', (event) => {
  const paragraph = placing.doubt && paragraphOf(event.target);
  if (!paragraph) return;
  event.stopImmediatePropagation();
  lookAt(paragraph);
  placeAt(paragraph);
});
