/** A text, hard-wrapped at `width` columns; lines of its own stay. */
export function wrapped(text, width) {
  if (text.includes('\n'))
    return text
      .split('\n')
      .map((line) => wrapped(line, width))
      .join('\n');
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
