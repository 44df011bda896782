import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOfEbook } from '../src/proof/ebook-text.js';
import { ReadPdf } from './kit/read-pdf.js';
import { Workshop } from './kit/workshop.js';

/** Stories and words that run from right to left: both books are made, hold every word, and can be searched. */

const FONTS = {
  'hebrew.ttf': readFileSync(
    'node_modules/@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  ),
  'arabic.ttf': readFileSync('node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
};

/** What stands in a file, and words that stand side by side on one line of it. */
interface Text {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly found: readonly string[];
  readonly keys?: string;
}

const HEBREW = `הגשם ירד כל היום, ואיש לא יצא מן הבית. "מתי תבוא?" שאלה מרים, והוא ענה: "בשעה 12:30, ברכבת מספר 45."

בחדר הסמוך דלק אור קטן (עששית ישנה), ועל השולחן היה פתק: Close the door, please. היא קראה אותו שלוש פעמים ולא הבינה דבר. אחר כך קיפלה אותו והניחה אותו בכיס המעיל, ליד המפתח ושני מטבעות של 10 אגורות.

* * *

היה *מאוחר מאוד* כאשר דפק מישהו בדלת.[^1] על הדלת היה כתוב [שמה](https://example.org/) באותיות גדולות.

[^1]: הערה קצרה בסוף הסיפור, 1994.
`;

const ARABIC = `نزل المطر طوال اليوم ولم يخرج أحد من البيت. قالت سلمى: «متى تأتي؟» فأجاب: «في الساعة ١٢، بالقطار رقم 45».

في الغرفة المجاورة كان ضوء صغير (مصباح قديم)، وعلى الطاولة ورقة كتب عليها Close the door بخط صغير. قرأتها ثلاث مرات ولم تفهم شيئا، ثم طوتها ووضعتها في جيب المعطف.
`;

const TEXTS: readonly Text[] = [
  {
    name: 'two words of Hebrew',
    file: 'two.txt',
    text: 'The words שלום עולם stood over the door.\n',
    found: ['שלום עולם'],
  },
  {
    name: 'two words of Arabic',
    file: 'two-ar.txt',
    text: 'The words بيت قديم stood over the door.\n',
    found: ['بيت قديم'],
  },
  {
    name: 'a title and an author',
    file: 'title.txt',
    text: 'It was late.\n',
    keys: 'title: "הבית הישן", author: "מרים בת משה"',
    found: ['הבית הישן', 'מרים בת משה'],
  },
  {
    name: 'points and marks',
    file: 'points.txt',
    text: 'Under them “שָׁלוֹם לָכֶם, מַלְאֲכֵי הַשָּׁרֵת” and كَانَ الوَلَدُ نَائِمًا in a smaller hand.\n',
    found: [],
  },
  {
    name: 'numbers, brackets and Latin words among them',
    file: 'among.txt',
    text: 'He read (אבג דהו) and 12 אבג 34 דהו 56, then אבג hello דהו, 3.5% and 1914–1918 אבג דהו!\n',
    found: ['אבג דהו'],
  },
  {
    name: 'emphasis, links and notes',
    file: 'marks.md',
    text: 'A *שלום* עולם[^a] and [בית ישן מאוד](https://example.org/) **בית** קטן.\n\n[^a]: הערה קצרה, and more.\n',
    found: ['בית ישן מאוד'],
  },
  {
    name: 'verse, quotations and lists',
    file: 'verse.md',
    text: '> הגשם ירד כל היום\n\n- אור קטן\n- עששית ישנה\n\n1. אחד שניים\n2. שלושה\n\nAnd so on.\n',
    found: ['אור קטן', 'עששית ישנה'],
  },
  {
    name: 'a story in Hebrew',
    file: 'he.md',
    text: HEBREW,
    keys: 'language: he',
    found: ['כל היום', 'עששית ישנה', 'הערה קצרה'],
  },
  { name: 'a story in Arabic', file: 'ar.md', text: ARABIC, keys: 'language: ar', found: ['طوال اليوم', 'ثلاث مرات'] },
];

const manifest = `title: Right to Left
date: 2026-01-01
pdf: {fallback: [hebrew.ttf, arabic.ttf]}
stories:
${TEXTS.map(({ file, keys }, index) => `  - {file: ${file}, ${keys ?? `title: ${index}, author: T`}}`)
  .map((line) => (line.includes('title:') ? line : line.replace('}', ', title: "סיפור", author: "ת"}')))
  .join('\n')}
`;

const books = new Map<string, { readonly pdf: ReadPdf; readonly text: string }>();
let workshop: Workshop;

beforeAll(async () => {
  workshop = new Workshop({
    ...FONTS,
    'anthology.yaml': manifest,
    ...Object.fromEntries(TEXTS.map(({ file, text }) => [file, text])),
  });
  for (const profile of ['reading', 'press']) {
    const ran = await workshop.run('compile', '--profile', profile, '--out', workshop.path(profile));
    expect(ran.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ran.code).toBe(0);
    const pdf = new ReadPdf(readFileSync(workshop.path(`${profile}/right-to-left.pdf`)));
    const text = Array.from({ length: pdf.length }, (_, page) => pdf.text(page)).join('\n');
    books.set(profile, { pdf, text });
  }
}, 240_000);

afterAll(() => workshop.clear());

/** Words of one direction, without points: what readers find whatever they make of the order of a line. */
const words = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}]+/u).filter((word) => /^(?:[\u05D0-\u05EA]{2,}|[\u0620-\u064A]{2,})$/.test(word));

describe.each(['reading', 'press'])('in the profile %s', (profile) => {
  test.each(TEXTS)('$name: every word is found', ({ text, found }) => {
    const { pdf, text: all } = books.get(profile)!;
    for (const word of words(text)) expect(all).toContain(word);
    for (const phrase of found) {
      const hits = Array.from({ length: pdf.length }, (_, page) => pdf.hits(page, phrase));
      expect(Math.max(...hits), phrase).toBeGreaterThan(0);
    }
  });

  test('a line of Hebrew stands on its page from right to left', () => {
    const { pdf } = books.get(profile)!;
    const line = Array.from({ length: pdf.length }, (_, page) => pdf.characters(page)).flatMap((characters) => {
      const at = characters
        .map(({ character }) => character)
        .join('')
        .indexOf('ירד כל');
      return at < 0 ? [] : [characters.slice(at, at + 'ירד כל'.length).filter(({ character }) => character !== ' ')];
    })[0]!;
    for (const [index, { x }] of line.slice(1).entries()) expect(x).toBeLessThan(line[index]!.x);
  });
});

test('the ebook alone needs no font', async () => {
  workshop.put('anthology.yaml', manifest.replace(/^pdf:.*\n/m, ''));
  const ran = await workshop.run('compile', '--only', 'epub', '--out', workshop.path('alone'));
  expect(ran.code).toBe(0);
  const text = [...wordsOfEbook(readFileSync(workshop.path('alone/right-to-left.epub')))].join('\n');
  for (const { text: written } of TEXTS) for (const word of words(written)) expect(text).toContain(word);
});
