import type { Inspection } from './inspect.js';

/** Letters of a text that are shown of it: a line of a terminal holds about so many beside its place. */
const SHOWN = 64;

/** Of a long list, so many are shown: the rest is told by number. */
const ROWS = 12;

/** A finding: where it stands, what it is, its words. */
type Row = readonly [place: string, kind: string, text: string];

/** What was found in a file, for people: each note, header line, heading and break by its place, with what found it. */
export function findings(found: Inspection): string {
  const at = (line: number) => `${found.file}:${line}`;
  const groups: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['title and author', headOf(found)],
    ['header lines', Object.entries(found.header).map(([key, value]): Row => ['', key, value])],
    [
      'notes',
      found.notes.map(
        ({ kind, place, rule, certain, lines, text }): Row => [
          at(lines[0]),
          `${kind}, ${place} (${rule})${certain ? '' : ', in doubt: it stays'}`,
          text,
        ],
      ),
    ],
    ['chapters', found.chapters.map((text): Row => ['', '', text])],
    ['headings', found.headings.map(({ line, text }): Row => [at(line), '', text])],
    [
      'scene breaks',
      found.sceneBreaks.map(
        ({ line, form, before }): Row => [
          at(line),
          form,
          `before “${short(found.paragraphs[before] ?? '', SHOWN / 2)}”`,
        ],
      ),
    ],
    ['dedication', one(found.dedication)],
    ['end', one(found.endMarker)],
    ['the story begins', one(found.paragraphs[0] ?? null)],
    ['and ends', one(found.paragraphs.length > 1 ? found.paragraphs.at(-1)! : null)],
  ];
  return groups.flatMap(([title, rows]) => shown(title, rows)).join('\n');
}

const headOf = ({ title, author }: Inspection): readonly Row[] => [
  ['', 'title', title ?? 'not found: say `title:` in the manifest'],
  ['', 'author', author ?? 'not found: say `author:` in the manifest'],
];

const one = (text: string | null): readonly Row[] => (text === null ? [] : [['', '', text]]);

function shown(title: string, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length > ROWS ? [`    and ${rows.length - ROWS} more: see --json`] : [];
  const lines = rows.slice(0, ROWS).map(([place, kind, text]) => {
    const words = [place, kind].filter((part) => part !== '').join('  ');
    return `    ${words === '' ? '' : `${words}  `}${short(text, SHOWN)}`;
  });
  return [`  ${title}`, ...lines, ...more];
}

/** The beginning of a text in one line, cut between words. */
function short(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= letters) return line;
  const cut = line.lastIndexOf(' ', letters);
  return `${line.slice(0, cut > letters / 2 ? cut : letters)} …`;
}
