import { expect, test } from 'vitest';
import { outline } from '../../../tests/outline.js';

/** Between an opening note and the thanks behind the last words stands the story, however short it is. */
test.each([
  ['A/N: first note.\n\n{A}\n\n{F}\n\nA/N: thanks!', 'A F'],
  ['A/N: first note.\n\n{A}\n\nA/N: thanks!', 'A'],
  ["Author's Note: For Bo.\n\n{A}\n\nThe End\n\nThanks for reading! Please review.", 'A'],
  ["Author's Note: For Bo.\n\n{A}\n\n{B}\n\n{D}\n\n{F}\n\n{G}\n\nFin\n\nReviews are love!", 'A B D F G'],
  ["Author's Note: For Bo, who asked.\n\n{A}\n\n{B}\n\n{D}\n\nThanks for reading! Please review.", 'A B D'],
  ["The Lamp\n\nby Ada Field\n\nAuthor's Note: For Bo, who asked.\n\n{A}\n\n{B}\n\nThanks for reading!", 'A B'],
  ['Summary: It burns.\n\n{A}\n\n{B}\n\nA/N: thanks!', 'A B'],
  ['Disclaimer: Not mine.\n\n{A}\n\nBeta: Mara', 'A'],
  ['A/N: For Bo.\n\n{A}\n\nDisclaimer: Not mine.\n\n{B}\n\nA/N: thanks!', 'A B'],
  [
    'Chapter 1\n\n{A}\n\n{B}\n\nChapter 2\n\nA/N: For Bo.\n\n{D}\n\n{F}\n\nThanks for reading! Please review.',
    'A B D F',
  ],
  ['A/N: For Bo.\n\n{A}\n\n{B}\n\nP.S. Thanks for reading, review!', 'A B'],
  ['A/N: For Bo.\n\n{A}\n\n(Thanks to Mara for the beta!)', 'A'],
])('%j', (text, story) => {
  const kept = outline(text).match(/(?<= |^)[A-G](?= |$)/g) ?? [];
  expect(kept.join(' ')).toBe(story);
});
