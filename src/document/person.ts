/** Somebody who made the book or a part of it; `fileAs` is the name by which a catalogue sorts. */
export interface Person {
  readonly name: string;
  readonly fileAs: string;
  /** Whether an editor said how; else it was made from the name. */
  readonly filed?: true;
}

/** O'Rourke is set with an apostrophe, as any word is. */
const curled = (name: string): string => name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** `Ada Field` files as `Field, Ada`; a single name, or one with digits (a pen name), files as it stands. */
export function person(written: string, fileAs?: string): Person {
  const name = curled(written);
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const plain = words.length < 2 || /\d|_/.test(name) || words[0]!.toLowerCase() === 'the';
  return {
    name,
    ...(fileAs === undefined ? {} : { filed: true }),
    fileAs: fileAs !== undefined ? curled(fileAs) : plain ? name : `${last}, ${words.slice(0, -1).join(' ')}`,
  };
}
