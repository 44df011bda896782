import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compile } from '../compile.js';
import type { World } from '../document/index.js';
import { diskWorld } from '../machine/disk.js';
import { readAnchor } from '../settled/anchor.js';
import { makeProof } from './index.js';

const MANIFEST = {
  file: 'anthology.yaml',
  text: 'title: Small <Doubts>\ndate: 2026-01-01\nstories:\n  - {file: a.txt, author: Ann Ames}\n  - {file: b.txt, title: Second, author: Bo Beck}\n',
};

const STORY = `The Heaped Coals
by Ann Ames

A/N: thanks to Jo for reading this twice.

"Give me the 'ammer," said the man at the door, "and the 'bus one - the boys' own."

It was late.It was always <late> in that house by the river & the weir.

~*~

"Put it down," she said. *Nobody* came in the end, and the kettle boiled dry.
`;

const FILES = { 'a.txt': STORY, 'b.txt': 'Nothing happened here for a long while, and nobody minded it.\n' };

const worldOf = (files: Readonly<Record<string, string>>): World => ({
  ...diskWorld('.'),
  file: async (path) =>
    path in files ? { ok: true, bytes: Buffer.from(files[path]!) } : { ok: false, fault: 'missing', detail: '' },
  list: () => Object.keys(files),
});

async function proofOf(
  files: Readonly<Record<string, string>> = FILES,
  author: string | null = null,
  story: string | null = null,
): Promise<string> {
  const world = worldOf(files);
  const { between, diagnostics } = await compile(MANIFEST, world, { between: true });
  const proof = makeProof({ author, story, between: between!, told: diagnostics }, world);
  return proof!.html;
}

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)![0];

const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!);

test('the text stands as it will be printed, what was taken out in its place, with what took it', async () => {
  expect(mainOf(await proofOf()).replace(/<span class="pg"[^>]*><\/span>/g, '')).toMatchInlineSnapshot(`
    "<main id="text" tabindex="-1">
    <section id="s1" aria-labelledby="s1-title" data-file="a.txt">
    <h2 id="s1-title" tabindex="-1">The Heaped Coals</h2>
    <p class="by">Ann Ames <span class="tag">a.txt</span></p>
    <p class="out" data-l="1"><span class="tag">read as the title · stands over a by-line</span> <del>The Heaped Coals</del></p>
    <p class="out" data-l="2"><span class="tag">read as the author · the manifest’s author; a by-line</span> <del>by Ann Ames</del></p>
    <p class="out" data-l="4"><span class="tag">left out · note · label A/N; key a/n; sounds like its author (phrase alone, strong phrases)</span> <del>A/N: thanks to Jo for reading this twice.</del></p>
    <p data-l="6"><span class="c" title="quote: &quot; → “ · a.txt:6:1" data-b="&quot;">“</span>Give me the <span class="c" title="quote: ' → ’ · a.txt:6:14" data-b="'">’</span>ammer,<span class="c" title="quote: &quot; → ” · a.txt:6:21" data-b="&quot;">”</span> said the man at the door, <span class="c" title="quote: &quot; → “ · a.txt:6:49" data-b="&quot;">“</span>and the <button class="d" id="s1-0" title="\`'bus\` was read with an apostrophe; it may be an opening quote (a.txt:6:58)"><span class="c" title="quote: ' → ’ · a.txt:6:58" data-b="'">’</span></button>bus one<span class="c" title="dash: - → — · a.txt:6:66" data-b=" - ">—</span>the boys<span class="c" title="quote: ' → ’ · a.txt:6:77" data-b="'">’</span> own.<span class="c" title="quote: &quot; → ” · a.txt:6:83" data-b="&quot;">”</span></p>
    <p data-l="8">It was late<button class="d" id="s1-1" title="A space seems to be missing here (a.txt:8:12)">.I</button>t was always &lt;late&gt; in that house by the river &amp; the weir.</p>
    <p class="br" data-l="10" title="a scene break, written ~*~ at a.txt:10:1"><span data-b="~*~">⁂</span> <span class="tag">~*~</span></p>
    <p data-l="12"><span class="c" title="quote: &quot; → “ · a.txt:12:1" data-b="&quot;">“</span>Put it down,<span class="c" title="quote: &quot; → ” · a.txt:12:14" data-b="&quot;">”</span> she said. <em>Nobody</em> came in the end, and the kettle boiled dry.</p>

    </section>
    <section id="s2" aria-labelledby="s2-title" data-file="b.txt">
    <h2 id="s2-title" tabindex="-1">Second</h2>
    <p class="by">Bo Beck <span class="tag">b.txt</span></p>
    <p data-l="1">Nothing happened here for a long while, and nobody minded it.</p>

    </section>
    </main>"
  `);
});

