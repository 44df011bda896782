import { join, resolve } from 'node:path';
import { diskWorld } from '../machine/disk.js';
import { writeTogether } from '../machine/results.js';
import { type Asked, UsageError } from './arguments.js';
import { openManifest, shown } from './manifest-file.js';
import type { Voice } from './voice.js';

const textOf = (flag: string | boolean | undefined): string | null => (typeof flag === 'string' ? flag : null);

/** `sheaf proof`: the text as it will be printed, with all that was done to it and all that is in doubt, as one page. Gives the exit code. */
export async function runProof(asked: Asked, voice: Voice): Promise<number> {
  const { folder, source, told } = await openManifest(asked.operand);
  if (!source) {
    voice.tell(told);
    return 2;
  }
  const world = diskWorld(folder);
  const { compile } = await import('../compile.js');
  const { between, diagnostics } = await compile(source, world, { between: true });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  // A story that cannot be read is missing in it; whatever came later leaves the text as it is.
  const stopped = errors.some(({ code }) => /^(?:manifest|source|settled)\//.test(code));
  if (!between || stopped) {
    voice.tell(errors);
    return errors.some(({ exit }) => exit === 2) ? 2 : 1;
  }
  const [author, story] = [textOf(asked.flags.for), textOf(asked.flags.story)];
  const { makeProof } = await import('../galley/index.js');
  const proof = makeProof({ author, story, between, told: diagnostics }, world);
  if (!proof)
    throw story === null
      ? new UsageError(`No story is by ${author}`, 'write the name as the manifest or the story has it')
      : new UsageError(
          author === null ? `No story is in \`${story}\`` : `No story in \`${story}\` is by ${author}`,
          'write the file as the manifest has it',
        );
  const out = typeof asked.flags.out === 'string' ? resolve(asked.flags.out) : join(folder, 'out');
  await writeTogether(out, [{ path: join(out, proof.name), bytes: Buffer.from(proof.html) }]);
  voice.tell(errors, [shown(join(out, proof.name))]);
  voice.note(
    `wrote ${shown(join(out, proof.name))}: ${proof.stories === 1 ? '1 story' : `${proof.stories} stories`}, ${proof.doubts === 0 ? 'nothing' : proof.doubts} to settle`,
  );
  return 0;
}
