import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/kit/setup.ts'],
  },
});
