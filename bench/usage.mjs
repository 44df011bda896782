// Preloaded before a command, tells on stderr what the process took when it ends:
//   node --import ./bench/usage.mjs dist/cli.js compile …
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify({ user: userCPUTime / 1e6, system: systemCPUTime / 1e6, memory: maxRSS }));
});
