import { Journeyman, THREADS } from '../threads/journeyman.js';

const THREAD = 'studio-thread';

/** Megabytes for what is new: of a story little outlives it, and the default would be thrice that. */
const YOUNG = 16;

/** The commands that make books. */
const COMMANDS: ReadonlySet<string | undefined> = new Set(['compile', 'check']);

let hired: Journeyman | null = null;

/** Has the studio's thread begin for a command that will want it: it takes longer to begin than all that comes before. */
export function hireFor(command: string | undefined): void {
  if (THREADS && COMMANDS.has(command)) hired = begun();
}

/** The thread that was hired, or else a new one; each is there for one book. */
export function takeHired(): Journeyman {
  const taken = hired ?? begun();
  hired = null;
  return taken;
}

const begun = (): Journeyman => new Journeyman(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
