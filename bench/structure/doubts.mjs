// The doubts of an inspection: which lines they name, and whether something is wrong there.
import { loose } from './loose.mjs';

/** Codes that speak of structure; marks, dashes and encodings tell of something else, `break/ambiguous` of the whole file. */
const OF_STRUCTURE = /^(?:(?:note|header|break|end|source|story|image)\/(?!ambiguous)|glyph\/markup$)/;

export class Doubts {
  constructor(json, text) {
    const rows = text.split(/\r\n|\n|\r/).map(loose);
    const told = json.diagnostics.filter(({ severity, code }) => severity !== 'info' && OF_STRUCTURE.test(code));
    const weighed = (json.doubts ?? []).map(({ line }) => ({ code: 'doubt', line }));
    const at = new Map();
    for (const { code, line, endLine } of [...told, ...weighed])
      if (!at.has(line))
        at.set(line, { code, rows: rows.slice(line - 1, endLine ?? line).filter((row) => row !== '') });
    this.all = [...at.values()].filter((doubt) => doubt.rows.length > 0);
  }

  /** Whether a doubt names a line that is this text, or holds it, or is part of it. */
  cover = (text) => this.all.some((doubt) => touches(doubt, text));

  asks = (code, text) =>
    this.all.some((doubt) => doubt.code === code && doubt.rows.some((row) => ` ${row} `.includes(` ${loose(text)} `)));

  /** How many wrong paragraphs carry a doubt, and how many doubts are on something wrong. */
  score(bad, fine, wrong) {
    const isTrue = (doubt) =>
      bad.some((text) => touches(doubt, text)) ||
      doubt.rows.some((row) => fine.has(row)) ||
      wrong.some((field) => FIELD_OF[doubt.code.split('/')[0]]?.test(field)) ||
      doubt.code === 'header/author-possible';
    const trues = this.all.filter(isTrue);
    const falses = this.all.filter((doubt) => !isTrue(doubt));
    return {
      wrong: bad.length,
      covered: bad.filter(this.cover).length,
      true: trues.length,
      false: falses.length,
      onStory: (story) => {
        const own = new Set(story.flatMap((text) => [text, ...text.split('\n')]).map(loose));
        return falses.filter(({ rows }) => rows.every((row) => own.has(row))).length;
      },
    };
  }
}

/** The fields that a doubt of an area is about. */
const FIELD_OF = {
  break: /^breaks/,
  end: /^end/,
  header: /^(?:title|author|header)/,
  doubt: /^(?:title|author|header|chapters|headings|breaks|end)/,
};

function touches({ rows }, text) {
  const line = loose(text);
  return rows.some(
    (row) =>
      row === line ||
      (line.length > 11 && ` ${row} `.includes(` ${line} `)) ||
      (row.length > 11 && ` ${line} `.includes(` ${row} `)),
  );
}
