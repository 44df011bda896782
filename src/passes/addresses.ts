import { OBJECT } from '../document/index.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+|\bwww\.[^\s<>"“”]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** Web and mail addresses are no prose: their hyphens, dots and question marks stay. */
export function maskAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return text;
  return text.replace(ADDRESS, (address) => OBJECT.repeat(address.length));
}
