import { z } from 'zod';
import { NOTE_KINDS } from '../document/index.js';
import { FAMILY_NAMES } from './families.js';
import { points, trimSize } from './lengths.js';

const text = (about: string) => z.string().min(1, 'is empty').describe(about);
const path = (about: string) => text(`${about} A path relative to this file, inside its folder.`);
const list = <T extends z.ZodType>(item: T, about: string) => z.union([item, z.array(item).min(1)]).describe(about);

const personSchema = z.union([
  text('A name.'),
  z.strictObject({
    name: text('The name as it is printed.'),
    fileAs: text('The name as a catalogue sorts it: `Field, Ada`.').optional(),
  }),
]);

const day = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date: write 2026-11-21, 2026-11 or 2026')
  .describe('A day, month or year: 2026-11-21.');

const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag: write en-GB, fr, pt-BR')
  .describe('A BCP 47 language tag: en-GB, fr, pt-BR.');

const length = z
  .union([z.number(), z.string()])
  .refine((value) => points(value) !== null, 'is no length: write 0.75in, 18mm or 54 (points)')
  .describe('A length: 0.75in, 18mm, or a number of points.');

const fate = z.enum(['strip', 'keep', 'end', 'appendix']);

const styleSchema = z
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
        'What becomes of authors’ notes: strip, keep (where they stand), end (after the story), appendix; or a map by kind. Footnotes stay unless the map says `footnote: strip`. Default: strip.',
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
    encoding: z.string().min(1).describe('auto, or the files’ encoding: windows-1252, utf-16le, … Default: auto.'),
  })
  .partial()
  .describe('House style. It may stand at the top, in a part and in a story: the nearest wins, key by key.');

const openings = (about: string) => z.array(text('The opening words of a block.')).describe(about);

const storySchema = z
  .strictObject({
    file: path('The story.').optional(),
    files: z
      .array(path('A chapter.'))
      .min(1)
      .describe('One story from several files: its chapters, in order.')
      .optional(),
    title: text('The title; without it, the one found in the text.').optional(),
    author: list(personSchema, 'The author or authors.').optional(),
    date: day.optional(),
    source: text('Where the story was first published.').optional(),
    rights: text('By whose leave it stands here.').optional(),
    language: language.optional(),
    headnote: text('The editor’s few lines before the story.').optional(),
    warnings: z.array(text('A content warning.')).describe('Content warnings, for opener and credits.').optional(),
    style: styleSchema.optional(),
    keep: openings('Openings of blocks that are never notes.').optional(),
    strip: openings('Openings of blocks that are always notes.').optional(),
  })
  .refine((story) => (story.file === undefined) !== (story.files === undefined), 'needs either `file` or `files`');

const entrySchema = z.union([path('A story.'), storySchema]);

const partSchema = z.strictObject({
  part: text('The part’s title.'),
  language: language.optional(),
  style: styleSchema.optional(),
  stories: z.array(entrySchema).min(1, 'holds no story'),
});

const coverSchema = z.strictObject({
  image: path('A picture: JPEG, PNG, WebP, AVIF or SVG.').optional(),
  alt: text('What the picture shows, for those who cannot see it.').optional(),
  fit: z.enum(['crop', 'pad']).default('crop').describe('How a picture of another proportion is made to fit.'),
  title: z.boolean().default(false).describe('Whether title and authors are printed over the picture.'),
  design: text('The name of a drawn design; `sheaf covers` shows them all.').optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is no colour: write #1f4e5f')
    .describe('The design’s leading colour.')
    .optional(),
});

const pdfSchema = z.strictObject({
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
    .describe('Type size in points. Default: the design’s, 11 in classic; 18 in large print.'),
  leading: z
    .number()
    .min(6)
    .max(60)
    .optional()
    .describe('Baseline to baseline, in points. Default: 14, or in proportion to the size.'),
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
  largePrint: z.boolean().default(false).describe('18 point, ragged right, no hyphens.'),
  images: z.enum(['grey', 'colour']).default('grey').describe('How pictures are printed.'),
  links: z
    .enum(['footnote', 'none'])
    .default('footnote')
    .describe('Whether a link’s address is printed at the foot of its page.'),
  bleed: length.default('0.125in').describe('Bleed of press pages whose pictures reach the edge.'),
});

/** What `anthology.yaml` may say. Every key has a default but `title` and `stories`. */
export const manifestSchema = z.strictObject({
  title: text('The anthology’s title.'),
  stories: z
    .array(z.union([entrySchema, partSchema]))
    .min(1, 'is empty')
    .describe('Files, stories or parts, in order.'),
  subtitle: text('The subtitle.').optional(),
  editor: list(personSchema, 'The editor or editors.').optional(),
  language: language.default('en'),
  date: day.optional(),
  publisher: text('The publisher.').optional(),
  identifier: z
    .union([text('isbn:… or urn:…'), z.strictObject({ ebook: text('isbn:…'), print: text('isbn:…') }).partial()])
    .describe('isbn:… or urn:…, one for both books or one each.')
    .optional(),
  rights: text('One line of rights for the whole book.').optional(),
  copyright: text('Own text for the copyright page.').optional(),
  description: text('What the book is, for catalogues.').optional(),
  subjects: z.array(text('A subject.')).default([]),
  series: z.strictObject({ name: text('The series.'), number: z.number().optional() }).optional(),
  order: z
    .string()
    .regex(
      /^-?(manifest|title|author|date|words)$/,
      'is none of manifest, title, author, date, words (or one with a leading -)',
    )
    .default('manifest')
    .describe('manifest, title, author, date or words; with a leading - in reverse.'),
  style: styleSchema.optional(),
  front: z
    .strictObject({
      dedication: text('The book’s dedication.'),
      epigraph: z.strictObject({ text: text('The epigraph.'), source: text('Where it comes from.').optional() }),
      foreword: path('The foreword.'),
    })
    .partial()
    .optional(),
  back: z
    .strictObject({
      afterword: path('The afterword.'),
      about: z.record(z.string(), text('A few lines about the author.')),
      colophon: z
        .union([z.boolean(), text('Its own text.')])
        .describe('Whether the last page says what the book is set in; or what it says. Default: true.'),
    })
    .partial()
    .optional(),
  cover: coverSchema.prefault({}),
  pdf: pdfSchema.prefault({}),
  epub: z
    .strictObject({
      fonts: z.boolean().default(true).describe('Whether the book’s fonts are embedded.'),
      conformsTo: text('An accessibility claim, such as “EPUB Accessibility 1.1 - WCAG 2.2 Level AA”.').optional(),
    })
    .prefault({}),
});

/** The manifest as written and checked, defaults filled in. */
export type WrittenManifest = z.output<typeof manifestSchema>;
export type WrittenEntry = WrittenManifest['stories'][number];
export type WrittenStory = z.output<typeof storySchema>;
export type WrittenStyle = z.output<typeof styleSchema>;
export type WrittenPerson = z.output<typeof personSchema>;

/** The manifest's JSON Schema (draft 7), of the input: a key with a default is not required. */
export function jsonSchema(): object {
  return {
    ...z.toJSONSchema(manifestSchema, { target: 'draft-7', io: 'input' }),
    title: 'The manifest of a Sheaf anthology',
  };
}
