// Sets a book with typst's compiler from npm; used by run.mjs.
//   node bench/typst.mjs PACKAGE BOOK.typ FONTS
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [packagePath, book, fonts] = process.argv.slice(2);
const { NodeCompiler } = createRequire(import.meta.url)(packagePath);
const faces = ['400Regular', '400Regular_Italic'].map((face) => join(fonts, face));
const compiler = NodeCompiler.create({ workspace: dirname(book), fontArgs: [{ fontPaths: faces }] });
writeFileSync(`${book}.pdf`, compiler.pdf({ mainFilePath: book }));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stderr.write(JSON.stringify({ user: userCPUTime / 1e6, system: systemCPUTime / 1e6, memory: maxRSS }));
