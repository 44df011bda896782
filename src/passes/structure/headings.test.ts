import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Chapters, sections, points of view and dates: a text, its outline, and the format where it is Markdown. */
const CASES: readonly (readonly [text: string, outline: string, format?: 'md'])[] = [
  ['1\n\n{A}\n\n{B}\n\n2\n\n{C}\n\n{D}\n\n3\n\n{F}', 'h2<1> A B #heading h2<2> C D #heading h2<3> F'],
  ['I\n\n{A}\n\n{B}\n\nII\n\n{C}\n\n{D}\n\nIII\n\n{F}', 'h2<I> A B #heading h2<II> C D #heading h2<III> F'],
  ['{A}\n\n{B}\n\nII.\n\n{C}\n\n{D}', 'A B #heading h2<II.> C D'],
  ['One\n\n{A}\n\n{B}\n\nTwo\n\n{C}\n\n{D}', 'h2<One> A B #heading h2<Two> C D'],
  ['{A}\n\n{B}\n\n(2)\n\n{C}\n\n{D}', 'A B #heading h2<(2)> C D'],
  ['{A}\n\n{B}\n\n- 2 -\n\n{C}\n\n{D}', 'A B #heading h2<2> C D'],
  ['{A}\n\n"Ready?"\n\n3.\n\n2.\n\n1.\n\n{B}', 'A ["Ready?"] [3.] [2.] [1.] B'],
  ['{A}\n\n"How many?"\n\n42.\n\n{B}', 'A ["How many?"] [42.] B'],
  ['{A}\n\n{B}\n\n1944\n\n{C}\n\n{D}', 'A B h2<1944> C D'],
  // A title of the first rank, chapters of the next, and sections below them.
  [
    '# Frost\n\n## One\n\n{A}\n\n### The Night\n\n{B}\n\n#### Late\n\n{C}\n\n## Two\n\n{D}',
    'title<Frost> h1<One> A #heading h2<The Night> B #heading h2<Late> C h1<Two> D',
    'md',
  ],
  [
    '# Frost\n\n### One\n\n{A}\n\n#### The Night\n\n{B}\n\n### Two\n\n{D}',
    'title<Frost> h1<One> A #heading h2<The Night> B h1<Two> D',
    'md',
  ],
  [
    '# Frost\n\n## Ashore\n\n### Chapter 1\n\n{A}\n\n### Chapter 2\n\n{B}',
    'title<Frost> h1<Ashore> h1<Chapter 1> A h1<Chapter 2> B',
    'md',
  ],
  // A number and the name below it, again and again; in a list of contents both stand in one line.
  [
    'I.\n\nA HARD FROST.\n\n{A}\n\n{B}\n\nII.\n\nTHE THAW.\n\n{C}\n\n{D}',
    'h1<I. A HARD FROST.> A B h1<II. THE THAW.> C D',
  ],
  [
    'CONTENTS\nI. A Hard Frost\nII. The Thaw\n\nI.\n\nA HARD FROST.\n\n{A}\n\n{B}\n\nII.\n\nTHE THAW.\n\n{C}\n\n{D}',
    'contents=<I. A Hard Frost, II. The Thaw> h1<I. A HARD FROST.> A B h1<II. THE THAW.> C D',
  ],
  ['Slow Thaw\nby Wren Adler\n\n3. The Lamp\n\n{A}\n\n{B}', 'title<Slow Thaw> by<Wren Adler> h1<3. The Lamp> A B'],
  ['Part 1 by Ida\n\n{A}\n\n{B}\n\nPart 2 by Old Tom\n\n{C}', 'h1<Part 1 by Ida> A B h1<Part 2 by Old Tom> C'],
  ['Rozdział trzeci\n\n{A}\n\n{B}', 'h1<Rozdział trzeci> A B'],
  ['1. Frost\n\n{A}\n\n{B}\n\n2. Thaw\n\n{C}\n\n{D}', 'h1<1. Frost> A B h1<2. Thaw> C D'],
  [
    'the first time\n\n{A}\n\n{B}\n\nthe second time\n\n{C}\n\n{D}\n\nand the one time she wrote\n\n{F}',
    'h2<the first time> A B #heading h2<the second time> C D #heading h2<and the one time she wrote> F',
  ],
  [
    '1st time:\n\n{A}\n\n2nd time:\n\n{B}\n\n3rd time:\n\n{C}\n\n+1\n\n{D}',
    'h2<1st time:> A #heading h2<2nd time:> B #heading h2<3rd time:> C #heading h2<+1> D',
  ],
  ['{A}\n\n{B}\n\nthe second time\n\n{C}', 'A B [the second time] C'],
  ['{A}\n\nThe first time.\n\n{B}\n\nThe second time.\n\n{C}', 'A [The first time.] B [The second time.] C'],
  ['{A}\n\nthe first time\n\nthe second time\n\n{B}', 'A [the first time] [the second time] B'],
  ['{A}\n\n{B}\n\n5 times\n\n{C}\n\n{D}', 'A B [5 times] C D !break/possible'],
  [
    '{A}\n\n(flashback)\n\n{B}\n\n[End of Flashback]\n\n{C}',
    'A #heading h2<flashback> B #heading h2<End of Flashback> C',
  ],
  ['{A}\n\n~flashback~\n\n{B}', 'A #heading h2<flashback> B'],
  [
    '{A}\n\n::flashback::\n\n{B}\n\n::End flashback::\n\n{D}',
    'A #heading h2<flashback> B #heading h2<End flashback> D',
  ],
  [
    '*Chapter 1*: Frost\n\n{A}\n\n{B}\n\n*Chapter 2*: Thaw\n\n{D}',
    'h1<*Chapter 1*: Frost> A B h1<*Chapter 2*: Thaw> D',
  ],
  ['{A}\n\n*Well*: that was late.\n\n{B}', 'A [*Well*: that was late.] B'],
  ['Chapter One\n\n{A}\n\nChapter Two (and last)\n\n{B}', 'h1<Chapter One> A h1<Chapter Two (and last)> B'],
  ['Chapter One\n\n***UNEDITED***\n\n{A}\n\n{B}', 'h1<Chapter One> beta@leading<***UNEDITED***> A B'],
  [
    '{A}\n\n\\\\Flashback\\\\\n\n{B}\n\n//end flashback//\n\n{D}',
    'A #heading h2<Flashback> B #heading h2<end flashback> D',
  ],
  ['{A}\n\nFlashback\n\n{B}', 'A [Flashback] B'],
  ['{A}\n\n{B}\n\n#2\n\n{C}\n\n{D}', 'A B #heading h2<#2> C D'],
  ['{A}\n\n{B}\n\n~2~\n\n{C}\n\n{D}', 'A B #heading h2<2> C D'],
  [
    'Chapter the First\n\n{A}\n\n{B}\n\nChapter the Second\n\n{C}',
    'h1<Chapter the First> A B h1<Chapter the Second> C',
  ],
  [
    'Chapitre premier\n\n{A}\n\n{B}\n\nChapitre 2 : Le gel\n\n{C}',
    'h1<Chapitre premier> A B h1<Chapitre 2 : Le gel> C',
  ],
  ['Erstes Kapitel\n\n{A}\n\n{B}\n\n2. Kapitel\n\n{C}', 'h1<Erstes Kapitel> A B h1<2. Kapitel> C'],
  [
    'Глава первая\n\nЛампа горела.\n\nГлава 2. Мороз\n\nВетер стих.',
    'h1<Глава первая> [Лампа горела.] h1<Глава 2. Мороз> [Ветер стих.]',
  ],
  [
    'Prologue\n\n{A}\n\n{B}\n\nChapter One\n\n{C}\n\n{D}\n\nEpilogue\n\n{F}',
    'h1<Prologue> A B h1<Chapter One> C D h1<Epilogue> F',
  ],
  ['Part One: Frost\n\n{A}\n\n{B}\n\nPART TWO\n\n{C}\n\n{D}', 'h1<Part One: Frost> A B h1<PART TWO> C D'],
  ['{A}\n\nPart of me wanted to stay.\n\n{B}\n\n{C}', 'A [Part of me wanted to stay.] B C'],
  ['{A}\n\nPart one of the plan was simple.\n\n{B}\n\n{C}', 'A [Part one of the plan was simple.] B C'],
  [
    '{A}\n\nChapter One was the worst of it, she thought.\n\n{B}\n\n{C}',
    'A [Chapter One was the worst of it, she thought.] B C',
  ],
  ['ACT II\n\nScene 1\n\n{A}\n\n{B}\n\nScene 2\n\n{C}', 'h1<ACT II> h2<Scene 1> A B #heading h2<Scene 2> C'],
  ['{A}\n\n{B}\n\nInterlude\n\n{C}\n\n{D}', 'A B h1<Interlude> C D'],
  ["Mara's POV\n\n{A}\n\n{B}\n\nTom's POV\n\n{C}\n\n{D}", "h2<Mara's POV> A B #heading h2<Tom's POV> C D"],
  ['{A}\n\n{B}\n\n**Tom POV**\n\n{C}\n\n{D}', 'A B #heading h2<Tom POV> C D'],
  ['{A}\n\n{B}\n\nPOV: Tom\n\n{C}\n\n{D}', 'A B #heading h2<POV: Tom> C D'],
  ['{A}\n\n{B}\n\n[Tom]\n\n{C}\n\n{D}', 'A B [[Tom]] C D'],
  ['Day 1\n\n{A}\n\n{B}\n\nDay 2\n\n{C}\n\n{D}', 'h2<Day 1> A B #heading h2<Day 2> C D'],
  ['Monday\n\n{A}\n\n{B}\n\nTuesday\n\n{C}\n\n{D}', 'h2<Monday> A B h2<Tuesday> C D'],
  ['10:15 pm\n\n{A}\n\n{B}\n\n11:30 pm\n\n{C}\n\n{D}', 'h2<10:15 pm> A B h2<11:30 pm> C D'],
  ['3rd May, 1944\n\n{A}\n\n{B}\n\n4th May, 1944\n\n{C}\n\n{D}', 'h2<3rd May, 1944> A B h2<4th May, 1944> C D'],
  ['{A}\n\n{B}\n\n[2/3]\n\n{C}\n\n{D}', 'A B h1<[2/3]> C D'],
  [
    'Chapter 1\n\nThe Frost\n\n{A}\n\n{B}\n\nChapter 2\n\nThe Thaw\n\n{C}\n\n{D}',
    'h1<Chapter 1: The Frost> A B h1<Chapter 2: The Thaw> C D',
  ],
  [
    'Chapter 1\nThe Frost\n\n{A}\n\n{B}\n\nChapter 2\nThe Thaw\n\n{C}\n\n{D}',
    'h1<Chapter 1: The Frost> A B h1<Chapter 2: The Thaw> C D',
  ],
  ['Chapter 1 - The Frost\n\n{A}\n\n{B}', 'h1<Chapter 1 - The Frost> A B'],
  ['~*~ Chapter 1 ~*~\n\n{A}\n\n{B}', 'h1<Chapter 1> A B'],
  ['Chapter 1\n=========\n\n{A}\n\n{B}', 'h1<Chapter 1> A B'],
  ['**Chapter 1**\n\n{A}\n\n{B}\n\n<b>Chapter 2</b>\n\n{C}', 'h1<Chapter 1> A B h1<Chapter 2> C'],
  ['{A}\n\nI\n\n{B}\n\n{C}', 'A [I] B C'],
  ['I\n\n{A}\n\n{B}\n\nII\n\n{C}\n\n{D}', 'h2<I> A B #heading h2<II> C D'],
  ["Tom's point of view:\n\n{A}\n\n{B}\n\nMara:\n\n{C}", "h2<Tom's point of view:> A B [Mara:] C"],
  ['~*~Third Person~*~\n\n{A}\n\n{B}', 'h2<Third Person> A B'],
  ['{A}\n\n{B}\n\nPDV Mara\n\n{C}\n\n{D}', 'A B #heading h2<PDV Mara> C D'],
  ['{A}\n\n{B}\n\n(Mara POV)\n\n{C}\n\n{D}', 'A B #heading h2<Mara POV> C D'],
  ['{A}\n\n{B}\n\nMeanwhile...\n\n{C}\n\n{D}', 'A B [Meanwhile...] C D'],
  ['{A}\n\n{B}\n\n-- Elsewhere --\n\n{C}\n\n{D}', 'A B #heading h2<Elsewhere> C D'],
  ['{A}\n\n{B}\n\n~Elsewhere~\n\n{C}\n\n{D}', 'A B #heading h2<Elsewhere> C D'],
  ['{A}\n\n{B}\n\nxXx Elsewhere xXx\n\n{C}\n\n{D}', 'A B #heading h2<Elsewhere> C D'],
  ['{A}\n\n{B}\n\noOo Three weeks later oOo\n\n{C}\n\n{D}', 'A B #heading h2<Three weeks later> C D'],
  ['{A}\n\n{B}\n\n*** Three weeks later ***\n\n{C}\n\n{D}', 'A B #heading h2<Three weeks later> C D'],
  ['Chapter\n\n{A}\n\n{B}', 'title<Chapter> A B'],
  ['CH. 4\n\n{A}\n\n{B}', 'h1<CH. 4> A B'],
  ['Ch4: Frost\n\n{A}\n\n{B}', 'h1<Ch4: Frost> A B'],
  ['Chapter4\n\n{A}\n\n{B}', 'h1<Chapter4> A B'],
  ['4. Chapter\n\n{A}\n\n{B}', 'h1<4. Chapter> A B'],
  ['Volume 2, Chapter 3\n\n{A}\n\n{B}', 'h1<Volume 2, Chapter 3> A B'],
  ['Episode 3: The Frost\n\n{A}\n\n{B}', 'h1<Episode 3: The Frost> A B'],
  ['Chapter 1.\n\n{A}\n\n{B}', 'h1<Chapter 1.> A B'],
  [
    'Chapter 1: In Which a Lamp Is Trimmed, a Letter Is Burned and Nobody Comes Up From the Village\n\n{A}\n\n{B}',
    'h1<Chapter 1: In Which a Lamp Is Trimmed, a Letter Is Burned and Nobody Comes Up From the Village> A B',
  ],
  ['Chapter 1: Who Goes There?\n\n{A}\n\n{B}', 'h1<Chapter 1: Who Goes There?> A B'],
  ['<b>Chapter 1</b>\n\n{A}\n\n<center>Chapter 2</center>\n\n{B}', 'h1<Chapter 1> A h1<Chapter 2> B'],
  [
    'Slow Thaw\n\nContents\n\n1. Frost\n2. Thaw\n\n1. Frost\n\n{A}\n\n{B}\n\n2. Thaw\n\n{C}',
    'title<Slow Thaw> contents=<1. Frost, 2. Thaw> h1<1. Frost> A B h1<2. Thaw> C',
  ],
  [
    'Slow Thaw\n\nTable of Contents\n\nChapter 1: Frost\n\nChapter 2: Thaw\n\nChapter 1: Frost\n\n{A}\n\n{B}\n\nChapter 2: Thaw\n\n{C}',
    'title<Slow Thaw> table of contents=<Chapter 1: Frost, Chapter 2: Thaw> h1<Chapter 1: Frost> A B h1<Chapter 2: Thaw> C',
  ],
  ['Prologue\n\n{A}\n\n{B}\n\n***\n\n{C}\n\nChapter 1\n\n{D}', 'h1<Prologue> A B #glyph C h1<Chapter 1> D'],
];

for (const [text, expected, format] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
  });
}
