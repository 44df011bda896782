/** The books' file name: the title in ASCII, lower case, hyphens for the rest; `anthology` if nothing is left. */
export function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return ascii === '' ? 'anthology' : ascii;
}
