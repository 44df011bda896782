import { expect, test } from 'vitest';
import { jsonSchema } from '../src/manifest/index.js';

test('assets/anthology.schema.json is what `sheaf schema` prints', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../assets/anthology.schema.json');
});

test('of the input: only title and stories are required', () => {
  expect(jsonSchema()).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    required: ['title', 'stories'],
    additionalProperties: false,
  });
});
