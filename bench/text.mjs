// A long anthology from the sample stories' own paragraphs, shuffled by a fixed seed: the same text on every machine.
import { readdirSync, readFileSync } from 'node:fs';

const SEEDS = new URL('../seeds/', import.meta.url);

/** Numbers from 0 to 1 in a fixed order (Numerical Recipes' linear congruential generator). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The paragraphs of the samples that are plain prose. */
function paragraphs() {
  const files = readdirSync(SEEDS).filter((name) => /\.(txt|md)$/.test(name));
  return files
    .sort()
    .flatMap((name) => readFileSync(new URL(name, SEEDS), 'utf8').split(/\n\s*\n/))
    .map((text) => text.trim())
    .filter((text) => text.length > 40 && !/[#*_~<>]|^(A\/N|Author's Note|Spoilers|Disclaimer|Second place)/.test(text))
    .map((text) => text.replaceAll('\n', ' '));
}

/** `count` stories of together about `words` words, as `[name, text]`. */
export function longAnthology(words, count) {
  const random = dice(7);
  const stock = paragraphs();
  return Array.from({ length: count }, (_, index) => {
    const parts = [];
    for (let written = 0; written < words / count; ) {
      const part = stock[Math.floor(random() * stock.length)];
      parts.push(random() < 0.03 && parts.length > 0 ? `***\n\n${part}` : part);
      written += part.split(/\s+/).length;
    }
    return [`story-${String(index + 1).padStart(4, '0')}.txt`, `${parts.join('\n\n')}\n`];
  });
}
