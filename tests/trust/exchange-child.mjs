// A run that does nothing but put results in their places, and gets a signal at one of its calls to the disk:
//   node exchange-child.mjs BUNDLE OUT N SIGNAL [WORD]
// Prints how many calls it made. Without a word it puts nothing there, and ends what another left.
const [bundle, out, at, signal, word] = process.argv.slice(2);
const { DISK, writeTogether } = await import(bundle);
let calls = 0;
const disk = Object.fromEntries(
  Object.entries(DISK).map(([name, call]) => [
    name,
    (...given) => {
      calls += 1;
      if (calls === Number(at)) process.kill(process.pid, signal);
      return call(...given);
    },
  ]),
);
const results =
  word === undefined
    ? []
    : ['a.epub', 'a.pdf', 'a-cover.jpg'].map((name) => ({
        path: `${out}/${name}`,
        bytes: Buffer.from(`${word} ${name}`),
      }));
const stop = await writeTogether(out, results, disk);
console.log(calls);
process.exitCode = stop?.code ?? 0;
