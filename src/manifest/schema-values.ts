import { z } from 'zod';
import { points } from './lengths.js';

/** Words that are not empty. */
export const text = (about: string) => z.string().min(1, 'is empty').describe(about);

/** A file of the anthology’s. */
export const path = (about: string) => text(`${about} A path relative to this file, inside its folder.`);

/** One of something, or several. */
export const list = <T extends z.ZodType>(item: T, about: string) =>
  z.union([item, z.array(item).min(1)]).describe(about);

/** Somebody by name. */
export const personSchema = z.union([
  text('A name.'),
  z.strictObject({
    name: text('The name as it is printed.'),
    fileAs: text('The name as a catalogue sorts it: `Field, Ada`.').optional(),
  }),
]);

/** A day, or less exactly a month or year. */
export const day = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date: write 2026-11-21, 2026-11 or 2026')
  .describe('A day, month or year: 2026-11-21.');

/** A day, or a moment of it in UTC. */
export const moment = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/,
    'is no moment: write 2026-11-21 or 2026-11-21T18:30:00Z',
  )
  .describe('A day, or a moment in UTC: 2026-11-21T18:30:00Z.');

/** What a book is about, in words, or by a scheme of the trade with its words. */
export const subjectSchema = z.union([
  text('A subject.'),
  z.strictObject({
    name: text('The subject in words.'),
    thema: z
      .string()
      .regex(/^[0-9A-Z]{1,9}(-[0-9A-Z-]+)?$/, 'is no Thema code: write FYB')
      .describe('Its Thema code: FYB.')
      .optional(),
    bisac: z
      .string()
      .regex(/^[A-Z]{3}\d{6}$/, 'is no BISAC code: write FIC029000')
      .describe('Its BISAC code: FIC029000.')
      .optional(),
  }),
]);

/** A language by its tag. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag: write en-GB, fr, pt-BR')
  .describe('A BCP 47 language tag: en-GB, fr, pt-BR.');

/** A length on the page, in points or with its unit. */
export const length = z
  .union([z.number(), z.string()])
  .refine((value) => points(value) !== null, 'is no length: write 0.75in, 18mm or 54 (points)')
  .describe('A length: 0.75in, 18mm, or a number of points.');
