import { expect, test } from 'vitest';
import { person } from './person.js';

test.each([
  ["Dan O'Rourke", undefined, 'Dan O’Rourke', 'O’Rourke, Dan'],
  ["Mara D'Arcy", "D'Arcy, Mara", 'Mara D’Arcy', 'D’Arcy, Mara'],
  ['Ada Field', undefined, 'Ada Field', 'Field, Ada'],
  ["the cat's", undefined, 'the cat’s', 'the cat’s'],
])('%s', (written, filed, name, fileAs) => {
  expect(person(written, filed)).toMatchObject({ name, fileAs });
});
