/** Somebody who made the book or a part of it; `fileAs` is the name by which a catalogue sorts. */
export interface Person {
  readonly name: string;
  readonly fileAs: string;
}

/** `Ada Field` files as `Field, Ada`; a single name, or one with digits (a pen name), files as it stands. */
export function person(name: string, fileAs?: string): Person {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const plain = words.length < 2 || /\d|_/.test(name) || words[0]!.toLowerCase() === 'the';
  return { name, fileAs: fileAs ?? (plain ? name : `${last}, ${words.slice(0, -1).join(' ')}`) };
}
