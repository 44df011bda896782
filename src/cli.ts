#!/usr/bin/env node
import { lastWords } from './cli/unforeseen.js';

// A reader that has seen enough (`sheaf inspect … | head`) closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Whatever is thrown where nobody waits for it, and before there is a command to tell of it.
process.on('uncaughtException', (error) => {
  process.stderr.write(lastWords(error));
  process.exit(1);
});
try {
  process.cwd();
} catch {
  process.stderr.write('error: The working folder is gone\n  help: go to one that is there\n');
  process.exit(2);
}

const { main } = await import('./cli/main.js');
process.exitCode = await main(process.argv.slice(2));
// To take the heap down object by object takes some 15 ms. What a slow reader has not taken yet is waited for.
if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
