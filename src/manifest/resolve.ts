import type { Report } from '../diagnostics/index.js';
import { DEFAULT_SETTINGS, type NoteFate, notesAll, type Person, person, type Settings } from '../document/index.js';
import { DEFAULT_FAMILY } from './families.js';
import { HOUSES } from './house.js';
import { resolvePdf } from './interior.js';
import type { ChosenChapters, CreditKey, Entry, FileRef, Manifest, Profile, StoryEntry, Words } from './manifest.js';
import type { ParsedManifest } from './parse.js';
import { Patterns } from './patterns.js';
import type { Path, Places } from './places.js';
import type { WrittenEntry, WrittenManifest, WrittenPerson, WrittenStory, WrittenStyle } from './schema.js';
import { restyle } from './style.js';
import { nearestPath } from './suggest.js';

/** What the command line says over the manifest's head. */
export interface Overrides {
  readonly notes?: NoteFate;
  readonly profile?: Profile;
}

/** What resolving a manifest needs from outside it. */
export interface Surroundings {
  readonly overrides: Overrides;
  /** The files of the manifest's folder, for patterns. */
  readonly list: () => readonly string[];
  readonly report: Report;
}

/**
 * Fills in every default and merges every style, once, so that nobody downstream has to.
 * @internal
 */
export function resolveManifest({ written, places }: ParsedManifest, around: Surroundings): Manifest {
  const { overrides } = around;
  const at = new Resolver(written, places, around);
  const { ornament } = HOUSES[written.pdf.design];
  const settings = restyle({ ...DEFAULT_SETTINGS, language: written.language, ornament }, written.style);
  const pdf = resolvePdf(written.pdf, places, overrides.profile, written.language);
  return {
    source: places.source,
    title: at.words(['title'], written.title)!,
    subtitle: at.words(['subtitle'], written.subtitle),
    editors: people(written.editor),
    language: written.language,
    date: written.date ?? null,
    modified: written.modified ?? null,
    publisher: written.publisher ?? null,
    identifier: identifiers(written.identifier),
    rights: written.rights ?? null,
    copyright: at.words(['copyright'], written.copyright),
    description: written.description ?? null,
    subjects: written.subjects.map((subject) =>
      typeof subject === 'string'
        ? { name: subject, thema: null, bisac: null }
        : { name: subject.name, thema: subject.thema ?? null, bisac: subject.bisac ?? null },
    ),
    series: written.series ? { name: written.series.name, number: written.series.number ?? null } : null,
    order: {
      by: written.order.replace('-', '') as Manifest['order']['by'],
      reverse: written.order.startsWith('-'),
    },
    settings,
    front: front(written, at),
    entries: at.entries(written.stories, settings),
    back: {
      afterword: at.file(['back', 'afterword'], written.back?.afterword),
      about: Object.entries(written.back?.about ?? {}).map(([name, text]) => ({
        person: known(name, written),
        text: at.words(['back', 'about', name], text)!,
      })),
      colophon: colophon(written.back?.colophon, at),
    },
    cover: {
      image: at.file(['cover', 'image'], written.cover.image),
      alt: written.cover.alt ?? null,
      fit: written.cover.fit,
      design: written.cover.design ?? null,
      colour: written.cover.colour ?? null,
      title: written.cover.title,
      span: places.node(['cover']) ? places.value(['cover']) : null,
    },
    pdf,
    checks: written.checks ?? {},
    epub: {
      fonts: written.epub.fonts,
      family: typeof pdf.font === 'string' ? pdf.font : DEFAULT_FAMILY,
      contents: written.epub.contents,
      creators: written.epub.creators,
      store: written.epub.store,
      claim: claimIn(written.epub),
    },
  };
}

const colophon = (written: boolean | string | undefined, at: Resolver): Manifest['back']['colophon'] =>
  typeof written === 'string' ? at.words(['back', 'colophon'], written) : written === false ? false : null;

