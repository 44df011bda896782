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

"Give me the 'ammer," said the man at the door, "and the '45 one - the boys' own."

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

async function proofOf(files: Readonly<Record<string, string>> = FILES, author: string | null = null): Promise<string> {
  const world = worldOf(files);
  const { between, diagnostics } = await compile(MANIFEST, world, { between: true });
  const proof = makeProof({ author, between: between!, told: diagnostics }, world);
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
    <p data-l="6"><span class="c" title="quote: &quot; → “ · a.txt:6:1" data-b="&quot;">“</span>Give me the <span class="c" title="quote: ' → ’ · a.txt:6:14" data-b="'">’</span>ammer,<span class="c" title="quote: &quot; → ” · a.txt:6:21" data-b="&quot;">”</span> said the man at the door, <span class="c" title="quote: &quot; → “ · a.txt:6:49" data-b="&quot;">“</span>and the <button class="d" id="s1-0" title="\`'45\` was read with an apostrophe; it may be an opening quote (a.txt:6:58)"><span class="c" title="quote: ' → ’ · a.txt:6:58" data-b="'">’</span></button>45 one<span class="c" title="dash: - → — · a.txt:6:65" data-b=" - ">—</span>the boys<span class="c" title="quote: ' → ’ · a.txt:6:76" data-b="'">’</span> own.<span class="c" title="quote: &quot; → ” · a.txt:6:82" data-b="&quot;">”</span></p>
    <p data-l="8">It was late<button class="d" id="s1-1" title="A space seems to be missing here (a.txt:8:12)">.I</button>t was always &lt;late&gt; in that house by the river &amp; the weir.</p>
    <p class="br" data-l="10" title="a scene break, written ~*~ at a.txt:10:1">⁂ <span class="tag">~*~</span></p>
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
