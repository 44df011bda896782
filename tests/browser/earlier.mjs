// A story that was settled comes back changed: what is not sure any more is asked again, with what was said before.
import { anthology, doubts, STORY } from './anthology.mjs';
import { saved, settleByKeys } from './settle.mjs';

/** The story as its author sends it again: a paragraph with other words in it, one pasted twice, one of which nothing is left. */
const CHANGED = STORY.replace(
  "and the 'ten' one - 'ten the boys' own.",
  "and I want the 'ten' one - 'ten the boys' own.",
)
  .replace('~*~', 'It was late.It was always late in that house by the river, and nobody said so.\n\n~*~')
  .replace(/He said "no and[^\n]+/, 'He went out into the yard.');

/** Settles all of it by keys: `y` where something was said before; a decision that is lost is dropped, or put to a paragraph. */
export async function againByKeys(browser, folder) {
  const { shop, page, faults } = await changed(browser, folder);
  const seen = { said: 0, placed: 0, dropped: 0 };
  await page.keyboard.press('j');
  for (let left = 20; left > 0 && !/All is settled/.test(await page.textContent('#status')); left -= 1) {
    const now = page.locator('#queue li.now');
    if ((await now.locator('.again').count()) > 0) {
      seen.said += 1;
      if (!/You said: /.test(await now.locator('.again').first().textContent()))
        faults.push('what was said is not named');
      await page.keyboard.press('y');
    } else if (/^settled\//.test(await now.locator('.tag').first().textContent())) {
      if (/is note/.test(await now.textContent()) || /kettle sang/.test(await now.textContent())) {
        seen.placed += 1;
        await page.keyboard.press('p');
        await page.waitForSelector('main .target');
        while (!/Nobody came in the end/.test(await page.textContent('main .target'))) await page.keyboard.press('j');
        await page.keyboard.press('Enter');
      } else {
        seen.dropped += 1;
        await page.keyboard.press('d');
      }
    } else await page.keyboard.press('a');
  }
  if (seen.said < 2) faults.push(`${seen.said} doubts have what was said before`);
  if (seen.placed !== 1) faults.push('no lost decision was put to another paragraph');
  if (seen.dropped < 1) faults.push('no lost decision was dropped');
  return [...faults, ...(await ended(shop, page))];
}
againByKeys.about = 'what is asked again says what was said before, and is settled by the keyboard alone';

/** The same with the pointer. */
export async function againByPointer(browser, folder) {
  const { shop, page, faults } = await changed(browser, folder);
  for (let left = 20; left > 0 && (await page.locator('#queue li:not(.done)[data-doubt]').count()) > 0; left -= 1) {
    await page.locator('#queue li:not(.done)[data-doubt] .go').first().click();
    const now = page.locator('#queue li.now');
    const buttons = now.locator('.answers button');
    if (/kettle sang/.test(await now.textContent())) {
      await now.getByRole('button', { name: 'put it somewhere else' }).click();
      await page.locator('main').getByText('Nobody came in the end').click();
    } else if ((await now.locator('.again').count()) > 0) await now.locator('.again').first().click();
    else if (await now.getByRole('button', { name: /drop it/ }).count())
      await now.getByRole('button', { name: /drop it/ }).click();
    else await buttons.first().click();
  }
  return [...faults, ...(await ended(shop, page))];
}
againByPointer.about = 'what is asked again is settled with the pointer';

/** The page of a story that was settled, with an answer about a paragraph that is gone, and came back changed. */
export async function changed(browser, folder) {
  const shop = anthology(folder);
  shop.sheaf('proof');
  const first = await open(browser, shop);
  await saved(shop, await settleByKeys(first.page));
  await first.page.close();
  const lost = '  - {at: "¶⟦The kettle sang all morning on its ring.⟧¶", is: note}\n';
  shop.put(
    'anthology.settled.yaml',
    shop.text('anthology.settled.yaml').replace('"one.txt":\n', (key) => key + lost),
  );
  shop.put('one.txt', CHANGED);
  const told = doubts(shop);
  shop.sheaf('proof');
  const { page, faults } = await open(browser, shop);
  for (const code of ['settled/again', 'settled/lost'])
    if (!told.includes(code)) faults.push(`${code} is not told of the changed story`);
  // The same list, which hears of the page’s own faults from now on.
  faults.push(...first.faults);
  return { shop, page, faults };
}

/** What no place can be made of leaves the page as it was: words of two paragraphs; and an author has no keys of the editor's. */
export async function leftAlone(browser, folder) {
  const { shop, page, faults } = await changed(browser, folder);
  const now = page.locator('#queue li.now');
  await page.keyboard.press('j');
  for (let left = 20; left > 0 && !/He said "no and/.test(await now.textContent()); left -= 1)
    await page.keyboard.press('j');
  await page.evaluate(select, [4, 5]);
  for (const key of ['p', 'Enter', 'Escape']) await page.keyboard.press(key);
  if ((await page.evaluate('desk.made.length')) > 0) faults.push('words of two paragraphs were a place');
  await page.close();
  shop.sheaf('proof', '--for', 'Ann Ames');
  const author = await open(browser, shop, 'small-doubts-proof-ann-ames.html');
  await author.page.evaluate(select, [4, 4]);
  for (const key of ['x', 'Shift+X', 'Shift+S']) await author.page.keyboard.press(key);
  if ((await author.page.evaluate('desk.made.length')) > 0) faults.push('an author has the editor’s keys');
  await author.page.close();
  return [...faults, ...author.faults];
}
leftAlone.about = 'what no place can be made of is left, and an author has no keys of the editor’s';

/** Selects from one paragraph to the end of another, by their numbers, as a hand would. */
function select([from, to]) {
  const all = document.querySelectorAll('main [data-l]');
  const range = document.createRange();
  range.setStart(all[from], 0);
  range.setEnd(all[to], all[to].childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

async function open(browser, shop, name = 'small-doubts-proof.html') {
  const faults = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`the page’s script failed: ${error.message}`));
  await page.goto(`file://${shop.path(`out/${name}`)}`);
  return { page, faults };
}

/** What is left once it is saved: nothing, and the note stands where it was put. */
async function ended(shop, page) {
  await page.keyboard.press('Control+s');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('dialog a.button')]);
  await saved(shop, download);
  await page.close();
  const faults = doubts(shop).map((code) => `still told after it was settled again: ${code}`);
  if (!/⟦\\"Put it down,\\" she said.*is: note/.test(shop.text('anthology.settled.yaml')))
    faults.push('the note is not where it was put');
  return faults;
}
