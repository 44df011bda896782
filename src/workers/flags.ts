import { setFlagsFromString } from 'node:v8';

/** Tells V8 what kind of run this will be. Code that it made under other flags it refuses. */
export function setFlags(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
}

/** The flags for a version of V8: they were measured with that of Node 20. Later ones know other flags, and say so aloud. */
export const flagsFor = (version: string): readonly string[] => (version.startsWith('11.') ? OF_NODE_20 : []);

/**
 * Tells V8 that the run is a long one, where optimizing soon is worth it: a twentieth of a million words' time. What is
 * loaded after this is compiled anew, as it was kept under other flags.
 */
export function expectLongRun(): void {
  if (flagsFor(process.versions.v8).length > 0) setFlagsFromString('--interrupt-budget=600000');
}

const OF_NODE_20 = [
  // V8 optimizes a function when 132 KB of its bytecode have run, or 1.8 MB of HarfBuzz's (flag-definitions.h), on threads
  // of its own: too early for a run that does one thing after another, and the process waits at its end for what is still
  // being optimized. To wait longer saves a quarter of the work on a small book.
  '--interrupt-budget=2000000',
  '--wasm-tiering-budget=200000000',
  // What peeling loops gains in speed it costs in optimizing, a fifteenth of that work: two seconds are too short for it.
  '--no-turbo-loop-peeling',
  // Patterns are compiled once, and not for an interpreter first: of our hundreds most are run more often than once.
  '--no-regexp-tier-up',
];
