import { HIDDEN } from '../typed/looks.js';
import { STYLE } from '../typed/marks.js';
import { encodingOfCodePage } from './code-pages.js';
import { DESTINATIONS, each } from './destinations.js';
import { type Side, withSide } from './state.js';
import type { Vocabulary, Walk, Word } from './walk.js';

/** A property that is on unless its number is 0. */
const flag =
  (bits: number): Word =>
  (walk, number) =>
    walk.groups.look(bits, number !== 0);

const typed =
  (text: string): Word =>
  (walk) =>
    walk.type(text);

const side =
  (name: Side | null): Word =>
  (walk) => {
    walk.groups.state.side = name;
  };

const line =
  (kind: string): Word =>
  (walk) => {
    const { side: name, paragraph } = walk.groups.state;
    if (name) walk.groups.set({ border: withSide(paragraph.border, name, kind) });
  };

/** What is done where text of the document is read. */
const inText =
  (act: (body: Walk['body']) => void): Word =>
  ({ groups, body }) => {
    if (groups.state.destination === 'text') act(body);
  };

/** Says what bytes are in where their font does not. */
function encode(walk: Walk, codePage: number): void {
  walk.fonts.encoding = encodingOfCodePage(codePage);
}

/** Words that type a character. */
const CHARACTERS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['tab', typed('\t')],
  ['emdash', typed('—')],
  ['endash', typed('–')],
  ['lquote', typed('‘')],
  ['rquote', typed('’')],
  ['ldblquote', typed('“')],
  ['rdblquote', typed('”')],
  ['bullet', typed('•')],
  ['emspace', typed('\u2003')],
  ['enspace', typed('\u2002')],
  ['qmspace', typed('\u2005')],
  ['zwj', typed('\u200D')],
  ['zwnj', typed('\u200C')],
  ['zwbo', typed('\u200B')],
  ['zwnbo', typed('\u2060')],
  ['ltrmark', typed('\u200E')],
  ['rtlmark', typed('\u200F')],
]);

