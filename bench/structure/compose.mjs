// Makes whole story files of shapes, and the truth about them. A shape (tests/fixtures/shapes) says piece by piece how
// somebody's file is laid out; the story in it is prose of our own (tests/fixtures/prose). Another seed is another file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wrapped } from './wrapped.mjs';

/** Every shape of a folder. */
export const shapesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')));

/** The stories of a folder by language: of each story its paragraphs. */
export function proseIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const stories = names.sort().map((name) => ({
    language: name.slice(0, 2),
    paragraphs: readFileSync(join(folder, name), 'utf8').trim().split(/\n\n+/),
  }));
  const languages = new Set(stories.map(({ language }) => language));
  const written = (asked) => stories.filter(({ language }) => language === asked);
  return Object.fromEntries([...languages].map((one) => [one, written(one).map(({ paragraphs }) => paragraphs)]));
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All of a language's paragraphs in a row, from a place that hangs on chance: no paragraph comes twice. */
function* paragraphsFrom(stories, next) {
  const all = stories.flat();
  const start = Math.floor(next() * all.length);
  for (let index = 0; ; index += 1) yield all[(start + index) % all.length];
}

const list = (value) => [value ?? []].flat();
const speaks = (text) => /^["“”„«»'‘—–]/.test(text);

/** One file of `shape`: its text, format and encoding, and what a careful editor finds in it. */
export function compose(shape, prose, seed) {
  const file = new File(shape, prose, chance(seed));
  for (const piece of shape.pieces) file.add(piece);
  const { top = '', bottom = '', eol = '\n' } = shape.layout ?? {};
  const text = (top + file.text + bottom).replaceAll('\n', eol);
  return { text, format: shape.format ?? 'txt', encoding: shape.encoding ?? 'utf-8', truth: file.truth };
}

class File {
  text = '';
  truth = {
    title: [],
    author: [],
    bare: null,
    header: {},
    story: [],
    breaks: [],
    chapters: [],
    headings: [],
    stamps: [],
    notes: [],
    furniture: [],
    epigraph: [],
    dedication: null,
    end: null,
    doubtful: [],
    free: [],
  };
  #pending = false;
  #last = '';

  constructor(shape, prose, next) {
    this.layout = { gap: 1, indent: 0, wrap: 0, body: 'en', ...shape.layout };
    this.next = next;
    this.prose = paragraphsFrom(prose[this.layout.body], next);
  }

  add(piece) {
    const [kind] = Object.keys(piece);
    const value = piece[kind];
    for (const field of ['title', 'author'])
      if (piece.or && field in piece.or) {
        // Beside what may name it, that nothing does.
        if (!(field in piece) && !('both' in piece)) this.truth[field].push(null);
        this.truth[field].push(...list(piece.or[field] ?? [null]));
      }
    if (!(kind in File.prototype)) throw new Error(`no piece is called ${kind}`);
    this[kind](value, { gap: this.layout.gap, ...piece });
  }

  /** Writes a text, `gap` blank lines below the last. */
  #put(text, gap, { indent = 0, wrap = this.layout.wrap } = {}) {
    const margin = typeof indent === 'string' ? indent : ' '.repeat(indent);
    this.text += this.text === '' ? '' : '\n'.repeat(gap + 1);
    this.text += margin + (wrap > 0 ? wrapped(text, wrap) : text);
  }

  #all(value, { gap, within = this.layout.gap }, style) {
    for (const [index, text] of list(value).entries()) this.#put(text, index === 0 ? gap : within, style);
  }

  #story(text, gap, written = text) {
    if (this.#pending) this.truth.breaks.push(this.truth.story.length);
    this.#pending = false;
    this.truth.story.push(text);
    this.#put(written, gap, { indent: this.layout.indent });
    this.#last = text;
  }

  story(count, { gap, tight, stray }) {
    for (let index = 0; index < count; index += 1) {
      const text = this.prose.next().value;
      const close = tight && speaks(this.#last) && speaks(text);
      const usual = close ? 0 : this.layout.gap + (stray && this.next() < stray ? 1 : 0);
      this.#story(text, index === 0 ? gap : usual);
    }
  }

  /** Story in the shape's own words. */
  say(value, { gap, within = this.layout.gap, as = value, doubt = false }) {
    for (const [index, text] of list(value).entries()) {
      this.#story(text, index === 0 ? gap : within, list(as)[index]);
      if (doubt) this.truth.doubtful.push(text);
    }
  }

  /** A note within a paragraph of story. */
  inline(value, { gap, says = value }) {
    const words = this.prose.next().value.split(' ');
    const at = Math.max(1, Math.floor(words.length * 0.6));
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    this.#story(`${head} ${tail}`.trim(), gap, `${head} ${value} ${tail}`.trim());
    this.truth.notes.push(says);
  }

  break(value, { gap, indent = 0 }) {
    this.#pending = this.truth.story.length > 0;
    if (value !== 'blank') this.#put(value, gap, { indent, wrap: 0 });
  }

  stamp(value, { as = value, ...piece }) {
    for (const text of list(value)) this.truth.stamps.push({ text, before: this.truth.story.length });
    this.#all(as, piece);
  }

  heading(value, { as = value, gap, either, breaks = true }) {
    if (either) return this.stamp(value, { as, gap });
    this.truth.headings.push(value);
    this.#pending = breaks && this.truth.story.length > 0;
    return this.#put(as, gap, { wrap: 0 });
  }

  chapter(value, { as = value, gap, either = false }) {
    this.truth.chapters.push({ text: value, either, before: this.truth.story.length });
    this.#put(as, gap, { wrap: 0 });
  }

  title(value, { as = value, gap }) {
    this.truth.title.push(value);
    this.#put(as, gap, { wrap: 0 });
  }

  author(value, { as = value, gap }) {
    this.truth.author.push(value);
    if (as.trim() === value) this.truth.bare = value;
    this.#put(as, gap, { wrap: 0 });
  }

  both([title, author], { as, gap }) {
    this.truth.title.push(title);
    this.truth.author.push(author);
    if (as.split('\n').some((line) => line.trim() === author)) this.truth.bare = author;
    this.#put(as, gap, { wrap: 0 });
  }

  header([key, value], { as = `${key}: ${value}`, gap }) {
    this.truth.header[key] = value;
    this.#put(as, gap);
  }

  note(value, { as = value, either = false, ...piece }) {
    this.truth.notes.push(...list(value));
    if (either) this.truth.free.push(...list(value));
    this.#all(as, piece);
  }

  furniture(value, piece) {
    this.truth.furniture.push(...list(value));
    this.#all(value, piece);
  }

  epigraph(value, piece) {
    this.truth.epigraph.push(...list(value));
    this.#all(value, piece);
  }

  dedication(value, { as = value, gap }) {
    this.truth.dedication = value;
    this.#put(as, gap);
  }

  end(value, { as = value, gap, either = false }) {
    this.truth.end = value;
    if (either) this.truth.stamps.push({ text: value, before: this.truth.story.length });
    this.#put(as, gap);
  }
}