const front = (written: WrittenManifest, at: Resolver): Manifest['front'] => ({
  dedication: at.words(['front', 'dedication'], written.front?.dedication),
  epigraph: written.front?.epigraph
    ? {
        text: at.words(['front', 'epigraph', 'text'], written.front.epigraph.text)!,
        source: at.words(['front', 'epigraph', 'source'], written.front.epigraph.source),
      }
    : null,
  foreword: at.file(['front', 'foreword'], written.front?.foreword),
});

/** Goes down the list of stories, giving each its settings, places and a name of its own. */
class Resolver {
  readonly #ids = new Set<string>();
  readonly #patterns: Patterns;
  readonly #credits: readonly CreditKey[];

  constructor(
    written: WrittenManifest,
    readonly places: Places,
    readonly around: Surroundings,
  ) {
    this.#credits = written.credits;
    const { files, excluded } = namesIn(written);
    this.#patterns = new Patterns(around.list, files, excluded);
  }

  words(path: Path, text: string | undefined): Words | null {
    return text === undefined ? null : this.places.words(path, text.replace(/\s+$/, ''));
  }

  file(path: Path, name: string | undefined): FileRef | null {
    return name === undefined ? null : { path: this.#patterns.pathOf(name), span: this.places.value(path) };
  }

  entries(written: WrittenManifest['stories'], settings: Settings): readonly Entry[] {
    if (typeof written === 'string') return this.stories(written, ['stories'], settings);
    return written.flatMap((entry, index): readonly Entry[] => {
      const path = ['stories', index];
      if (typeof entry === 'string' || !('part' in entry)) return this.stories(entry, path, settings);
      const style = this.#settings(settings, entry.language, entry.style);
      const { stories } = entry;
      const within = [...path, 'stories'];
      return [
        {
          kind: 'part',
          title: this.words([...path, 'part'], entry.part)!,
          stories:
            typeof stories === 'string'
              ? this.stories(stories, within, style)
              : stories.flatMap((story, place) => this.stories(story, [...within, place], style)),
        },
      ];
    });
  }

  /** The stories that one entry stands for: one, or those of a pattern or a folder. */
  stories(entry: string | WrittenStory, path: Path, settings: Settings): readonly StoryEntry[] {
    if (typeof entry !== 'string') return [this.story(entry, path, settings)];
    const listed = this.#patterns.resolve(this.#patterns.pathOf(entry));
    if (listed.kind === 'file') return [this.story(entry, path, settings)];
    if (listed.kind === 'several' && listed.files.length === 0) this.#nothingMatches(entry, path);
    const files = listed.kind === 'several' ? listed.files : [];
    return files.map((file) => this.story(file, path, settings));
  }

  #nothingMatches(entry: string, path: Path): void {
    const near = nearestPath(entry, this.around.list());
    this.around.report({
      severity: 'error',
      code: 'source/missing',
      message: `No story matches \`${entry}\``,
      span: this.places.value(path),
      hint: near
        ? `there is \`${near}\`; patterns are relative to the manifest`
        : 'patterns are relative to the manifest',
      exit: 1,
    });
  }

  story(entry: string | WrittenStory, path: Path, settings: Settings): StoryEntry {
    const written: Partial<WrittenStory> = typeof entry === 'string' ? {} : entry;
    const files =
      typeof entry === 'string'
        ? [this.file(path, entry)!]
        : entry.files
          ? entry.files.map((name, index) => this.file([...path, 'files', index], name)!)
          : [this.file([...path, 'file'], entry.file)!];
    return {
      kind: 'story',
      id: this.#identify(files[0]!.path),
      files,
      title: this.words([...path, 'title'], written.title),
      short: this.words([...path, 'short'], written.short),
      authors: people(written.author),
      date: written.date ?? null,
      source: written.source ?? null,
      rights: written.rights ?? null,
      headnote: this.words([...path, 'headnote'], written.headnote),
      warnings: written.warnings ?? [],
      chapters: chosenIn(written.chapters, () => this.places.value([...path, 'chapters'])),
      work: written.work ?? null,
      credits: written.credits ?? this.#credits,
      settings: {
        ...this.#settings(settings, written.language, written.style),
        ...(written.encoding === undefined ? {} : { encoding: written.encoding }),
        keep: written.keep ?? [],
        strip: written.strip ?? [],
        form: written.form ?? null,
        from: written.from ?? null,
        until: written.until ?? null,
      },
      checks: written.checks ?? {},
      span: this.places.value(path),
    };
  }

