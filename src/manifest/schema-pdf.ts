import { z } from 'zod';
import { FAMILY_NAMES } from './families.js';
import { trimSize } from './lengths.js';
import { length, path } from './schema-values.js';

/** What may be asked of the printed book. */
export const pdfSchema = z.strictObject({
  profile: z
    .enum(['reading', 'press'])
    .default('reading')
    .describe('reading: tagged and linked, with its cover. press: the interior alone, as printers take it.'),
  trim: z
    .string()
    .refine((value) => trimSize(value) !== null, 'is no page size: write 5.5x8.5in, 148x210mm, A5, B6, A4 or Letter')
    .default('5.5x8.5in')
    .describe('The page after trimming: 5x8in, 5.25x8in, 5.5x8.5in, 6x9in, A5, B6, A4, Letter.'),
  design: z.enum(['classic', 'modern', 'zine']).default('classic').describe('Openers, ornaments, heads and contents.'),
  font: z
    .union([
      z.enum(FAMILY_NAMES),
      z.strictObject({
        regular: path('A TrueType or OpenType font.'),
        italic: path('Its italic.'),
        bold: path('Its bold.').optional(),
      }),
    ])
    .optional()
    .describe('A family of the house, or your own font with its italic. Default: the design’s.'),
  fallback: z.array(path('A font.')).default([]).describe('Fonts for characters that `font` lacks, asked in order.'),
  size: z
    .number()
    .min(6)
    .max(36)
    .optional()
    .describe(
      'Type size in points. Default: the design’s, 11 in classic, or what makes lines of 60 to 72 letters on this trim; 18 in large print, and never less there.',
    ),
  leading: z
    .number()
    .min(6)
    .max(60)
    .optional()
    .describe(
      'Baseline to baseline, in points. Default: 14, or in proportion to the size; 1.65 times the size in Chinese, Japanese and Korean.',
    ),
  margins: z
    .strictObject({ inside: length, outside: length, top: length, bottom: length })
    .optional()
    .describe('Default: by trim and number of pages.'),
  open: z
    .enum(['recto', 'next'])
    .default('next')
    .describe('Where a story may begin: on a right-hand page, or the next.'),
  opener: z
    .enum(['lead-in', 'drop-cap', 'plain'])
    .optional()
    .describe('How a story’s first words are set. Default: the design’s.'),
  sink: z.number().int().min(0).max(20).optional().describe('Lines left blank above a story’s title.'),
  heads: z.enum(['author-title', 'book-title', 'none']).default('author-title').describe('Running heads.'),
  folios: z.enum(['foot', 'head', 'none']).optional().describe('Where the page numbers stand. Default: the design’s.'),
  largePrint: z
    .boolean()
    .default(false)
    .describe('Everything in 18 point or more, upright, with lining figures; ragged right, no hyphens.'),
  blanks: z
    .enum(['keep', 'drop'])
    .default('keep')
    .describe('Whether the reading profile has its blank pages: keep for paper, drop for screens.'),
  images: z.enum(['grey', 'colour']).default('grey').describe('How pictures are printed.'),
  links: z
    .enum(['footnote', 'none'])
    .default('footnote')
    .describe('Whether a link’s address is printed at the foot of its page.'),
  bleed: length.default('0.125in').describe('Bleed of press pages whose pictures reach the edge.'),
});
