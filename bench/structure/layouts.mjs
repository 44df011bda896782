// The ways in which paragraphs are hard-wrapped: each takes paragraphs, a width, an indent and chance, and gives a text.
import { wrapped } from './wrapped.mjs';

/** Lines of a paragraph, the first one indented. */
const lines = (text, width, indent = 0) => wrapped(' '.repeat(indent) + text, width).split('\n');

const speaks = (text) => /^["“”„«»'‘—–]/.test(text);

/** Lines that a proportional type, or a careless typist, broke: up to a sixth of the measure short. */
function ragged(text, width, next) {
  const rows = [];
  let room = width;
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) rows[rows.length - 1] = `${last} ${word}`;
    else {
      rows.push(word);
      room = width - Math.floor((next() * width) / 6);
    }
  }
  return rows;
}

/** A text wrapped at a width, and again at a smaller one with a `comb` of leftovers: mail that was forwarded. */
const combed = (text, width) => lines(text, width).flatMap((row) => lines(row, width - 6));

export const LAYOUTS = {
  'blank line': (all, { width }) => all.map((text) => lines(text, width).join('\n')).join('\n\n'),
  'indent alone': (all, { width, indent }) => all.flatMap((text) => lines(text, width, indent)).join('\n'),
  'indent beyond the measure': (all, { width, indent }) =>
    all.flatMap((text) => `${' '.repeat(indent)}${lines(text, width).join('\n')}`).join('\n'),
  'indent and blank line': (all, { width, indent }) =>
    all.map((text) => lines(text, width, indent).join('\n')).join('\n\n'),
  'hanging indent, blank line': (all, { width, indent }) =>
    all
      .map((text) =>
        lines(text, width - indent)
          .map((row, index) => (index > 0 ? ' '.repeat(indent) : '') + row)
          .join('\n'),
      )
      .join('\n\n'),
  'margin, blank line': (all, { width, indent }) =>
    all
      .map((text) =>
        lines(text, width)
          .map((row) => ' '.repeat(indent) + row)
          .join('\n'),
      )
      .join('\n\n'),
  'doubled line ends, blank line': (all, { width }) =>
    all.map((text) => lines(text, width).join('\n\n')).join('\n\n\n\n'),
  'doubled line ends, indent': (all, { width, indent }) =>
    all.flatMap((text) => lines(text, width, indent)).join('\n\n'),
  'ragged, blank line': (all, { width, next }) => all.map((text) => ragged(text, width, next).join('\n')).join('\n\n'),
  'ragged, indent alone': (all, { width, indent, next }) =>
    all.map((text) => ' '.repeat(indent) + ragged(text, width, next).join('\n')).join('\n'),
  'combed, blank line': (all, { width }) => all.map((text) => combed(text, width).join('\n')).join('\n\n'),
  'tight speech, wrapped': (all, { width, indent }) =>
    all
      .map(
        (text, index) =>
          (index === 0 ? '' : speaks(text) && speaks(all[index - 1]) ? '\n' : '\n\n') +
          lines(text, width, indent).join('\n'),
      )
      .join(''),
  'tight speech, a line a paragraph': (all) =>
    all
      .map((text, index) => (index === 0 ? '' : speaks(text) && speaks(all[index - 1]) ? '\n' : '\n\n') + text)
      .join(''),
  'a line a paragraph': (all) => all.join('\n'),
  'soft ends, vertical tab': (all, { width }) => all.map((text) => lines(text, width).join('\v')).join('\n'),
  'soft ends, flowed': (all, { width }) => all.map((text) => lines(text, width).join(' \n')).join('\n'),
  'soft ends, quoted-printable': (all) =>
    all.map((text) => text.replaceAll('=', '=3D').replace(/.{75}/g, '$&=\n')).join('\n\n'),
};
