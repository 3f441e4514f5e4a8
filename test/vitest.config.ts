import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { serveRecordings } from './fixtures/serve-recordings.ts';
import { chromiumArguments, findChromium } from './host/find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  plugins: [react(), serveRecordings()],
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'dexie',
      'zod',
      'zustand',
      'uuid',
      'wouter',
      'wouter/use-hash-location',
      'axe-core',
      'vitest-browser-react',
      '@mantine/core',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'wouter/memory-location',
      'get-nonce',
      'mediabunny',
      'mpg123-decoder',
      'opus-decoder',
      'papaparse',
      'fflate',
      'chart.js',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['test/architecture/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 20_000,
          environment: 'node',
          include: ['test/{shared,electron,renderer}/**/*.test.ts'],
          // What touches IndexedDB runs where IndexedDB is real.
          exclude: ['test/renderer/data/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          testTimeout: 30_000,
          // Vitest's own second is over before a busy machine has started a worker. `expect.element` waits as long
          // as the test may take; `expect.poll` is to be as patient.
          expect: { poll: { timeout: 20_000 } },
          include: ['test/renderer/**/*.test.tsx', 'test/renderer/data/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          // An undo that waits for the disk of a busy machine takes longer than Vitest's own second.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'tour',
          environment: 'node',
          include: ['test/tour/**/*.test.ts'],
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'pictures',
          environment: 'node',
          include: ['test/pictures/**/*.test.ts'],
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
