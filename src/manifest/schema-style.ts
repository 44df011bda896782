import { z } from 'zod';
import { NOTE_FATES, NOTE_KINDS } from '../document/index.js';

/** What the bytes of a story's files are written in. */
export const encoding = z
  .string()
  .min(1)
  .describe('auto, or the files’ encoding: windows-1252, utf-16le, … Default: auto.');

const fate = z.enum(NOTE_FATES);

/** House style, in the manifest, a part or a story. */
export const styleSchema = z
  .strictObject({
    quotes: z
      .enum(['double', 'single', 'as-written'])
      .describe('Speech marks of the house; as-written curls them and keeps the story’s own style. Default: double.'),
    dashes: z.enum(['em', 'spaced-en', 'as-written']).describe('The dash between words. Default: em.'),
    notes: z
      .union([
        fate,
        z.strictObject(
          Object.fromEntries(NOTE_KINDS.map((kind) => [kind, fate.optional()])) as Record<
            (typeof NOTE_KINDS)[number],
            z.ZodOptional<typeof fate>
          >,
        ),
      ])
      .describe(
        'What becomes of authors’ notes: strip, keep (where they stand), end (after the story), appendix, foot (of the printed page; after the story in the ebook); or a map by kind. Footnotes stay unless the map says `footnote: strip`. Default: strip.',
      ),
    sceneBreaks: z
      .strictObject({
        blankLines: z
          .union([z.enum(['auto', 'off']), z.number().int().min(1).max(9)])
          .describe('Blank lines that make a scene break: auto, off, or this many and more. Default: auto.'),
        ornament: z
          .string()
          .min(1)
          .describe(
            'asterism, fleuron, stars, rule, lozenges, dots, wave, sheaf, space, or the path of an SVG. Default: the design’s, asterism in classic.',
          ),
      })
      .partial(),
    pictures: z.enum(['keep', 'drop']).describe('Pictures within stories: keep, or drop. Default: keep.'),
    encoding,
  })
  .partial()
  .describe('House style. It may stand at the top, in a part and in a story: the nearest wins, key by key.');
