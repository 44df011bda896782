/**
 * The prices of structure, as negative natural logarithms of odds, rounded. Where no source stands beside one, it was set
 * on every other given shape and the labelled cases, and held against plain fiction, which must not be touched.
 */
export const PRICE = {
  /** An author's voice is believed four fifths: neighbouring paragraphs sound alike for reasons of their own. */
  voice: 0.9,
  /** No paragraph sounds so much like a note that nothing could outweigh it. */
  loudest: 7,
  /** What does not sound like one is none the less likely the fewer notes there are. */
  unheard: 1.25,
  /** What does not sound like a note at all. */
  unlikeNote: 8,
  /** One file in twenty opens or ends with a note that has no label (given shapes: one in eight). */
  unlabelled: 2.3,
  /** Where the author is heard elsewhere in the file, she mostly is at its other end as well. */
  talkative: 0.8,
  /** Behind a story's last words without so much as a line between. */
  unparted: 0.4,
  /** A note without a label in mid-story: none was seen. */
  unlabelledMid: 9,
  /** Labels were found three times in 158,934 paragraphs of fiction, each a real note. */
  label: 11,
  bareLabel: 4,
  /** One over words that tell a story: somebody in it writes. */
  toldLabel: 5,
  /** One of several lines of a form that the story has nowhere, under it, and the line above them. */
  answer: 3.5,
  answers: 2,
  /** A note that opens with a letter's last greeting or its name. */
  ofLetter: 3,
  /** A line that is no sentence, above a story's first words or under its last, for each sign that it is none. */
  fragment: { head: 1.6, foot: 1.2 },
} as const;
