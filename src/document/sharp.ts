import { createRequire } from 'node:module';

type Sharp = typeof import('sharp').default;

/**
 * sharp, which reads and draws pixels; loaded when it is first needed, since many a book needs it not at all. It is
 * required, as importing its modules one by one takes three times as long (80 ms).
 */
export const loadSharp = (): Sharp => createRequire(import.meta.url)('sharp') as Sharp;
