import type { Word } from './walk.js';

/** Words that do the same. */
export const each = (names: string, word: Word): readonly [string, Word][] =>
  names.split(' ').map((name) => [name, word]);

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
export const DESTINATIONS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...each(NOWHERE, (walk) => walk.groups.send('nowhere')),
  ['fonttbl', (walk) => walk.groups.send('fonts')],
  [
    'stylesheet',
    (walk) => {
      walk.groups.send('styles');
      walk.groups.whenEnds(() => walk.body.styles.end());
    },
  ],
  ['fldinst', (walk) => walk.groups.send('instruction')],
  [
    'fldrslt',
    (walk) => {
      if (!walk.groups.lost) walk.body.fields.show();
    },
  ],
  ['field', (walk) => walk.field()],
  ['footnote', (walk) => walk.asides.note()],
  ['annotation', (walk) => walk.asides.comment()],
  ['listtext', (walk) => walk.label()],
  ['pntext', (walk) => walk.label()],
  ['pict', (walk) => walk.illustrations.begin()],
  ['NeXTGraphic', (walk) => walk.asides.attachment()],
  ['shptxt', (walk) => walk.asides.textBox()],
  ['dptxbxtext', (walk) => walk.asides.textBox()],
  ['do', (walk) => walk.groups.send('picture')],
  ['sp', (walk) => walk.illustrations.property()],
  ['sn', (walk) => walk.groups.send('property-name')],
  ['sv', (walk) => walk.groups.send('property-value')],
  // The text of what is drawn stands in `\shptxt`; what else is told of a drawing is no text.
  ['shpinst', (walk) => walk.groups.send('picture')],
  ['picprop', (walk) => walk.groups.send('picture')],
  ['shppict', () => {}],
  ['upr', (walk) => walk.groups.told()],
  ['ud', (walk) => walk.groups.toldAgain()],
]);
