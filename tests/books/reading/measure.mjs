// Runs within the engine's page: what a reader of one laid-out document of the ebook would miss. Plain data comes back.

/** Faults of `doc`, which an engine has laid out in columns: `{what, words}` each. `dark` is the ground to be read on. */
export function measure(doc, ground) {
  const view = doc.defaultView;
  const faults = [];
  const tell = (what, words) => faults.push({ what, words: String(words).trim().slice(0, 60) });
  const holder = [doc.body, doc.documentElement].find((one) => view.getComputedStyle(one).columnWidth !== 'auto');
  if (!holder) return [{ what: 'is not laid out in columns', words: doc.title }];
  const style = view.getComputedStyle(holder);
  // Browsers lay out in 64ths of a pixel; what is lost of one adds up to a letter in a file of some hundred pages.
  const px = (name) => Math.floor(64 * parseFloat(style[name])) / 64;
  const box = holder.getBoundingClientRect();
  const left = box.left + px('paddingLeft') + px('borderLeftWidth');
  const top = box.top + px('paddingTop');
  const bottom = box.bottom - px('paddingBottom');
  // Columns are as much wider than they were asked to be as fills the room (CSS Multi-column Layout 1, 3.4).
  const gap = px('columnGap');
  const room = box.width - px('paddingLeft') - px('paddingRight');
  const width = (room + gap) / Math.max(1, Math.floor((room + gap) / (px('columnWidth') + gap))) - gap;
  const pitch = width + gap;
  const pages = new Set();
  /** Whether a box stands whole on one page; `tall` is how much it may reach over its edges above and below. */
  const onPage = ({ left: from, right: to, top: above, bottom: below }, tall) => {
    const slack = 3;
    const page = Math.floor((from - left + 1) / pitch);
    pages.add(page);
    const begin = left + page * pitch;
    return from >= begin - slack && to <= begin + width + slack && above >= top - tall && below <= bottom + tall;
  };
  const walker = doc.createTreeWalker(doc.body, view.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // The lists of pages and landmarks are the reading system's own.
    if (!node.data.trim() || parent.closest('[hidden], script, style')) continue;
    const letters = view.getComputedStyle(parent);
    let told = false;
    for (const match of node.data.matchAll(/\S+/g)) {
      const range = doc.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const rects = [...range.getClientRects()].filter(({ width: wide, height }) => wide > 0 && height > 0);
      const hidden = rects.length === 0 || letters.visibility === 'hidden' || letters.opacity === '0';
      const cut =
        !hidden && // A letter's box is as tall as its font, and stands out of its line.
        rects.some((rect) => !onPage(rect, 0.4 * rect.height));
      if ((hidden || cut) && !told) {
        tell(hidden ? 'a word has no box' : 'a word is cut at the edge of its page', node.data.slice(match.index));
        told = true;
      }
    }
    const contrast = ratio(colourOf(letters.color), groundOf(parent, view) ?? ground);
    if (contrast < 4.5) tell(`contrast ${contrast.toFixed(1)} : 1`, node.data);
  }
  for (const picture of doc.querySelectorAll('img, svg')) {
    const rect = picture.getBoundingClientRect();
    const name = picture.getAttribute('alt') || picture.getAttribute('src') || 'picture';
    if (rect.width < 1 || rect.height < 1) tell('a picture has no box', name);
    else if (!onPage(rect, 3)) tell('a picture is cut at the edge of its page', name);
    const contrast = picture.localName === 'img' ? inkOf(picture, doc, groundOf(picture, view) ?? ground) : null;
    if (contrast !== null && contrast < 3) tell(`a picture of contrast ${contrast.toFixed(1)} : 1`, name);
    if (picture.localName === 'img' && contrast === null && rangeOf(picture, doc) < 1.5)
      tell('a picture shows nothing', name);
  }
  const last = Math.max(0, ...pages);
  const blank = Array.from({ length: last + 1 }, (_, page) => page).filter((page) => !pages.has(page));
  if (blank.length > 0) tell(`page ${blank[0] + 1} of ${last + 1} is blank`, doc.title);
  return faults;

  function colourOf(text) {
    const [r, g, b, alpha = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return { r, g, b, alpha };
  }

  function groundOf(element) {
    for (let one = element; one; one = one.parentElement) {
      const colour = colourOf(view.getComputedStyle(one).backgroundColor);
      if (colour.alpha > 0.5) return colour;
    }
    return null;
  }

  /** WCAG 2.2, relative luminance and contrast ratio. */
  function luminance({ r, g, b }) {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  }

  function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** The pixels of a picture, made small. */
  function pixelsOf(picture, owner) {
    const canvas = owner.createElement('canvas');
    canvas.width = Math.min(300, picture.naturalWidth);
    canvas.height = Math.max(1, Math.round((canvas.width * picture.naturalHeight) / picture.naturalWidth));
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return pen.getImageData(0, 0, canvas.width, canvas.height).data;
  }

  /** The contrast of the lightest of a picture with its darkest: 1 where it is of one colour. */
  function rangeOf(picture, owner) {
    const data = pixelsOf(picture, owner);
    let [low, high] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      const light = luminance({ r: data[at], g: data[at + 1], b: data[at + 2] });
      [low, high] = [Math.min(low, light), Math.max(high, light)];
    }
    return (high + 0.05) / (low + 0.05);
  }

  /** The contrast of a picture's ink with what shows through it; null of one that nothing shows through. */
  function inkOf(picture, owner, behind) {
    if (!picture.complete || picture.naturalWidth === 0) return 1;
    const data = pixelsOf(picture, owner);
    let best = 0;
    let through = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 20) through += 1;
      else if (data[at + 3] > 200)
        best = Math.max(best, ratio({ r: data[at], g: data[at + 1], b: data[at + 2] }, behind));
    }
    return through * 50 > data.length / 4 ? best : null;
  }
}
