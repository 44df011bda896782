import { expect, test } from 'vitest';
import { archiveOf } from '../../../tests/typed.js';
import { asDocx, asOdt, asRtf, type Written } from '../../../tests/written.js';
import { openZip, ZipFault } from '../../zip/index.js';
import { readDocx } from '../docx/index.js';
import { readOdt } from '../odt/index.js';
import { Refusal } from '../refusal.js';
import { readRtf } from '../rtf/index.js';

const run = (text: string, italic = false) => ({ text, italic, bold: false, fate: 'stays' }) as const;

const WRITTEN: Written = [
  { style: 'title', runs: [run('Salt & Lamps')], note: null, lined: false },
  { style: 'heading', runs: [run('One')], note: null, lined: false },
  {
    style: 'text',
    runs: [run('The lamp '), run('burned', true), run(' low, “so they said”.')],
    note: 'A note.',
    lined: true,
  },
  { style: 'text', runs: [], note: null, lined: false },
  { style: 'text', runs: [run('Дом {was} <empty>.'), { ...run('Gone.'), fate: 'deleted' }], note: null, lined: false },
];

/** Pieces of the formats that fall into a file where they should not be. */
const STRAYS = [
  '<',
  '>',
  '&',
  '"',
  '{',
  '}',
  '\\',
  "\\'8",
  '\\u',
  '\\bin99999 ',
  '{\\footnote',
  '{\\field{\\*\\fldinst TOC',
  '</w:p>',
  '<w:p>',
];
STRAYS.push(
  '<w:del>',
  '<w:fldChar w:fldCharType="begin"/>',
  '</w:tc>',
  '<text:note>',
  '</text:p>',
  '<text:list>',
  '<draw:frame>',
  '\0',
);

/** A file that was damaged in one of five ways. The same number damages it the same way. */
function damaged(bytes: Uint8Array, number: number): Uint8Array {
  const at = (number * 7919) % bytes.length;
  const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (number % 5) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, Buffer.from([number % 256]), behind.subarray(1)]);
    case 2:
      return Buffer.concat([before, Buffer.from(STRAYS[number % STRAYS.length]!), behind]);
    case 3:
      return Buffer.concat([before, behind.subarray((number * 31) % 60)]);
    default:
      return Buffer.concat([bytes.subarray(0, Math.min(bytes.length, at + ((number * 17) % 90))), behind]);
  }
}

const jobFor = (bytes: Uint8Array) => ({ file: 'a', bytes, encoding: 'auto', name: 'n', work: null, report: () => {} });

const membersOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  const archive = openZip(bytes);
  return Object.fromEntries(archive.names.map((name) => [name, archive.read(name)!]));
};

/** An archive in which one member is damaged, each in turn; its sizes and sums are right. */
function damagedWithin(bytes: Uint8Array, number: number): Uint8Array {
  const members = membersOf(bytes);
  const name = Object.keys(members)[number % Object.keys(members).length]!;
  return archiveOf({ ...members, [name]: damaged(members[name]!, number) });
}

const within = (reader: typeof readDocx) => (bytes: Uint8Array) =>
  reader({ ...jobFor(bytes), archive: openZip(bytes) });

test.each([
  ['docx', asDocx(WRITTEN), damaged, within(readDocx)],
  ['docx within', asDocx(WRITTEN), damagedWithin, within(readDocx)],
  ['odt', asOdt(WRITTEN), damaged, within(readOdt)],
  ['odt within', asOdt(WRITTEN), damagedWithin, within(readOdt)],
  ['rtf', asRtf(WRITTEN), damaged, (bytes: Uint8Array) => readRtf(jobFor(bytes))],
] as const)('%s, damaged in three hundred ways, is a story or one message', (_, bytes, damage, reader) => {
  const outcomes = Array.from({ length: 300 }, (_, number) => {
    try {
      return reader(damage(bytes, number)).blocks.length > 0;
    } catch (error) {
      return error instanceof Refusal || error instanceof ZipFault ? true : error;
    }
  });
  expect(outcomes.filter((outcome) => outcome !== true)).toEqual([]);
});
