import { HIDDEN } from '../typed/looks.js';
import { STYLE } from '../typed/marks.js';
import { type Side, withSide } from './state.js';
import type { Vocabulary, Word } from './walk.js';

const each = (names: string, word: Word): readonly [string, Word][] => names.split(' ').map((name) => [name, word]);

/** A property that is on unless its number is 0. */
const flag =
  (bits: number): Word =>
  (walk, number) =>
    walk.look(bits, number !== 0);

const typed =
  (text: string): Word =>
  (walk) =>
    walk.type(text);

const side =
  (name: Side | null): Word =>
  (walk) => {
    walk.state.side = name;
  };

const line =
  (kind: string): Word =>
  (walk) => {
    const { side: name, paragraph } = walk.state;
    if (name) walk.set({ border: withSide(paragraph.border, name, kind) });
  };

/** Groups whose text is none of the document’s (specification 1.9.1). A group that begins with `\*` and is unknown is left out as well. */
const NOWHERE =
  'aftncn aftnsep aftnsepc annotationref atndate atnicn atnid atnparent atnref atntime atnauthor author background ' +
  'bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim datafield datastore ' +
  'defchp defpap doccomm docvar ebcend ebcstart factoidname falt fchars ffdeftext ffentrymcr ffexitmcr ' +
  'ffformat ffhelptext ffl ffname ffstattext file filetbl fname fontemb fontfile footer footerf footerl footerr ' +
  'footnotesep formfield ftncn ftnsep ftnsepc generator gridtbl header headerf headerl headerr hlinkbase info ' +
  'keywords latentstyles lchars levelnumbers leveltext linkval list listlevel listname listoverride listoverridetable ' +
  'listpicture liststylename listtable lsdlockedexcept manager mhtmltag mmathPr nesttableprops nextfile nonshppict ' +
  'nonesttables objalias objclass objdata objname objsect objtime oldcprops oldpprops oldsprops oldtprops operator ' +
  'oleclsid password passwordhash pgp pgptbl pn pnseclvl pntxta pntxtb printim private propname protend protstart ' +
  'protusertbl pxe revtbl revtim rsidtbl rxe shprslt staticval subject svb tc tcn template themedata title txe ' +
  'upe userprops wgrffmtfilter windowcaption writereservation xe xform xmlattrname xmlattrvalue xmlname xmlnstbl';

