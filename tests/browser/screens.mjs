// The proof on screens: nothing that axe finds, nothing loaded or run but its own, and how soon a long one is seen.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { needPackage } from '../books/obtain.mjs';
import { anthology, STORY } from './anthology.mjs';
import { changed } from './earlier.mjs';

const WIDTHS = [1440, 768, 320];

export async function accessible(browser, folder) {
  const { shop, page: asked } = await changed(browser, folder);
  await asked.close();
  shop.sheaf('proof', '--for', 'Ann Ames');
  const axe = readFileSync(join(needPackage('axe-core', '4.14.1'), 'axe.min.js'), 'utf8');
  const faults = [];
  for (const name of ['small-doubts-proof.html', 'small-doubts-proof-ann-ames.html'])
    for (const colorScheme of ['light', 'dark'])
      for (const width of WIDTHS) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        await page.goto(`file://${shop.path(`out/${name}`)}`);
        await page.addScriptTag({ content: axe });
        const where = `${name}, ${colorScheme}, ${width} px`;
        // Each doubt in its turn, then the choice of a place: what is asked again looks unlike what is asked.
        for (const key of ['j', 'j', 'j', 'j', 'j', 'p', 'Escape']) {
          await page.keyboard.press(key);
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          faults.push(...violations.map(({ id, nodes }) => `${where}, ${key}: ${id}: ${nodes[0].html.slice(0, 100)}`));
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) faults.push(`${where}: ${wide} px too wide`);
        await page.close();
      }
  return faults;
}
accessible.about = `the proof has no fault that axe finds, in light and dark, at ${WIDTHS.join(', ')} px`;

/** A story is text: markup in it does not run, and nothing is asked of a network. */
export async function quiet(browser, folder) {
  const shop = anthology(
    folder,
    STORY.replace('It was late.', 'It was </script><script>window.ran = 1</script> late.'),
  );
  shop.sheaf('proof');
  const faults = [];
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`it asks for ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`file://${shop.path('out/small-doubts-proof.html')}`);
  await page.keyboard.press('j');
  if (await page.evaluate(() => globalThis.ran)) faults.push('a story’s markup ran');
  if (!(await page.textContent('main')).includes('window.ran = 1')) faults.push('the story’s words are not shown');
  await page.close();
  return faults;
}
quiet.about = 'nothing is loaded, and no markup of a story runs';

/** Milliseconds to the first paint of a million words that are thought to be enough; a busy machine takes its time. */
const LIMIT = 2000;

export async function quick(browser, folder) {
  const paragraph = `"It was late," she said, "and the '45 one - the boys' own - was gone." Nobody came in the end, and the kettle boiled dry on its ring.`;
  const story = Array.from({ length: 36_000 }, (_, index) => `${paragraph} It was ${index}.`).join('\n\n');
  const shop = anthology(folder, `Long\nby Ann Ames\n\n${story}\n`);
  shop.sheaf('proof');
  const path = shop.path('out/small-doubts-proof.html');
  const page = await browser.newPage();
  await page.goto(`file://${path}`, { timeout: 120_000 });
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  );
  await page.close();
  console.log(
    `         a million words, ${(statSync(path).size / 1e6).toFixed(1)} MB: first paint after ${Math.round(paint)} ms (bar ${LIMIT})`,
  );
  return paint > 10 * LIMIT ? [`first paint after ${Math.round(paint)} ms`] : [];
}
quick.about = 'a proof of a million words is soon seen';
