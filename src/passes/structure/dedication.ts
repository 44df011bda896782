import { squeezed, undecorated, wordsOf } from './wording.js';

const TO =
  /^(?:for|to|dedicated to|in (?:loving )?memory of|pour|à|für|para|per|a(?= (?:mi|mis|mio|mia|tutt[ei]|tod[oa]s|quien)\b)|для|посвящается)\s+(.+)$/i;
const SOMEBODY =
  /^(?:[\w-]+,? (?:who|whose|because)\b|(?:my|our|all|the one|everyone|anyone|those|whoever|mon|ma|mes|meine?|meinen|mi|mis|mio|mia|моей|моему)(?!\p{L})|\p{Lu})/u;
const VERB = /\b(?:was|were|had|is|are|did|would|could|has|it|he|she|they|we|there|once|said)\b/i;

/** Whether a line dedicates the story: `For Mara, who asked for boats.` Only below a title is it asked. */
export function isDedication(line: string): boolean {
  const { text } = undecorated(squeezed(line));
  const whom = TO.exec(text)?.[1];
  if (!whom || wordsOf(text).length > 25 || /["“”!?]/.test(text)) return false;
  if (!SOMEBODY.test(whom) || /[.]\s+\p{Lu}/u.test(text)) return false;
  const main = whom.split(/\b(?:who|whom|whose|because|without|with|that|qui|die|der|que|che)\b/)[0]!;
  return !VERB.test(main) && wordsOf(main).length <= 10;
}
