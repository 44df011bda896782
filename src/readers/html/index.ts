import { type Block, countWords, textOf } from '../../document/index.js';
import { withDisclaimers } from '../build/disclaimers.js';
import { withoutRepeatedHeads } from '../build/repeated-heads.js';
import type { Reader, ReadJob } from '../job.js';
import { type Manuscript, NO_ORIGIN, type Origin } from '../manuscript.js';
import { Refusal } from '../refusal.js';
import { decodePage } from './charset.js';
import { compose } from './compose.js';
import { Styles } from './css.js';
import { notesOf } from './footnotes.js';
import { besidePage, Pictures } from './pictures.js';
import { storyElement, unknownSite } from './prose.js';
import { first } from './select.js';
import { sheetsOf } from './sheets.js';
import { siteOf } from './sites/index.js';
import { headOf } from './sites/page-head.js';
import type { Site } from './sites/site.js';
import { type Page, pageOf } from './tree.js';
import { saidIn } from './words.js';

/** Reads a page of HTML. */
export const readHtml: Reader = (job) => {
  const source = decodePage(job.file, job.bytes, job.encoding, job.report);
  return readPage(job, source, besidePage(job.file));
};

/** Reads a page whose text is `source`; `pathOf` tells where its pictures lie. */
export function readPage(job: ReadJob, source: Manuscript['sources'][0], pathOf: Pictures['pathOf']): Manuscript {
  const page = pageOf(source.text, /^\s*<\?xml/.test(source.text) ? 'xhtml' : 'html');
  const known = siteOf(page);
  const story = known ? page.root : storyElement(page);
  const site = known ?? unknownSite(page, story);
  const pictures = new Pictures(page, source, pathOf);
  const styles = new Styles(site.unstyled ? [] : sheetsOf(page));
  const notes = notesOf([{ page, part: '' }], job.name);
  const { report } = job;
  const read = compose({
    page,
    source,
    site,
    styles,
    notes,
    root: story,
    whole: known === null,
    picture: pictures.meant,
    report,
  });
  refuseWithout(read.blocks, page, job.file);
  pictures.tell(report);
  tellComments(notes.comments.size, source, report);
  if (!known) tellLeft(page, read.blocks, source, report);
  return {
    format: site.format,
    sources: [source],
    header: [],
    blocks: withDisclaimers(withoutRepeatedHeads(read.blocks)),
    notes: read.notes,
    origin: originOf(site, page),
    works: [],
  };
}

function originOf(site: Site, page: Page): Origin {
  const told = site.origin ? site.origin(page) : headOf(page);
  return { ...NO_ORIGIN, ...told };
}

/** The words of some blocks; counted no further than there are more than `enough`. */
function wordsIn(blocks: readonly Block[], enough = Number.POSITIVE_INFINITY): number {
  let words = 0;
  for (const block of blocks) {
    words += countWords(textOf(block));
    if (words > enough) break;
  }
  return words;
}

/** So few words beside a form for a password are no story. */
const FEW = 200;

const ASKS =
  /\blog(?:ged)? ?in\b|\bsign(?:ed)? ?in\b|\bpassword\b|\bregistered users\b|\baccess denied\b|\bnot found\b|\berror [45]\d\d\b|just a moment|verify (?:that )?you are|enable javascript|are you a robot/i;

/** Refuses a page that only asks for a password, or tells of an error. */
function refuseWithout(blocks: readonly Block[], page: Page, file: string): void {
  const words = wordsIn(blocks, FEW);
  if (words > FEW) return;
  const said = saidIn(first(page.root, 'body') ?? page.root, page.source);
  if (words > 0 && !(asksToLogIn(page) && ASKS.test(said))) return;
  if (countWords(said) === 0) throw new Refusal('empty', `There are no words in \`${file}\``, 'is it saved?');
  throw new Refusal(
    'no-story',
    `There is no story in \`${file}\`: ${ASKS.test(said) ? 'the page only asks to log in, or tells of an error' : 'nothing on the page looks like one'}`,
    'log in with a browser (sign in to the site), open the story, and save the page or its download again',
  );
}

const asksToLogIn = ({ root, source }: Page): boolean =>
  first(root, 'input[type=password], form[id*=session], form[action*=login], form[id*=login], .users-login') !== null ||
  ASKS.test(saidIn(first(root, 'title') ?? first(root, 'h1') ?? root, source).slice(0, 200));

function tellComments(count: number, source: Manuscript['sources'][0], report: ReadJob['report']): void {
  if (count === 0) return;
  const message = `Comments on this text are no part of the story and were left out (${Math.ceil(count / 2)})`;
  report({ severity: 'info', code: 'source/comment', message, span: { source, start: 0, end: 0 } });
}

/** Tells how much of a page was taken for no story, so that an editor sees when it was too much. */
function tellLeft(
  page: Page,
  blocks: readonly Block[],
  source: Manuscript['sources'][0],
  report: ReadJob['report'],
): void {
  const all = countWords(saidIn(first(page.root, 'body') ?? page.root, page.source));
  const left = all - wordsIn(blocks);
  if (left <= 0) return;
  report({
    severity: 'info',
    code: 'source/left-out',
    message: `${left} of the page’s ${all} words stand around the story and were left out`,
    span: { source, start: 0, end: 0 },
    hint: 'if words of the story are missing, save the story alone as plain text or Markdown',
  });
}
