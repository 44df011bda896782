import { createHash } from 'node:crypto';
import type { Doubt } from './doubts.js';
import type { Earlier, Stray } from './earlier.js';
import { dataOf, escaped } from './markup.js';

/** A story of the page: its text as HTML, and what there is to settle in it. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly files: readonly string[];
  readonly html: string;
  readonly doubts: readonly Doubt[];
  /** Decisions that hold no more, and that no doubt asks about. */
  readonly strays: readonly Stray[];
  /** Paragraphs that are new since it was proofed. */
  readonly fresh: number;
  /** The hashes of all its paragraphs, by file: what is proofed when it is settled. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
}

/** A question of the editor's that an author has not answered. */
export interface Question {
  readonly file: string;
  readonly at: string;
  readonly ask: string;
}

/** What a proof is made from. */
export interface Proof {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
  readonly settled: readonly Earlier[];
  readonly questions: readonly Question[];
  /** What was proofed of files that this page does not show. */
  readonly proofed: Readonly<Record<string, readonly string[]>>;
  /** What was accepted, to be kept. */
  readonly accepted: readonly string[];
  /** The name that decisions are saved under. */
  readonly saveAs: string;
  /** The author whose galley it is; null for the editor's. */
  readonly author: string | null;
  /** Fonts as `@font-face` rules, the stylesheet and the script of the page. */
  readonly faces: string;
  readonly css: string;
  readonly script: string;
}

/** A proof as one page of HTML: it asks nothing of a network, and nothing in it runs but its own script. */
export function proofPage(proof: Proof): string {
  const { title, language, sheets, author } = proof;
  const style = `${proof.faces}${proof.css}`;
  const heading = author === null ? `Proof · ${title}` : `Galley for ${author} · ${title}`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, proof.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<style>${style}</style>
</head>
<body class="${author === null ? 'editor' : 'author'}">
<a class="skip" href="#text">To the text</a>
<header>
<h1>${escaped(heading)}</h1>
<p id="progress"></p>
<div class="tools" role="group" aria-label="Proof">
<button id="filter" aria-haspopup="true" title="F">All doubts</button>
<button id="marks" aria-pressed="true" title="B">Changes</button>
<button id="save" title="Ctrl+S">${author === null ? 'Save decisions' : 'Save for the editor'}</button>
<button id="help" title="?">Keys</button>
</div>
<p id="status" role="status"></p>
</header>
<nav aria-label="Stories"><h2>Stories</h2><ul>
${sheets.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a> <span class="count" data-story="${id}"></span></li>`).join('\n')}
</ul></nav>
<main id="text" tabindex="-1">
${sheets.map(section).join('\n')}
</main>
<aside aria-label="${author === null ? 'Doubts' : 'Questions'}" id="queue" tabindex="-1"></aside>
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>
<script type="application/json" id="data">${dataOf(dataFor(proof))}</script>
<script>${proof.script}</script>
</body>
</html>
`;
}

const section = ({ id, title, authors, files, html }: Sheet): string =>
  `<section id="${id}" aria-labelledby="${id}-title" data-file="${escaped(files[0] ?? '')}">
<h2 id="${id}-title" tabindex="-1">${escaped(title)}</h2>
<p class="by">${escaped(authors)} <span class="tag">${escaped(files.join(', '))}</span></p>
${html}
</section>`;

/** Nothing is loaded from anywhere: style and script by their hashes, the fonts as data. */
const policy = (style: string, script: string): string =>
  `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; font-src data:; base-uri 'none'; form-action 'none'`;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** What the script works with, as plain data. */
const dataFor = ({ sheets, settled, questions, proofed, accepted, saveAs, author }: Proof): object => ({
  author,
  saveAs,
  settled: settled.map(({ decision: { anchor }, ...one }) => ({ ...one, anchor })),
  questions,
  proofed,
  accepted,
  stories: sheets.map(({ id, title, files, doubts, strays, fresh, seen }) => ({
    id,
    title,
    files,
    fresh,
    seen,
    strays,
    doubts: doubts.map(({ span: _span, range: _range, ...doubt }) => doubt),
  })),
});
