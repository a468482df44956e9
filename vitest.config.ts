import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      {
        root: 'test',
        test: {
          name: 'contract',
          include: [
            'support/**/*.test.ts',
            'contract/**/*.test.ts',
            'scenarios/**/*.test.ts',
            'lint/**/*.test.ts',
            'forge-tools/*.test.ts',
            '*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { root: 'test', test: { name: 'faults', include: ['faults/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        root: 'test',
        // One sandbox and one browser for the whole suite: the files share a worker, and the last one judges what they recorded.
        test: {
          name: 'browser',
          include: ['browser/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
})
