const SPEECH = `(?:[^"'“”‘’]|(?<=\\p{L})['’](?=\\p{L}))*`;
const OPEN_BEFORE = new RegExp(`(?:^|[\\s([—])["'“‘]${SPEECH}$`, 'u');
const OPEN_STILL = new RegExp(`^${SPEECH}(?:$|[\\s—-]["'“‘](?=\\p{L}))`, 'u');

/** No longer speech is looked through for its marks. */
const LONG = 1000;

/** `"I say, old man-- he began.`: speech is open and never closed, so it may have ended at this dash. */
export const isUnclosed = (before: string, after: string): boolean =>
  OPEN_BEFORE.test(before.slice(-LONG)) && OPEN_STILL.test(after.slice(0, LONG));
