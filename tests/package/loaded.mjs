// What a run of Node loads from node_modules: node --import ./tests/package/loaded.mjs SCRIPT. When it ends, the names of the
// packages stand in the file that LOADED_TO names, a line each: code that is imported or required, files that are read.

import fs from 'node:fs';
import { Module, register, syncBuiltinESMExports } from 'node:module';

const to = process.env.LOADED_TO;
const note = (path) => {
  const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(String(path))?.[1];
  if (name) fs.appendFileSync(to, `${name.replaceAll('\\', '/')}\n`);
};

// Modules by `import` are told of by a hook, which runs in a thread of its own.
const hook = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//.exec(url)?.[1];
  if (name) appendFileSync(process.env.LOADED_TO, name + '\\n');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// Those by `require`, libraries among them.
for (const [end, load] of Object.entries(Module._extensions))
  Module._extensions[end] = (module, path) => {
    note(path);
    return load(module, path);
  };

// Data of packages: fonts, words, programs.
for (const name of ['readFileSync', 'openSync', 'readFile', 'open']) {
  const read = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path === 'string' && path !== to && !path.endsWith('package.json')) note(path);
    return read(path, ...rest);
  };
}
syncBuiltinESMExports();
