// Pages an ebook in two engines, at the sizes of screens, by day and by night, and tells what a reader would miss.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { needPackage, needProgram } from '../obtain.mjs';
import { exists, run } from '../run.mjs';
import { ENGINES } from './engines.mjs';

const WIDTHS = [320, 390, 600, 844];
const HEIGHTS = { 320: 568, 390: 780, 600: 800, 844: 390 };
const GROUNDS = { day: { r: 255, g: 255, b: 255 }, night: { r: 17, g: 17, b: 17 } };
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.epub': 'application/epub+zip',
};

/** Every way in which a book is paged. */
export const MODES = Object.keys(ENGINES).flatMap((engine) =>
  WIDTHS.flatMap((width) =>
    ['100%', '200%'].flatMap((size) => ['day', 'night'].map((light) => ({ engine, width, size, light }))),
  ),
);

/** What a reader of the ebook in `bytes` would miss, a line each. */
export const readings = async (bytes, modes = MODES) => linesOf(await pagings(bytes, modes));

/** A line for each fault, with the first screen that shows it. */
export function linesOf(faults) {
  const lines = new Map();
  for (const { mode, what, words, file } of faults) {
    const fault = `file ${file + 1}: ${what}: “${words}”`;
    const where = `${mode.engine} ${mode.width} px ${mode.size} by ${mode.light}`;
    lines.set(fault, [...(lines.get(fault) ?? []), where]);
  }
  return [...lines].map(
    ([fault, where]) => `${fault} (${where[0]}${where.length > 1 ? ` and ${where.length - 1} more` : ''})`,
  );
}

/** The faults of the ebook in `bytes` on each screen. */
export async function pagings(bytes, modes = MODES) {
  needProgram('chromium', '--version', 'chromium');
  const { chromium } = createRequire(join(needPackage('playwright-core', '1.65.1'), 'package.json'))('playwright-core');
  const packages = new Map(
    [
      ['foliate-js', '1.0.1'],
      ['epubjs', '0.3.93'],
      ['jszip', '3.10.2'],
    ].map(([name, version]) => [name, needPackage(name, version)]),
  );
  const server = await serve(bytes, packages);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const executablePath = exists('chromium') ? run('which', ['chromium']).stdout.trim() : undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const faults = [];
    for (const mode of modes) for (const fault of await paged(browser, origin, mode)) faults.push({ ...fault, mode });
    return faults;
  } finally {
    await browser.close();
    server.close();
  }
}

async function paged(browser, origin, { engine, width, size, light }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    colorScheme: light === 'night' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push({ what: 'the engine fails', words: error.message, file: 0 }));
  page.on('request', (asked) => {
    if (!asked.url().startsWith(origin) && !/^(?:blob|data|about):/.test(asked.url()))
      faults.push({ what: 'the book asks for the net', words: asked.url(), file: 0 });
  });
  await page.goto(`${origin}/${engine}`);
  await page.waitForFunction(() => typeof window.go === 'function' && typeof window.measure === 'function');
  const files = await page.evaluate((mode) => window.go(mode), { dark: light === 'night', size });
  for (let file = 0; file < files; file += 1) {
    const found = await page.evaluate(([n, ground]) => window.to(n, ground), [file, GROUNDS[light]]);
    for (const fault of found) faults.push({ ...fault, file });
  }
  await context.close();
  return faults;
}

/** Serves the book, the engines and what measures them, to this machine alone. */
async function serve(bytes, packages) {
  const here = dirname(new URL(import.meta.url).pathname);
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent(asked.url.split('?')[0]);
    const send = (type, body) => answer.setHeader('content-type', type).end(body);
    const engine = ENGINES[path.slice(1)];
    if (engine) return send('text/html', engine);
    if (path === '/book.epub') return send(TYPES['.epub'], bytes);
    const [, name, rest] = /^\/npm\/([\w-]+)\/(.*)$/.exec(path) ?? [];
    const file =
      path === '/measure.mjs'
        ? join(here, 'measure.mjs')
        : packages.has(name) && join(packages.get(name), normalize(`/${rest}`));
    try {
      return send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    } catch {
      return answer.writeHead(404).end();
    }
  });
  await new Promise((open) => server.listen(0, '127.0.0.1', open));
  return server;
}