/** All other words that mean something here. */
const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  // Characters.
  ['i', flag(STYLE.emphasis)],
  ['b', flag(STYLE.strong)],
  ['strike', flag(STYLE.strike)],
  ['striked', flag(STYLE.strike)],
  ['scaps', flag(STYLE['small-caps'])],
  ['v', flag(HIDDEN)],
  ...each(
    'ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ululdbwave ulw ulwave',
    flag(STYLE.underline),
  ),
  ['ulnone', (walk) => walk.groups.look(STYLE.underline, false)],
  ['super', (walk, number) => walk.groups.raise(number === 0 ? 0 : STYLE.superscript)],
  ['sub', (walk, number) => walk.groups.raise(number === 0 ? 0 : STYLE.subscript)],
  ['nosupersub', (walk) => walk.groups.raise(0)],
  ['plain', (walk) => walk.groups.plain(walk.fonts.normal)],
  [
    'revised',
    (walk, number) => {
      walk.groups.state.revision = number === 0 ? null : 'insertion';
    },
  ],
  [
    'deleted',
    (walk, number) => {
      walk.groups.state.revision = number === 0 ? null : 'deletion';
    },
  ],
  // Encodings and fonts.
  ['ansicpg', (walk, number) => encode(walk, number ?? 1252)],
  ['mac', (walk) => encode(walk, 10000)],
  ['pc', (walk) => encode(walk, 437)],
  ['pca', (walk) => encode(walk, 850)],
  [
    'deff',
    (walk, number) => {
      walk.fonts.normal = number ?? 0;
      walk.groups.state.font = walk.fonts.normal;
    },
  ],
  [
    'f',
    (walk, number) => {
      if (walk.groups.state.destination === 'fonts') walk.fonts.begin(number ?? 0);
      else walk.groups.state.font = number ?? 0;
    },
  ],
  [
    'fcharset',
    (walk, number) => {
      if (walk.groups.state.destination === 'fonts') walk.fonts.charset(number ?? 0);
    },
  ],
  [
    'cpg',
    (walk, number) => {
      if (walk.groups.state.destination === 'fonts') walk.fonts.codePage(number ?? 1252);
    },
  ],
  [
    'uc',
    (walk, number) => {
      walk.groups.state.fallback = Math.min(16, Math.max(0, number ?? 1));
    },
  ],
  ['u', (walk, number) => walk.characters.unicode(number ?? 0)],
  // Paragraphs.
  ['par', inText((body) => body.paragraph())],
  ['pard', (walk) => walk.groups.resetParagraph()],
  ['sect', inText((body) => body.part())],
  ['page', inText((body) => body.pageEnd())],
  ['column', inText((body) => body.pageEnd())],
  ['line', (walk) => walk.body.lineEnd()],
  ['lbr', (walk) => walk.body.lineEnd()],
  ['cell', inText((body) => body.cell())],
  ['nestcell', inText((body) => body.cell())],
  [
    's',
    (walk, number) => {
      if (walk.groups.state.destination === 'styles') walk.body.styles.number(number ?? 0);
      else walk.groups.set({ style: number ?? 0 });
    },
  ],
  ...each('cs ds ts tsrowd', (walk) => {
    // The style sheet has styles of letters, sections and tables as well.
    if (walk.groups.state.destination === 'styles') walk.groups.send('nowhere');
  }),
  [
    'sbasedon',
    (walk, number) => {
      if (walk.groups.state.destination === 'styles' && number !== null) walk.body.styles.basedOn(number);
    },
  ],
  [
    'outlinelevel',
    (walk, number) => {
      if (walk.groups.state.destination === 'styles') walk.body.styles.outline(number ?? 9);
      else walk.groups.set({ outline: number ?? 9 });
    },
  ],
  ['qc', (walk) => walk.groups.set({ centred: true })],
  ...each('ql qr qj qd', (walk) => walk.groups.set({ centred: false })),
  ['ls', (walk, number) => walk.groups.set({ list: number ?? 0 })],
  ['ilvl', (walk, number) => walk.groups.set({ listLevel: Math.min(8, Math.max(0, number ?? 0)) })],
  ['dropcapli', (walk, number) => walk.groups.set({ dropCap: (number ?? 0) > 0 })],
  // Lines around them.
  ['brdrt', side('above')],
  ['brdrb', side('below')],
  ['brdrbtw', side('between')],
  ...each('brdrl brdrr', side('sides')),
  [
    'box',
    (walk) => {
      walk.groups.state.side = 'sides';
    },
  ],
  ...each(
    'brdrbar chbrdr clbrdrt clbrdrb clbrdrl clbrdrr trbrdrt trbrdrb trbrdrl trbrdrr trbrdrh trbrdrv pgbrdrt pgbrdrb pgbrdrl pgbrdrr',
    side(null),
  ),
  ...'s th db dot dash hair dashsm dashd dashdd triple tnthsg thtnsg tnthtnsg tnthmg thtnmg tnthtnmg tnthlg thtnlg tnthtnlg wavy wavydb dashdotstr emboss engrave inset outset'
    .split(' ')
    .map((kind): [string, Word] => [`brdr${kind}`, line(kind)]),
  ...CHARACTERS,
  // Pictures.
  ['pngblip', (walk) => walk.illustrations.format('.png')],
  ['jpegblip', (walk) => walk.illustrations.format('.jpg')],
  ['emfblip', (walk) => walk.illustrations.format('.emf')],
  ['wmetafile', (walk) => walk.illustrations.format('.wmf')],
  ['macpict', (walk) => walk.illustrations.format('.pict')],
  ['dibitmap', (walk) => walk.illustrations.format('.dib')],
  ['wbitmap', (walk) => walk.illustrations.format('.dib')],
]);

/** What control symbols stand for. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['-', '\u00AD'],
  ['\t', '\t'],
]);

/** What is known of rich text (specification 1.9.1). */
export const VOCABULARY: Vocabulary = {
  destinations: DESTINATIONS,
  words: WORDS,
  characters: CHARACTERS,
  symbols: SYMBOLS,
};
