import { each, type Steps, type StepsByName } from '../xml/steps.js';
import { readParagraphProperties } from './paragraph-properties.js';
import type { Walk } from './walk.js';

/** What is not seen in the text, or tells of its pages. */
const UNSEEN = [
  'w:sectPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tcPr',
  'w:tblGrid',
  'w:rubyPr',
  'w:delText',
  'w:delInstrText',
  'w:pgNum',
];

/** What begins with each element. */
const OPENED: StepsByName<Walk> = new Map<string, (walk: Walk) => void>([
  ['w:p', (walk) => walk.beginParagraph()],
  ['w:pPr', (walk) => walk.paragraphs.describe(readParagraphProperties(walk.xml))],
  ['w:r', (walk) => walk.runs.beginRun()],
  ['m:r', (walk) => walk.runs.beginRun()],
  ['w:rPr', (walk) => walk.runs.runProperties(walk.controls.prompts)],
  ['w:t', (walk) => walk.runs.here(true)],
  ['m:t', (walk) => walk.runs.here(true)],
  ['w:instrText', (walk) => walk.runs.here(true)],
  ['w:tab', (walk) => walk.runs.type('\t')],
  ['w:ptab', (walk) => walk.runs.type('\t')],
  ['w:noBreakHyphen', (walk) => walk.runs.type('\u2011')],
  ['w:softHyphen', (walk) => walk.runs.type('\u00AD')],
  ['w:br', (walk) => walk.runs.lineEnd()],
  ['w:cr', (walk) => walk.runs.lineEnd()],
  ['w:sym', (walk) => walk.runs.symbol()],
  ['w:rt', (walk) => walk.runs.beginReading()],
  ['w:fldChar', (walk) => walk.runs.fieldCharacter()],
  ['w:fldSimple', (walk) => walk.runs.simpleField()],
  ['w:hyperlink', (walk) => walk.runs.beginLink()],
  ['w:footnoteReference', (walk) => walk.call('footnote')],
  ['w:endnoteReference', (walk) => walk.call('endnote')],
  ['w:commentReference', (walk) => walk.typed.found('comment')],
  ['w:ins', (walk) => walk.typed.found('insertion')],
  ['w:moveTo', (walk) => walk.typed.found('move')],
  ['w:moveFrom', (walk) => walk.cut()],
  [
    'w:del',
    (walk) => {
      walk.typed.found('deletion');
      walk.cut();
    },
  ],
  ['w:tc', (walk) => walk.typed.gathering.beginCell()],
  ['w:trPr', (walk) => walk.row()],
  ['w:sdtPr', (walk) => walk.controls.begin()],
  ['w:txbxContent', (walk) => walk.typed.found('text-box')],
  ['mc:AlternateContent', (walk) => walk.controls.beginAlternates()],
  ['mc:Choice', (walk) => walk.controls.alternate()],
  ['mc:Fallback', (walk) => walk.controls.alternate()],
  ['w:drawing', (walk) => walk.illustrations.describe(null)],
  ['w:pict', (walk) => walk.illustrations.describe(null)],
  ['w:object', (walk) => walk.illustrations.describe(null)],
  ['wp:docPr', (walk) => walk.illustrations.describe(walk.xml.attribute('descr') || walk.xml.attribute('title'))],
  ['v:shape', (walk) => walk.illustrations.describe(walk.xml.attribute('alt'))],
  ['a:blip', (walk) => walk.illustrations.picture(walk.xml.attribute('r:embed') || walk.xml.attribute('r:link'))],
  ['v:imagedata', (walk) => walk.illustrations.picture(walk.xml.attribute('r:id'))],
  ['v:rect', (walk) => walk.illustrations.rectangle()],
  ['v:line', (walk) => walk.illustrations.line()],
  ['a:prstGeom', (walk) => walk.illustrations.shape()],
  [
    'w:altChunk',
    (walk) => {
      walk.typed.found('unread');
      walk.xml.skip();
    },
  ],
  ...each(UNSEEN, (walk: Walk) => walk.xml.skip()),
]);

/** What ends with each element. */
const CLOSED: StepsByName<Walk> = new Map<string, (walk: Walk) => void>([
  ['w:p', (walk) => walk.endParagraph()],
  ['w:r', (walk) => walk.runs.endRun()],
  ['m:r', (walk) => walk.runs.endRun()],
  ['w:t', (walk) => walk.runs.here(false)],
  ['m:t', (walk) => walk.runs.here(false)],
  ['w:instrText', (walk) => walk.runs.here(false)],
  ['w:hyperlink', (walk) => walk.runs.endLink()],
  ['w:fldSimple', (walk) => walk.runs.endField()],
  ['w:tc', (walk) => walk.typed.gathering.endCell()],
  ['w:rt', (walk) => walk.runs.endReading()],
  ['w:ruby', (walk) => walk.runs.endRuby()],
  ['w:sdt', (walk) => walk.controls.end()],
  ['mc:AlternateContent', (walk) => walk.controls.endAlternates()],
]);

/** What is done with each element of a part of a Word document. */
export const STEPS: Steps<Walk> = {
  opened: OPENED,
  closed: CLOSED,
  text: (walk, text) => walk.runs.text(text),
};
