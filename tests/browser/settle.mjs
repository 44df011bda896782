// A doubt settled in the proof, saved, compiled again: gone; and the story sent anew: still gone.
import { anthology, doubts, STORY } from './anthology.mjs';

/** Settles every doubt by keys alone. */
export async function settledByKeys(browser, folder) {
  const shop = anthology(folder);
  return settled(browser, shop, settleByKeys);
}
settledByKeys.about = 'a doubt is settled by the keyboard alone, saved, compiled again, and gone';

/** Settles all that is open by keys, and saves it. */
export async function settleByKeys(page) {
  await page.keyboard.press('j');
  for (let left = 20; left > 0 && !/All is settled/.test(await page.textContent('#status')); left -= 1)
    await page.keyboard.press((await page.textContent('#queue li.now .tag')) === 'space/missing' ? '2' : 'a');
  await page.keyboard.press('Control+s');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return download;
}

/** Puts what was downloaded beside the manifest. */
export const saved = (shop, download) => download.saveAs(shop.path(download.suggestedFilename()));

/** The same with the pointer, and a correction of words that nobody doubted. */
export async function settledByPointer(browser, folder) {
  const shop = anthology(folder);
  const faults = await settled(browser, shop, async (page) => {
    for (let left = 20; left > 0 && (await page.locator('main .d:not(.done)').count()) > 0; left -= 1) {
      await page.locator('main .d:not(.done)').first().click();
      const missing = (await page.textContent('#queue li.now .tag')) === 'space/missing';
      await page
        .locator('#queue li.now .answers > button')
        .nth(missing ? 1 : 0)
        .click();
    }
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('main p')].find((one) =>
        one.textContent.includes('plain enough'),
      );
      const node = paragraph.lastChild;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('plain'));
      range.setEnd(node, node.data.indexOf('plain') + 5);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    });
    await page.locator('main').evaluate((main) => main.focus({ preventScroll: true }));
    await page.keyboard.press('e');
    await page.fill('#dialog-text', 'clear');
    await page.click('dialog button[type=submit]');
    await page.click('#save');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('dialog a.button')]);
    return download;
  });
  shop.sheaf('compile', '--only', 'epub', '--ledger', shop.path('ledger.json'));
  if (!shop.text('ledger.json').includes('"before":"plain","after":"clear"'))
    faults.push('the correction is not in the ledger');
  return faults;
}
settledByPointer.about = 'doubts are settled with the pointer, and words corrected that nobody doubted';

async function settled(browser, shop, work) {
  const faults = [];
  if (doubts(shop).length < 3) faults.push('there is nothing to settle');
  shop.sheaf('proof');
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`the page’s script failed: ${error.message}`));
  await page.goto(`file://${shop.path('out/small-doubts-proof.html')}`);
  const download = await work(page);
  await saved(shop, download);
  await page.close();
  const left = doubts(shop);
  if (left.length > 0) faults.push(`still told after it was settled: ${left.join(', ')}`);
  const [head, ...rest] = STORY.split('\n\n');
  const sent = [
    head,
    ...rest.map((one) => one.replace(/.{1,60}(?= |$)/g, (line) => `${line.trim()}\n`).trim()),
    'She wrote this since.',
  ];
  shop.put('one.txt', `${sent.join('\n\n')}\n`);
  const again = doubts(shop).filter((code) => !/^(?:header|note)\//.test(code));
  if (again.length > 0) faults.push(`told again when the story was sent anew: ${again.join(', ')}`);
  return faults;
}
