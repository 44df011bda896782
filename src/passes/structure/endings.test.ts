import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** End markers: a text, its outline, and the format where it is Markdown. */
const CASES: readonly (readonly [text: string, outline: string, format?: 'md'])[] = [
  [
    'Chapter 1\n\n{A}\n\n{B}\n\nEnd of Chapter 1\n\nChapter 2\n\n{C}\n\n{D}\n\nThe End',
    'h1<Chapter 1> A B h1<Chapter 2> C D end-marker<The End> site<End of Chapter 1>',
  ],
  ['{A}\n\n{B}\n\n{C}\n\nEND OF PART ONE', 'A B C site<END OF PART ONE>'],
  ['{A}\n\n{B}\n\n{C}\n\n[TBC]', 'A B C end-marker<[TBC]>'],
  ['{A}\n\n{B}\n\n{C}\n\n(The End)', 'A B C end-marker<(The End)>'],
  ['{A}\n\n{B}\n\n{C}\n\n**THE END**', 'A B C end-marker<THE END>', 'md'],
  ['{A}\n\n{B}\n\n{C}\n\n***The End***', 'A B C end-marker<***The End***>'],
  ['{A}\n\n{B}\n\n{C}\n\n***\n\nThe End', 'A B C end-marker<The End>'],
  ['{A}\n\n{B}\n\n{C}\n\nThe End?', 'A B C end-marker<The End?>'],
  ['Die Lampe brannte.\n\nDer Wind.\n\nEnde', '[Die Lampe brannte.] [Der Wind.] end-marker<Ende>'],
  ['Лампа горела.\n\nВетер.\n\nКонец', '[Лампа горела.] [Ветер.] end-marker<Конец>'],
  ['La lámpara.\n\nEl viento.\n\nFIN', '[La lámpara.] [El viento.] end-marker<FIN>'],
  ['La lampada.\n\nIl vento.\n\nFine', '[La lampada.] [Il vento.] end-marker<Fine>'],
  ['{A}\n\n{B}\n\nFinis.', 'A B end-marker<Finis.>'],
  ['{A}\n\n{B}\n\n~ fini ~', 'A B end-marker<~ fini ~>'],
  ['{A}\n\n{B}\n\n-30-', 'A B end-marker<-30->'],
  ['{A}\n\n{B}\n\nOwari', 'A B end-marker<Owari>'],
  ['{A}\n\n{B}\n\n"The end," she said.', 'A B ["The end," she said.]'],
  ['{A}\n\n{B}\nThe End', 'A B end-marker<The End>'],
  ['{A}\n\n{B}\n\nEND', 'A B end-marker<END>'],
  ['{A}\n\n{B}\n\n-ends-', 'A B end-marker<-ends->'],
  ['{A}\n\n{B}\n\nThe end.', 'A B end-marker<The end.>'],
];

for (const [text, expected, format] of CASES) {
  test(JSON.stringify(text), () => {
    expect(outline(text, { format: format ?? 'txt' })).toBe(expected);
  });
}
