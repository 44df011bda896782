const LETTER = /\p{L}/u;

/** Both texts without the same share of the same outer marks; a fixed sequence, so that every run forgets the same. */
export function forget(truth, input, share) {
  const marks = [...truth.matchAll(/[“”‘’"']/g)];
  const places = [...input.matchAll(/["']/g)].map(({ index }) => index);
  if (marks.length !== places.length) return [truth, input];
  const count = (glyph) => marks.filter(([mark]) => mark === glyph).length;
  const outer = count('“') >= count('‘') ? '“”' : '‘’';
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const isInner = (at) => LETTER.test(truth[at - 1] ?? '') && LETTER.test(truth[at + 1] ?? '');
  const gone = marks.map(({ 0: mark, index }) => outer.includes(mark) && !isInner(index) && random() < share);
  return [
    without(
      truth,
      marks.map(({ index }) => index),
      gone,
    ),
    without(input, places, gone),
  ];
}

function without(text, places, gone) {
  let out = '';
  let done = 0;
  places.forEach((at, index) => {
    if (!gone[index]) return;
    out += text.slice(done, at);
    done = at + 1;
  });
  return out + text.slice(done);
}
