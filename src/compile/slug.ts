/** Bytes of a slug at most. File systems take names of 255, and the longest ending of ours is a wrap's (`-wrap-…-1200pp.pdf`). */
const LONGEST = 200;

/** The books' file name: the title in ASCII, lower case, hyphens for the rest; `anthology` if nothing is left. */
export function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return ascii === '' ? 'anthology' : shortened(ascii);
}

/** As many whole words as there is room for. */
function shortened(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}