test('every doubt names a place, has the reading that holds first, and is boxed in the text', async () => {
  const html = await proofOf();
  const [{ doubts }] = dataOf(html).stories;
  expect(doubts.map(({ code }: { code: string }) => code)).toEqual(['quote/doubtful', 'space/missing']);
  for (const { id, at, readings } of doubts) {
    expect(readAnchor(at)).not.toBeNull();
    expect(readings[0].says).toEqual({ is: 'fine' });
    expect(html).toContain(`id="${id}"`);
  }
  expect(doubts[1].readings[1]).toMatchObject({ says: { to: '. I' }, shown: '. I' });
});

test('nothing runs and nothing is drawn but what the page was made with', async () => {
  const html = await proofOf();
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
  expect(html).toContain(`style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'`);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  expect(html).toContain('Small &lt;Doubts&gt;');
  expect(html).not.toMatch(/(?:src|href)="(?!#)/);
});

test('an author sees her stories and the questions to her, and nothing of what was done', async () => {
  const settled = 'a.txt:\n  - {at: "It was always ⟦<late>⟧ in that house", ask: "Late or dark?"}\n';
  const html = await proofOf({ ...FILES, 'anthology.settled.yaml': settled }, 'ann ames');
  const main = mainOf(html);
  expect(main).not.toMatch(/class="(?:c|d|out)|A\/N|Nothing happened/);
  expect(dataOf(html)).toMatchObject({
    saveAs: 'small-doubts-ann-ames.settled.yaml',
    questions: [{ ask: 'Late or dark?' }],
  });
});

test('the story of one file is a galley for its author', async () => {
  const data = dataOf(await proofOf(FILES, null, './b.txt'));
  expect(data).toMatchObject({ author: 'Bo Beck', saveAs: 'small-doubts-bo-beck.settled.yaml', settled: [] });
  expect(data.stories.map(({ title }: { title: string }) => title)).toEqual(['Second']);
});

test('once it was proofed, what is new in a story is marked', async () => {
  const { stories } = dataOf(await proofOf());
  const settled = `proofed:\n  a.txt: ${JSON.stringify(stories[0].seen['a.txt'])}\n`;
  const again = await proofOf({
    ...FILES,
    'a.txt': `${STORY}\nShe wrote this since.\n`,
    'anthology.settled.yaml': settled,
  });
  expect(mainOf(again).match(/class="new"[^>]*>[^<]+/g)).toEqual([expect.stringContaining('She wrote this since.')]);
  expect(dataOf(again).stories[0].fresh).toBe(1);
});

/** The story's decisions as a page would write them, from the doubts that it was made with. */
async function decisionsOn(story: string, says: Readonly<Record<string, string>>): Promise<string> {
  const [{ doubts }] = dataOf(await proofOf({ ...FILES, 'a.txt': story })).stories;
  const lines = doubts.flatMap(({ at, code }: { at: string; code: string }) =>
    says[code] ? [`  - {at: ${JSON.stringify(at)}, ${says[code]}, was: ${code}}\n`] : [],
  );
  return `a.txt:\n${lines.join('')}`;
}

const APOSTROPHE = { 'quote/doubtful': 'is: apostrophe' };

async function againOn(story: string, decisions: string) {
  const html = await proofOf({ ...FILES, 'a.txt': story, 'anthology.settled.yaml': decisions });
  return dataOf(html);
}

test('a decision that holds is neither a doubt nor asked again', async () => {
  const data = await againOn(STORY, await decisionsOn(STORY, APOSTROPHE));
  expect(data.settled).toMatchObject([{ state: 'holds', at: 6, says: { is: 'apostrophe' } }]);
  expect(data.stories[0].doubts.map(({ code }: { code: string }) => code)).toEqual(['space/missing']);
  expect(data.stories[0].strays).toEqual([]);
});

test('a doubt that is told again since its paragraph was changed has what was said before with it', async () => {
  const sent = STORY.replace("and the 'bus one - the boys' own", "and I want the 'bus one, not the boys' own");
  const data = await againOn(sent, await decisionsOn(STORY, APOSTROPHE));
  expect(data.settled[0].state).not.toBe('holds');
  const doubt = data.stories[0].doubts.find(({ code }: { code: string }) => code === 'quote/doubtful');
  expect(doubt.said).toEqual([{ of: 0, label: 'an apostrophe', says: { is: 'apostrophe' } }]);
  expect(data.stories[0].strays).toEqual([]);
});

test('in a paragraph that stands twice both doubts know what was said, and one answer holds for both', async () => {
  const paragraph = STORY.split('\n\n').find((one) => one.startsWith('It was late'))!;
  const sent = STORY.replace('~*~', `${paragraph}\n\n~*~`);
  const data = await againOn(sent, await decisionsOn(STORY, { 'space/missing': 'to: ". I"' }));
  const doubts = data.stories[0].doubts.filter(({ code }: { code: string }) => code === 'space/missing');
  expect(doubts.map(({ said }: { said: { label: string }[] }) => said[0]?.label)).toEqual([
    'put a space in',
    'put a space in',
  ]);
  expect(doubts[0].copy).not.toBeNull();
  expect(doubts[0].copy).toBe(doubts[1].copy);
  const line = (at: string) => `  - {at: ${JSON.stringify(at)}, to: ". I", everywhere: copies}\n`;
  const settled = await againOn(sent, `a.txt:\n${doubts.map(({ at }: { at: string }) => line(at)).join('')}`);
  expect(settled.settled.map(({ state }: { state: string }) => state)).toEqual(['holds', 'holds']);
  expect(settled.stories[0].doubts.map(({ code }: { code: string }) => code)).toEqual(['quote/doubtful']);
});

test('a decision whose words are gone stands alone; one that may have meant a place offers it', async () => {
  const decisions =
    'a.txt:\n' +
    '  - {at: "¶⟦Thank you all for reading.⟧¶", is: note}\n' +
    '  - {at: "said the ⟦woman⟧ at the door", to: lady}\n' +
    '  - {at: "came in the end, and the ⟦kettle⟧ boiled over at last", to: pot}\n';
  const { settled, stories } = await againOn(STORY, decisions);
  expect(settled.map(({ state }: { state: string }) => state)).toEqual(['lost', 'lost', 'again']);
  expect(stories[0].strays).toMatchObject([
    { of: 0, places: [] },
    { of: 1, places: [] },
    { of: 2, places: [{ line: 12 }] },
  ]);
  expect(readAnchor(stories[0].strays[2].places[0].at)?.exact).toBe('kettle');
});

test('what is told of a story once it is bound can be settled as well', async () => {
  const manifest = { ...MANIFEST, text: MANIFEST.text.replace(', author: Bo Beck', '') };
  const world = worldOf(FILES);
  const { between, diagnostics } = await compile(manifest, world, { between: true });
  const html = makeProof({ author: null, story: null, between: between!, told: diagnostics }, world)!.html;
  const [doubt] = dataOf(html).stories[1].doubts;
  expect(doubt).toMatchObject({ code: 'book/no-author', readings: [{ says: { is: 'fine' } }] });
  expect(readAnchor(doubt.at)?.exact).toBe('N');
});
