// Sets a folder of texts with Sheaf, LuaLaTeX and typst on the same page in the same face, to lay their lines side by side:
//   npm run build && node bench/pages.mjs FOLDER OUT [DESIGN]
// Each text (*.txt) has its title as first paragraph, an empty line between paragraphs, and *** where a scene ends. OUT gets
// sheaf.pdf and, where they are installed, lualatex.pdf (with fontspec, microtype and babel) and typst.pdf (its npm package, or
// its folder in TYPST); lines.mjs then measures them. README.md has what came of it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [from, to, design = 'classic'] = process.argv.slice(2);
if (!from || !to) throw new Error('node bench/pages.mjs FOLDER OUT [DESIGN]');
const out = resolve(to);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(import.meta.url);

/** The designs' own faces and sizes (`src/manifest/house.ts`), so that the others set what Sheaf sets; all on 14 points. */
const FACES = {
  classic: { name: 'EB Garamond', size: 11, file: 'eb-garamond/400Regular/EBGaramond_400Regular.ttf' },
  modern: { name: 'Source Serif 4', size: 9.75, file: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf' },
  zine: { name: 'Alegreya', size: 10.5, file: 'alegreya/400Regular/Alegreya_400Regular.ttf' },
};
const face = FACES[design];
const file = join(dirname(require.resolve('@expo-google-fonts/eb-garamond/package.json')), '..', face.file);

const stories = readdirSync(from)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const [title, ...paragraphs] = readFileSync(join(from, name), 'utf8')
      .trim()
      .split(/\n\s*\n/);
    return { name, title: title.replace(/\s+/g, ' '), paragraphs: paragraphs.map((one) => one.replace(/\s+/g, ' ')) };
  });

function sheaf() {
  for (const { name, paragraphs } of stories) writeFileSync(join(out, name), `${paragraphs.join('\n\n')}\n`);
  const entries = stories.map(
    ({ name, title }) => `  - {file: ${name}, title: ${JSON.stringify(title)}, author: A. Author}`,
  );
  const style = 'style: {quotes: as-written, dashes: as-written}';
  const pdf = `pdf: {design: ${design}, margins: {inside: .75in, outside: .6in, top: .75in, bottom: .75in}}`;
  const head = `title: Sheaf\ndate: 2026-01-01\nlanguage: en-GB\n${style}\n${pdf}\n`;
  writeFileSync(join(out, 'anthology.yaml'), `${head}stories:\n${entries.join('\n')}\n`);
  run(process.execPath, [here('../dist/cli.js'), 'compile', '--only', 'pdf', '--quiet', '--out', out]);
  return join(out, 'sheaf.pdf');
}

/** The book class as it comes, for the same column: its own feet, which stretch what is above them, no widows, no orphans. */
function lualatex() {
  if (spawnSync('lualatex', ['--version']).status !== 0) return null;
  const plainly = (text) =>
    text.replace(/[\\{}$&#^_~%]/g, (sign) => `\\char"${sign.charCodeAt(0).toString(16).toUpperCase()} `);
  const body = stories.map(({ title, paragraphs }) => {
    const lines = paragraphs.map((one) => (one === '***' ? '\\begin{center}* * *\\end{center}' : plainly(one)));
    return `\\chapter*{${plainly(title)}}\n${lines.join('\n\n')}`;
  });
  const font = `\\setmainfont{${file.split('/').at(-1)}}[Path=${dirname(file)}/,Numbers=OldStyle]`;
  writeFileSync(
    join(out, 'lualatex.tex'),
    `\\documentclass[11pt,openany]{book}
\\usepackage[paperwidth=5.5in,paperheight=8.5in,inner=.75in,outer=.6in,top=.75in,bottom=.75in]{geometry}
\\usepackage{fontspec}${font}
\\usepackage[british]{babel}\\usepackage{microtype}
\\AtBeginDocument{\\fontsize{${face.size}bp}{14bp}\\selectfont}\\parindent=1.2em\\frenchspacing
\\widowpenalty=10000\\clubpenalty=10000
\\begin{document}
${body.join('\n\n')}
\\end{document}
`,
  );
  run('lualatex', ['-interaction=batchmode', 'lualatex.tex'], out);
  return join(out, 'lualatex.pdf');
}

function typst() {
  let found;
  try {
    found = createRequire(resolve(process.env.TYPST ?? here('..'), 'x.js')).resolve(
      '@myriaddreamin/typst-ts-node-compiler',
    );
  } catch {
    return null;
  }
  const plainly = (text) => text.replace(/[\\$#@<>`_*=~/+-]/g, (sign) => `\\${sign}`);
  const body = stories.map(({ title, paragraphs }) => {
    const lines = paragraphs.map((one) => (one === '***' ? '#align(center)[\\* \\* \\*]' : plainly(one)));
    return `= ${plainly(title)}\n\n${lines.join('\n\n')}`;
  });
  const book = join(out, 'typst.typ');
  writeFileSync(
    book,
    `#set page(width: 5.5in, height: 8.5in, margin: (inside: .75in, outside: .6in, top: .75in, bottom: .75in), numbering: "1")
#set text(font: "${face.name}", size: ${face.size}pt, lang: "en", region: "GB", number-type: "old-style")
#set par(justify: true, leading: ${14 - 0.66 * face.size}pt, spacing: ${14 - 0.66 * face.size}pt, first-line-indent: 1.2em)
#set text(top-edge: ${0.66 * face.size}pt, bottom-edge: "baseline")
#show heading: it => { pagebreak(weak: true); v(9em); align(center, it.body); v(4em) }
${body.join('\n\n')}
`,
  );
  run(process.execPath, [here('typst.mjs'), found, book, join(dirname(file), '..')]);
  renameSync(`${book}.pdf`, join(out, 'typst.pdf'));
  return join(out, 'typst.pdf');
}

function run(command, args, cwd = out) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0)
    process.stderr.write(`${command} ended with ${status}\n${stdout.slice(-400)}${stderr.slice(-400)}\n`);
}

mkdirSync(out, { recursive: true });
const books = [sheaf(), lualatex(), typst()].filter((book) => book !== null && existsSync(book));
const space = { classic: 2.2, modern: 2.311, zine: 2.079 }[design];
const told = spawnSync(process.execPath, [here('lines.mjs'), `${space}`, `${face.size}`, ...books], {
  encoding: 'utf8',
});
process.stdout.write(told.stdout || told.stderr);
