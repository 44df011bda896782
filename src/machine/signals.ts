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

/** Does `work` without being ended by a signal that asks for it; gives the first that came. `turn` lets signals be heard. */
export async function withoutStopping(work: () => void, turn: () => Promise<unknown>): Promise<Stop | null> {
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
    await turn();
    return stop;
  } finally {
    for (const { signal, hear } of hearers) process.off(signal, hear);
  }
}
