import type { Found } from './format/kind.js';
import { kindOf, misnamed } from './format/kind.js';
import type { ArchiveJob, Reader, ReadJob } from './job.js';
import type { Manuscript } from './manuscript.js';
import { orRefused, Refusal } from './refusal.js';

/** Reads one story's file, whatever its format; null, with one report, where there is no story in it. */
export const readFile = (job: ReadJob): Promise<Manuscript | null> =>
  orRefused(job.file, job.report, () => readKind(job, kindOf(job.file, job.bytes)));

/** The reader of a format is loaded when a file wants it. */
async function readKind(job: ReadJob, found: Found): Promise<Manuscript> {
  reportSuffix(job, found.kind);
  if ('archive' in found) {
    const inside = { ...job, archive: found.archive } satisfies ArchiveJob;
    if (found.kind === 'files') return readArchive(inside);
    return (await archiveReader(found.kind))(inside);
  }
  return (await textReader(found.kind))(job);
}

/** An archive of one story stands for it; what is in an archive's own archives is not looked for. */
async function readArchive(job: ArchiveJob): Promise<Manuscript> {
  const { readZip } = await import('./archive/index.js');
  return readZip(job, async (member, bytes) => {
    const found = kindOf(job.file, bytes);
    if ('archive' in found && found.kind === 'files') throw nested(job.file);
    return readKind({ ...job, file: member, bytes }, found);
  });
}

const nested = (file: string): Refusal =>
  new Refusal(
    'several-files',
    `\`${file}\` holds an archive in an archive`,
    'unpack it, and name the story’s own file',
  );

async function archiveReader(kind: 'epub' | 'docx' | 'odt'): Promise<Reader<ArchiveJob>> {
  switch (kind) {
    case 'epub':
      return (await import('./epub/index.js')).readEpub;
    case 'docx':
      return (await import('./docx/index.js')).readDocx;
    case 'odt':
      return (await import('./odt/index.js')).readOdt;
  }
}

async function textReader(kind: 'text' | 'html' | 'mhtml' | 'rtf' | 'fodt'): Promise<Reader> {
  switch (kind) {
    case 'text':
      return (await import('./plain-file.js')).readPlain;
    case 'html':
      return (await import('./html/index.js')).readHtml;
    case 'mhtml':
      return (await import('./mhtml/index.js')).readMhtml;
    case 'rtf':
      return (await import('./rtf/index.js')).readRtf;
    case 'fodt':
      return (await import('./odt/index.js')).readFlatOdt;
  }
}

/** Tells where a name promises another format. */
function reportSuffix({ file, report }: ReadJob, kind: Found['kind']): void {
  const called = misnamed(file, kind);
  if (called === null) return;
  report({
    severity: 'info',
    code: 'source/suffix',
    message: `\`${file}\` is ${called}, whatever its name says, and was read as one`,
    span: { source: { file, text: '' }, start: 0, end: 0 },
  });
}
