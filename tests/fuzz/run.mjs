#!/usr/bin/env node
// Looks at mutants for as long as it is told: npm run fuzz -- [--seed 1] [--seconds 600] [--inputs FOLDER]
// or at one that failed: [--mutant NUMBER]
import { spawnSync } from 'node:child_process';

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const seconds = Number(option('--seconds', 600));
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/fuzz.test.ts',
    ...(args.includes('--mutant') ? [] : ['tests/inputs-fuzz.test.ts']),
    '--testTimeout',
    String(1000 * (seconds + 60)),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_SEED: option('--seed', '1'),
      FUZZ_SECONDS: String(seconds),
      FUZZ_MUTANT: option('--mutant', ''),
      FUZZ_INPUTS: option('--inputs', ''),
    },
  },
);
process.exitCode = status ?? 1;
