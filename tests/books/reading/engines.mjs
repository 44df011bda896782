// The pages in which foliate-js and epub.js show a book, each with its reader's own rules; `go(mode)` opens it, `to(n)` lays out
// file `n` and gives its documents to `measure`.
const BOTH = `<script type=module>import { measure } from '/measure.mjs'; window.measure = measure;</script>`;

export const ENGINES = {
  // What foliate-js's reader hides (reader.js, getCSS).
  'foliate-js': `<!doctype html><meta charset=utf-8><style>html,body{margin:0;height:100%}foliate-view{display:block;height:100vh;width:100vw}</style>${BOTH}
<script type=module>
import '/npm/foliate-js/view.js';
const css = ({ dark, size }) => \`@namespace epub "http://www.idpf.org/2007/ops";
html{color-scheme:\${dark ? 'dark' : 'light'};font-size:\${size}} \${dark ? 'html,body{background:#111;color:#ddd}' : ''}
aside[epub|type~="endnote"],aside[epub|type~="footnote"],aside[epub|type~="note"],aside[epub|type~="rearnote"]{display:none}\`;
window.go = async (mode) => {
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([await (await fetch('/book.epub')).blob()], 'book.epub'));
  view.renderer.setAttribute('max-column-count', '1');
  view.renderer.setStyles(css(mode));
  window.view = view;
  return view.book.sections.length;
};
window.to = async (n, ground) => {
  await view.goTo(n);
  await new Promise((done) => setTimeout(done, 150));
  return view.renderer.getContents().flatMap(({ doc }) => window.measure(doc, ground));
};
</script>`,
  'epub.js': `<!doctype html><meta charset=utf-8><style>html,body,#v{margin:0;height:100%;width:100%}</style><div id=v></div>${BOTH}
<script src=/npm/jszip/dist/jszip.min.js></script><script src=/npm/epubjs/dist/epub.min.js></script>
<script>
window.go = async ({ dark, size }) => {
  const book = ePub(await (await fetch('/book.epub')).arrayBuffer());
  await book.ready;
  const view = book.renderTo('v', { width: innerWidth, height: innerHeight, flow: 'paginated', spread: 'none' });
  if (dark) { view.themes.override('color', '#ddd'); view.themes.override('background', '#111'); }
  view.themes.fontSize(size);
  Object.assign(window, { book, view });
  return book.spine.spineItems.length;
};
window.to = async (n, ground) => {
  await view.display(book.spine.spineItems[n].href);
  await new Promise((done) => setTimeout(done, 150));
  return view.getContents().flatMap(({ document }) => window.measure(document, ground));
};
</script>`,
};
