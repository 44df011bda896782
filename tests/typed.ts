import { crc32 } from 'node:zlib';
import type { Block, Inline } from '../src/document/index.js';
import type { Manuscript } from '../src/readers/manuscript.js';

/** A ZIP archive of `members`, stored as they are (APPNOTE 6.3.10, 4.3). */
export function archiveOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const [file, bytes] = [Buffer.from(name), Buffer.from(content as string)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(file.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, file, bytes);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, file);
    at += 30 + file.length + bytes.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length / 4, 4);
  end.writeUInt16LE(directory.length / 4, 6);
  end.writeUInt32LE(records.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, records, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const MARKS: Readonly<Record<string, string>> = {
  emphasis: '*',
  strong: '**',
  underline: '_',
  strike: '~',
  'small-caps': '^',
};

const inline = (piece: Inline): string => {
  switch (piece.kind) {
    case 'line-break':
      return '/';
    case 'note-call':
      return `[${piece.note}]`;
    case 'run': {
      const sign = piece.marks.map((mark) => MARKS[mark] ?? `(${mark})`).join('');
      return `${sign}${piece.text}${sign}${piece.link === null ? '' : `<${piece.link}>`}`;
    }
  }
};

const line = (inlines: readonly Inline[]): string => inlines.map(inline).join('');

/** Blocks as one line: a blank line is `·`, a rule `---`, headings have `#`, what is fixed its label in braces. */
export function sketch(blocks: readonly Block[]): string {
  return blocks.map(block).join(' | ');
}

function block(own: Block): string {
  const fixed = 'fixed' in own && own.fixed && own.kind !== 'scene-break' ? `{${own.fixed.label}}` : '';
  const gap = 'gap' in own ? '·'.repeat(own.gap) : '';
  switch (own.kind) {
    case 'paragraph':
      return `${gap}${fixed}${line(own.inlines)}`;
    case 'heading':
      return `${gap}${fixed}${'#'.repeat(own.level)} ${line(own.inlines)}`;
    case 'scene-break':
      return own.form === 'rule' ? '---' : own.form;
    case 'figure':
      return `${gap}!${own.path.replace(/^.* » /, '')}${own.alt === '' ? '' : `(${own.alt})`}${line(own.caption)}`;
    case 'quotation':
      return `${gap}> ${sketch(own.blocks)} <`;
    case 'list':
      return `${gap}${own.ordered ? own.start : '-'}( ${own.items.map(sketch).join(' ; ')} )`;
    default:
      return own.kind;
  }
}

/** What was read, as one line: its blocks, then each footnote behind its id. */
export const read = ({ blocks, notes }: Manuscript): string =>
  [sketch(blocks), ...notes.map((note) => `${note.id}: ${sketch(note.blocks)}`)].join(' || ');
