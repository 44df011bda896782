/** What opens with a protocol or `www.`, is a name before an `@`, or a host with a path behind it. */
const ADDRESS =
  /^[^\p{L}\p{N}]*(?:[a-z][a-z+.-]{1,9}:\/\/|www\.|mailto:|[\w.+-]+@[\w-]+\.)|^[^\p{L}\p{N}]*(?:[\w-]+\.)+[a-z]{2,}\/\S/iu;

/** Whether a word is an address, of which every sign counts: a hyphen more and it leads elsewhere. */
export const isAddress = (word: string): boolean => /[/.@]/.test(word) && ADDRESS.test(word);

/** Signs behind which a line may end, and those before which it may (The Chicago Manual of Style, 17th ed., 7.46). */
const WHERE = /(?<=[\p{L}\p{N}]\/)(?=[^/])|(?<=:\/\/)|(?<=[\p{L}\p{N}]{2}[=&])|(?=[.,?#%~_@-][\p{L}\p{N}]{2})/gu;

/** UTF-16 indices at which an address may be parted, ascending: no hyphen is put in, and none of its own ends a line. */
export const addressPoints = (address: string): readonly number[] =>
  [...address.matchAll(WHERE)].map(({ index }) => index).filter((at) => at > 1 && at < address.length - 1);
