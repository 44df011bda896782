#!/usr/bin/env node
import { nodeFault } from './cli/node-version.js';
import { lastWords, workingFolderFault } from './cli/unforeseen.js';

// Whatever is thrown where nobody waits for it, and before there is a command to tell of it.
process.on('uncaughtException', (error) => {
  process.stderr.write(lastWords(error));
  process.exit(1);
});
const astray = nodeFault(process.versions.node) ?? workingFolderFault();
if (astray) {
  process.stderr.write(astray);
  process.exit(2);
}

const { main } = await import('./cli/main.js');
// Not by `process.exit`: ended from within, a process that has drawn a cover takes 40 MB more for its last moments.
process.exitCode = await main(process.argv.slice(2));
