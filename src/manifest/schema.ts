import { z } from 'zod';
import { ALL_CODES } from '../diagnostics/index.js';
import { FORMS } from '../document/index.js';
import { pdfSchema } from './schema-pdf.js';
import { encoding, styleSchema } from './schema-style.js';
import { day, language, list, moment, path, personSchema, subjectSchema, text } from './schema-values.js';

/** What an ebook may claim (EPUB Accessibility 1.1, 4.3.1: these strings, and no free text). */
const CLAIMS = ['2.0', '2.1', '2.2'].flatMap((version) =>
  ['A', 'AA', 'AAA'].map((level) => `EPUB Accessibility 1.1 - WCAG ${version} Level ${level}` as const),
);

const openings = (about: string) => z.array(text('The opening words of a block.')).describe(about);

const credits = z
  .array(z.enum(['rating', 'fandoms', 'tags', 'series']))
  .describe('What the credits tell beside the source, where the story’s file tells it.');

const checks = z
  .partialRecord(z.enum(ALL_CODES), z.enum(['off', 'info', 'warning', 'error']))
  .describe('How heavy a doubt weighs, by its code: off, info, warning or error. `sheaf explain` lists the codes.');

const chosen = z.union([
  z.number().int().min(1),
  z.string().regex(/^\s*\d+\s*[-–]\s*\d+\s*$|[^\s\d-]/, 'is no number, no run of numbers such as 3-7, and no title'),
]);

const storySchema = z
  .strictObject({
    file: path('The story.').optional(),
    files: z
      .array(path('A chapter.'))
      .min(1)
      .describe('One story from several files: its chapters, in order.')
      .optional(),
    title: text('The title; without it, the one found in the text.').optional(),
    short: text('What stands for a long title in running heads.').optional(),
    author: list(personSchema, 'The author or authors.').optional(),
    date: day.optional(),
    source: text('Where the story was first published.').optional(),
    rights: text('By whose leave it stands here.').optional(),
    language: language.optional(),
    headnote: text('The editor’s few lines before the story.').optional(),
    warnings: z.array(text('A content warning.')).describe('Content warnings, for opener and credits.').optional(),
    encoding: encoding.optional(),
    style: styleSchema.optional(),
    chapters: list(
      chosen,
      'The chapters to take: a number, a run such as 3-7, a title, or a list of these.',
    ).optional(),
    work: z
      .union([z.number().int().min(1), text('A work’s title.')])
      .describe('Which of several works in the file: its number or its title.')
      .optional(),
    credits: credits.optional(),
    form: z
      .enum(FORMS)
      .describe('What the story is: prose, verse, script, letter or log. Default: what each passage looks like.')
      .optional(),
    from: text('The opening words of the story’s first block: what stands before it is left out.').optional(),
    until: text(
      'The opening words of the first block behind the story: it and all that follows is left out.',
    ).optional(),
    checks: checks.optional(),
    keep: openings('Openings of blocks that are never notes.').optional(),
    strip: openings('Openings of blocks that are always notes.').optional(),
  })
  .refine((story) => (story.file === undefined) !== (story.files === undefined), 'needs either `file` or `files`');

const entrySchema = z.union([
  path(
    'A story; or several: a folder, or a pattern such as `seeds/*.txt`. `!seeds/draft*` leaves out what it matches.',
  ),
  storySchema,
]);

const partSchema = z.strictObject({
  part: text('The part’s title.'),
  language: language.optional(),
  style: styleSchema.optional(),
  stories: z.union([path('A pattern of files or a folder.'), z.array(entrySchema).min(1, 'holds no story')]),
});

const coverSchema = z.strictObject({
  image: path('A picture: JPEG, PNG, WebP, AVIF or SVG; or an EPUB, whose cover is taken.').optional(),
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

/** What `anthology.yaml` may say. Every key has a default but `title` and `stories`. */
export const manifestSchema = z.strictObject({
  title: text('The anthology’s title.'),
  stories: z
    .union([
      path('A pattern of files (`seeds/*.txt`) or a folder.'),
      z.array(z.union([entrySchema, partSchema])).min(1),
    ])
    .describe('Files, patterns of files, folders, stories or parts, in order; or one pattern or folder.'),
  subtitle: text('The subtitle.').optional(),
  editor: list(personSchema, 'The editor or editors.').optional(),
  language: language.default('en'),
  date: day.optional(),
  modified: moment
    .describe('When the ebook was last changed. Default: SOURCE_DATE_EPOCH, else `date`; no clock is read.')
    .optional(),
  publisher: text('The publisher.').optional(),
  identifier: z
    .union([text('isbn:… or urn:…'), z.strictObject({ ebook: text('isbn:…'), print: text('isbn:…') }).partial()])
    .describe('isbn:… or urn:…, one for both books or one each.')
    .optional(),
  rights: text('One line of rights for the whole book.').optional(),
  copyright: text('Own text for the copyright page.').optional(),
  description: text('What the book is, for catalogues.').optional(),
  subjects: z
    .array(subjectSchema)
    .default([])
    .describe('What the book is about: words, or with a Thema or BISAC code.'),
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
  credits: credits.default([]),
  checks: checks.optional(),
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
      contents: z
        .union([z.literal(2), z.literal(3)])
        .default(2)
        .describe('Levels of the contents that readers are shown: 2, or 3 where stories with chapters stand in parts.'),
      creators: z
        .enum(['all', 'editor'])
        .default('all')
        .describe('Whose names libraries show: all, editors and authors; or editor, and the authors contribute.'),
      store: z
        .enum(['kobo', 'kindle', 'apple', 'all'])
        .default('all')
        .describe('Whose limits the ebook is held against: kobo, kindle, apple or all.'),
      conformsTo: z
        .enum(CLAIMS)
        .describe('An accessibility claim, where the finished ebook was measured by it; it needs `certifiedBy`.')
        .optional(),
      certifiedBy: text('Who measured it: a person or an organisation.').optional(),
    })
    .refine(
      ({ conformsTo, certifiedBy }) => (conformsTo === undefined) === (certifiedBy === undefined),
      'needs `conformsTo` and `certifiedBy`, or neither: a claim is made by whoever measured',
    )
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
