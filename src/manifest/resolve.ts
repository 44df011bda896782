import { DEFAULT_SETTINGS, type NoteFate, notesAll, type Person, person, type Settings } from '../document/index.js';
import { DEFAULT_FAMILY } from './families.js';
import { HOUSES } from './house.js';
import { resolvePdf } from './interior.js';
import type { Entry, FileRef, Manifest, Profile, StoryEntry, Words } from './manifest.js';
import type { ParsedManifest } from './parse.js';
import type { Path, Places } from './places.js';
import type { WrittenManifest, WrittenPerson, WrittenStory, WrittenStyle } from './schema.js';
import { restyle } from './style.js';

/** What the command line says over the manifest's head. */
export interface Overrides {
  readonly notes?: NoteFate;
  readonly profile?: Profile;
}

/** Fills in every default and merges every style, once, so that nobody downstream has to. */
export function resolveManifest({ written, places }: ParsedManifest, overrides: Overrides = {}): Manifest {
  const at = new Resolver(places, overrides);
  const { ornament } = HOUSES[written.pdf.design];
  const settings = restyle({ ...DEFAULT_SETTINGS, language: written.language, ornament }, written.style);
  const pdf = resolvePdf(written.pdf, places, overrides.profile);
  return {
    source: places.source,
    title: at.words(['title'], written.title)!,
    subtitle: at.words(['subtitle'], written.subtitle),
    editors: people(written.editor),
    language: written.language,
    date: written.date ?? null,
    publisher: written.publisher ?? null,
    identifier: identifiers(written.identifier),
    rights: written.rights ?? null,
    copyright: at.words(['copyright'], written.copyright),
    description: written.description ?? null,
    subjects: written.subjects,
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
    epub: {
      fonts: written.epub.fonts,
      family: typeof pdf.font === 'string' ? pdf.font : DEFAULT_FAMILY,
      conformsTo: written.epub.conformsTo ?? null,
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

  constructor(
    readonly places: Places,
    readonly overrides: Overrides,
  ) {}

  words(path: Path, text: string | undefined): Words | null {
    return text === undefined ? null : this.places.words(path, text.replace(/\s+$/, ''));
  }

  file(path: Path, name: string | undefined): FileRef | null {
    return name === undefined ? null : { path: cleanPath(name), span: this.places.value(path) };
  }

  entries(written: WrittenManifest['stories'], settings: Settings): readonly Entry[] {
    return written.map((entry, index): Entry => {
      const path = ['stories', index];
      if (typeof entry === 'string' || !('part' in entry)) return this.story(entry, path, settings);
      const style = this.#settings(settings, entry.language, entry.style);
      return {
        kind: 'part',
        title: this.words([...path, 'part'], entry.part)!,
        stories: entry.stories.map((story, place) => this.story(story, [...path, 'stories', place], style)),
      };
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
      authors: people(written.author),
      date: written.date ?? null,
      source: written.source ?? null,
      rights: written.rights ?? null,
      headnote: this.words([...path, 'headnote'], written.headnote),
      warnings: written.warnings ?? [],
      settings: {
        ...this.#settings(settings, written.language, written.style),
        keep: written.keep ?? [],
        strip: written.strip ?? [],
      },
      span: this.places.value(path),
    };
  }

  #settings(base: Settings, language: string | undefined, style: WrittenStyle | undefined): Settings {
    const merged = restyle(language === undefined ? base : { ...base, language }, style);
    return this.overrides.notes ? { ...merged, notes: notesAll[this.overrides.notes] } : merged;
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

/** Forward slashes, no `./` in front, so that one file has one name. */
const cleanPath = (name: string): string => {
  const parts: string[] = [];
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

const toPerson = (written: WrittenPerson): Person =>
  typeof written === 'string' ? person(written) : person(written.name, written.fileAs);

const people = (written: WrittenPerson | WrittenPerson[] | undefined): readonly Person[] =>
  written === undefined ? [] : (Array.isArray(written) ? written : [written]).map(toPerson);

/** The person of this name as the manifest files them elsewhere, else as their name says. */
function known(name: string, written: WrittenManifest): Person {
  const stories = written.stories.flatMap((entry) =>
    typeof entry === 'string' ? [] : 'part' in entry ? entry.stories : [entry],
  );
  const named = [written.editor, ...stories.map((story) => (typeof story === 'string' ? undefined : story.author))];
  return named.flatMap(people).find((one) => one.name === name) ?? person(name);
}

const identifiers = (written: WrittenManifest['identifier']): Manifest['identifier'] =>
  typeof written === 'string'
    ? { ebook: written, print: written }
    : { ebook: written?.ebook ?? null, print: written?.print ?? null };
