import { setImmediate } from 'node:timers/promises';

/** A signal that asks the run to end, and the exit code that tells of it: 128 and its number (signal(7)). */
export interface Stop {
  readonly signal: NodeJS.Signals;
  readonly code: number;
}

const STOPS: readonly Stop[] = [
  { signal: 'SIGHUP', code: 129 },
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
];

/** Does `work` without being ended by a signal that asks for it; gives the first that came. */
export async function withoutStopping(work: () => void): Promise<Stop | null> {
  let stop: Stop | null = null;
  const hearers = STOPS.map((one) => ({
    ...one,
    hear: () => {
      stop ??= one;
    },
  }));
  for (const { signal, hear } of hearers) process.on(signal, hear);
  try {
    work();
    // Signals are heard where the event loop looks for what came in, which is before the second of two turns at the latest.
    await setImmediate();
    await setImmediate();
    return stop;
  } finally {
    for (const { signal, hear } of hearers) process.off(signal, hear);
  }
}
