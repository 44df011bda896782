import { wholeNumber } from '../typed/whole-number.js';
import { each, type Steps, type StepsByName } from '../xml/steps.js';
import type { Walk } from './walk.js';

/** Lists that a program makes of a text's headings, words or figures. */
const INDEXES = [
  'text:table-of-content',
  'text:alphabetical-index',
  'text:user-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:bibliography',
];

/** What is not seen in the text, or tells of its pages. */
const UNSEEN = [
  ...INDEXES.map((name) => `${name}-source`),
  'text:variable-decls',
  'text:sequence-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:page-number',
  'text:page-count',
  'text:page-continuation',
  'text:hidden-paragraph',
  'text:hidden-text',
  'text:number',
  'text:script',
  'office:forms',
  'office:annotation-end',
  'office:event-listeners',
  'table:shapes',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:floating-frame',
  'draw:control',
  'draw:glue-point',
];

/** What begins with each element. */
const OPENED: StepsByName<Walk> = new Map<string, (walk: Walk) => void>([
  ['text:p', (walk) => walk.beginParagraph(null)],
  [
    'text:h',
    (walk) => {
      const level = wholeNumber(walk.xml.attribute('text:outline-level')) ?? 1;
      walk.beginParagraph(Math.min(9, Math.max(1, level)));
    },
  ],
  ['text:span', (walk) => walk.spans.beginSpan()],
  ['text:a', (walk) => walk.spans.beginLink()],
  ['text:s', (walk) => walk.spans.spaces()],
  ['text:tab', (walk) => walk.spans.type('\t')],
  ['text:line-break', (walk) => walk.spans.lineEnd()],
  ['text:note', (walk) => walk.beginNote()],
  ['text:list', (walk) => walk.beginList()],
  ['text:list-item', (walk) => walk.lists.item(wholeNumber(walk.xml.attribute('text:start-value')))],
  ['text:section', (walk) => walk.sections.begin()],
  ['text:ruby-text', (walk) => walk.spans.type('(')],
  ['text:tracked-changes', (walk) => walk.changes.read()],
  ['text:change', (walk) => walk.changes.place()],
  ['text:change-start', (walk) => walk.changes.place()],
  [
    'office:annotation',
    (walk) => {
      walk.typed.found('comment');
      walk.xml.skip();
    },
  ],
  ['table:table-cell', (walk) => walk.typed.gathering.beginCell()],
  ['draw:frame', (walk) => walk.frames.begin()],
  ['draw:image', (walk) => walk.frames.image()],
  ['office:binary-data', (walk) => walk.frames.data()],
  ['draw:text-box', (walk) => walk.typed.found('text-box')],
  ['svg:title', (walk) => walk.frames.beginDescription()],
  ['svg:desc', (walk) => walk.frames.beginDescription()],
  ['draw:line', (walk) => walk.frames.line()],
  ['draw:connector', (walk) => walk.frames.line()],
  ...each(INDEXES, (walk: Walk) => walk.sections.beginContents()),
  ...each(UNSEEN, (walk: Walk) => walk.xml.skip()),
]);

/** What ends with each element. */
const CLOSED: StepsByName<Walk> = new Map<string, (walk: Walk) => void>([
  ['text:p', (walk) => walk.endParagraph()],
  ['text:h', (walk) => walk.endParagraph()],
  ['text:span', (walk) => walk.spans.endSpan()],
  ['text:a', (walk) => walk.spans.endLink()],
  ['text:note', (walk) => walk.endNote()],
  ['text:list', (walk) => walk.lists.end()],
  ['text:section', (walk) => walk.sections.end()],
  ['text:ruby-text', (walk) => walk.spans.type(')')],
  ['table:table-cell', (walk) => walk.typed.gathering.endCell()],
  ['draw:frame', (walk) => walk.frames.end(walk.sections.hidden)],
  ['svg:title', (walk) => walk.frames.endDescription()],
  ['svg:desc', (walk) => walk.frames.endDescription()],
  ...each(INDEXES, (walk: Walk) => walk.sections.endContents()),
]);

/** What is done with each element of an OpenDocument text. */
export const STEPS: Steps<Walk> = {
  opened: OPENED,
  closed: CLOSED,
  text: (walk, text) => walk.text(text),
};