/** Words that say what becomes of the group which they open. */
const DESTINATIONS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...each(NOWHERE, (walk) => walk.send('nowhere')),
  ['fonttbl', (walk) => walk.send('fonts')],
  [
    'stylesheet',
    (walk) => {
      walk.send('styles');
      walk.whenEnds(() => walk.styles.end());
    },
  ],
  ['fldinst', (walk) => walk.send('instruction')],
  [
    'fldrslt',
    (walk) => {
      if (!walk.lost) walk.fields.show();
    },
  ],
  ['field', (walk) => walk.field()],
  ['footnote', (walk) => walk.note()],
  ['annotation', (walk) => walk.comment()],
  ['listtext', (walk) => walk.label()],
  ['pntext', (walk) => walk.label()],
  ['pict', (walk) => walk.beginPicture()],
  ['NeXTGraphic', (walk) => walk.attachment()],
  ['shptxt', (walk) => walk.textBox()],
  ['dptxbxtext', (walk) => walk.textBox()],
  ['do', (walk) => walk.send('picture')],
  ['sp', (walk) => walk.property()],
  ['sn', (walk) => walk.send('property-name')],
  ['sv', (walk) => walk.send('property-value')],
  // The text of what is drawn stands in `\shptxt`; what else is told of a drawing is no text.
  ['shpinst', (walk) => walk.send('picture')],
  ['picprop', (walk) => walk.send('picture')],
  ['shppict', () => {}],
  ['upr', (walk) => walk.told()],
  ['ud', (walk) => walk.toldAgain()],
]);

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
  // Letters.
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
  ['ulnone', (walk) => walk.look(STYLE.underline, false)],
  ['super', (walk, number) => walk.raise(number === 0 ? 0 : STYLE.superscript)],
  ['sub', (walk, number) => walk.raise(number === 0 ? 0 : STYLE.subscript)],
  ['nosupersub', (walk) => walk.raise(0)],
  ['plain', (walk) => walk.plain()],
  [
    'revised',
    (walk, number) => {
      walk.state.revision = number === 0 ? null : 'insertion';
    },
  ],
  [
    'deleted',
    (walk, number) => {
      walk.state.revision = number === 0 ? null : 'deletion';
    },
  ],
  // Encodings and fonts.
  ['ansicpg', (walk, number) => walk.codePage(number ?? 1252)],
  ['mac', (walk) => walk.codePage(10000)],
  ['pc', (walk) => walk.codePage(437)],
  ['pca', (walk) => walk.codePage(850)],
  [
    'deff',
    (walk, number) => {
      walk.font = number ?? 0;
      walk.state.font = walk.font;
    },
  ],
  [
    'f',
    (walk, number) => {
      if (walk.state.destination === 'fonts') walk.fonts.begin(number ?? 0);
      else walk.state.font = number ?? 0;
    },
  ],
  [
    'fcharset',
    (walk, number) => {
      if (walk.state.destination === 'fonts') walk.fonts.charset(number ?? 0);
    },
  ],
  [
    'cpg',
    (walk, number) => {
      if (walk.state.destination === 'fonts') walk.fonts.codePage(number ?? 1252);
    },
  ],
  [
    'uc',
    (walk, number) => {
      walk.state.fallback = Math.min(16, Math.max(0, number ?? 1));
    },
  ],
  ['u', (walk, number) => walk.unicode(number ?? 0)],
  // Paragraphs.
  ['par', (walk) => walk.state.destination === 'text' && walk.paragraph()],
  ['pard', (walk) => walk.resetParagraph()],
  ['sect', (walk) => walk.state.destination === 'text' && walk.part()],
  ['page', (walk) => walk.state.destination === 'text' && walk.pageEnd()],
  ['column', (walk) => walk.state.destination === 'text' && walk.pageEnd()],
  ['line', (walk) => walk.lineEnd()],
  ['lbr', (walk) => walk.lineEnd()],
  ['cell', (walk) => walk.state.destination === 'text' && walk.endCell()],
  ['nestcell', (walk) => walk.state.destination === 'text' && walk.endCell()],
  [
    's',
    (walk, number) => {
      if (walk.state.destination === 'styles') walk.styles.number(number ?? 0);
      else walk.set({ style: number ?? 0 });
    },
  ],
  ...each('cs ds ts tsrowd', (walk) => {
    // The style sheet has styles of letters, sections and tables as well.
    if (walk.state.destination === 'styles') walk.send('nowhere');
  }),
  [
    'sbasedon',
    (walk, number) => {
      if (walk.state.destination === 'styles' && number !== null) walk.styles.basedOn(number);
    },
  ],
  [
    'outlinelevel',
    (walk, number) => {
      if (walk.state.destination === 'styles') walk.styles.outline(number ?? 9);
      else walk.set({ outline: number ?? 9 });
    },
  ],
  ['qc', (walk) => walk.set({ centred: true })],
  ...each('ql qr qj qd', (walk) => walk.set({ centred: false })),
  ['ls', (walk, number) => walk.set({ list: number ?? 0 })],
  ['ilvl', (walk, number) => walk.set({ listLevel: Math.min(8, Math.max(0, number ?? 0)) })],
  ['dropcapli', (walk, number) => walk.set({ dropCap: (number ?? 0) > 0 })],
  // Lines around them.
  ['brdrt', side('above')],
  ['brdrb', side('below')],
  ['brdrbtw', side('between')],
  ...each('brdrl brdrr', side('sides')),
  [
    'box',
    (walk) => {
      walk.state.side = 'sides';
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
  ['pngblip', (walk) => walk.pictureFormat('.png')],
  ['jpegblip', (walk) => walk.pictureFormat('.jpg')],
  ['emfblip', (walk) => walk.pictureFormat('.emf')],
  ['wmetafile', (walk) => walk.pictureFormat('.wmf')],
  ['macpict', (walk) => walk.pictureFormat('.pict')],
  ['dibitmap', (walk) => walk.pictureFormat('.dib')],
  ['wbitmap', (walk) => walk.pictureFormat('.dib')],
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