  #settings(base: Settings, language: string | undefined, style: WrittenStyle | undefined): Settings {
    const merged = restyle(language === undefined ? base : { ...base, language }, style);
    const { notes } = this.around.overrides;
    return notes ? { ...merged, notes: notesAll[notes] } : merged;
  }

  /** A name made from the story's file, which a mended typo does not change. */
  #identify(file: string): string {
    const base = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const stem = `story-${base
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()}`;
    let id = stem.replace(/-$/, '');
    for (let count = 2; this.#ids.has(id); count += 1) id = `${stem}-${count}`;
    this.#ids.add(id);
    return id;
  }
}

/** Every entry of the list of stories, parts opened, as written. */
const entriesIn = ({ stories }: WrittenManifest): readonly (string | WrittenStory)[] =>
  listed<WrittenEntry>(stories).flatMap((entry) =>
    typeof entry !== 'string' && 'part' in entry ? listed(entry.stories) : [entry],
  );

const listed = <T>(written: string | readonly (T | string)[]): readonly (T | string)[] =>
  typeof written === 'string' ? [written] : written;

/** The files that the manifest names one by one, and the patterns of what is to be left out. */
function namesIn(written: WrittenManifest): {
  readonly files: readonly string[];
  readonly excluded: readonly string[];
} {
  const entries = entriesIn(written);
  const names = entries.flatMap((entry) =>
    typeof entry === 'string' ? [entry] : [...(entry.files ?? []), ...(entry.file === undefined ? [] : [entry.file])],
  );
  const essays = [written.front?.foreword, written.back?.afterword].filter((name) => name !== undefined);
  return { files: [...names, ...essays], excluded: names.filter((name) => name.startsWith('!')) };
}

/** Chapters by number, by runs of numbers, and by title; null where nobody asks for some. */
function chosenIn(written: WrittenStory['chapters'], place: () => ChosenChapters['span']): ChosenChapters | null {
  if (written === undefined) return null;
  const parts = [written].flat().map((part) => {
    if (typeof part === 'number') return { from: part, to: part };
    const [, from, to] = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/.exec(part) ?? [];
    return from && to ? { from: Number(from), to: Number(to) } : part;
  });
  return { parts, span: place() };
}

const toPerson = (written: WrittenPerson): Person =>
  typeof written === 'string' ? person(written) : person(written.name, written.fileAs);

const people = (written: WrittenPerson | WrittenPerson[] | undefined): readonly Person[] =>
  written === undefined ? [] : (Array.isArray(written) ? written : [written]).map(toPerson);

/** The person of this name as the manifest files them elsewhere, else as their name says. */
function known(name: string, written: WrittenManifest): Person {
  const named = [
    written.editor,
    ...entriesIn(written).map((story) => (typeof story === 'string' ? undefined : story.author)),
  ];
  const own = person(name);
  return named.flatMap(people).find((one) => one.name === own.name) ?? own;
}

const claimIn = ({ conformsTo, certifiedBy }: WrittenManifest['epub']): Manifest['epub']['claim'] =>
  conformsTo && certifiedBy ? { standard: conformsTo, certifier: certifiedBy } : null;

const identifiers = (written: WrittenManifest['identifier']): Manifest['identifier'] =>
  typeof written === 'string'
    ? { ebook: written, print: written }
    : { ebook: written?.ebook ?? null, print: written?.print ?? null };
