/** Chance by a seed, the same on every machine (mulberry32; Tommy Ettinger, public domain). */
export type Chance = (below: number) => number;

export function chance(seed: number): Chance {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What breaks readers: marks of every format that is read, of the manifest, and of Unicode's odd corners. */
const TOKENS = [
  ...[
    'A/N: ',
    '(A/N: ',
    'Chapter 1',
    '***',
    '~*~',
    'The End',
    'Title: ',
    'by ',
    '> ',
    '- ',
    '# ',
    '## ',
    '[^1]',
    '[^1]: ',
    '^[',
  ],
  ...[
    '*',
    '_',
    '**',
    '`',
    '```\n',
    '~~~',
    '\\',
    '![a](b.jpg "c")',
    '[a](http://b)',
    '<br>',
    '<i>',
    '</i>',
    '<!--',
    '&#146;',
    '&amp;',
    '[i]',
    '[/i]',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '--',
    '—',
    ' - ',
    '...',
    '…',
    '\n',
    '\n\n',
    '\n\n\n\n',
    '\r\n',
    '\t',
    '\u00a0',
  ],
  ...[
    '\0',
    '\u0085',
    '\u0092',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\u00ad',
    '\ud83d\udc69\u200d',
    'שלום',
    'مرحبا',
    '日本',
    '𓂀',
    '\u0301',
  ],
  ...['{\\rtf1 ', '{\\*\\x', '\\par ', '<html>', '<p>', '<w:p>', 'PK\u0003\u0004', 'MIME-Version: 1.0\n', '=E2=80=99'],
  ...[
    ': ',
    '&a ',
    '*a',
    '!!binary ',
    '|\n',
    '>-\n',
    '{',
    '}',
    '[',
    ']',
    '? ',
    '%YAML 1.1\n',
    '---\n',
    'null',
    '1e999',
    '"\\ud800"',
  ],
];

/** `text` after a few accidents: tokens put in, stretches cut, doubled, moved or spliced in from `other`. */
export function mutated(text: string, other: string, next: Chance): string {
  let made = text;
  for (let accidents = 1 + next(6); accidents > 0; accidents -= 1) {
    const [at, length] = [next(made.length + 1), next(next(4) === 0 ? 400 : 20)];
    const [head, cut, tail] = [made.slice(0, at), made.slice(at, at + length), made.slice(at + length)];
    switch (next(6)) {
      case 0:
        made = head + TOKENS[next(TOKENS.length)]! + cut + tail;
        break;
      case 1:
        made = head + tail;
        break;
      case 2:
        made = head + cut.repeat(1 + next(40)) + tail;
        break;
      case 3:
        made = tail + cut + head;
        break;
      case 4:
        made = head + other.slice(next(other.length), next(other.length)) + tail;
        break;
      default:
        made = head + TOKENS[next(TOKENS.length)]!.repeat(1 + next(60)) + tail;
    }
  }
  return made.slice(0, 60_000);
}

/** `bytes` with some of them changed, cut or doubled. */
export function mutatedBytes(bytes: Uint8Array, next: Chance): Uint8Array {
  let made = Buffer.from(bytes);
  for (let accidents = 1 + next(8); accidents > 0; accidents -= 1) {
    const at = next(made.length + 1);
    const kind = next(6);
    if (kind === 0) made = made.subarray(0, at);
    else if (kind === 1) made = Buffer.concat([made.subarray(0, at), made.subarray(next(at + 1))]);
    else if (at < made.length) made[at] = next(256);
  }
  return made;
}
