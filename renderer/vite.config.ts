import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const inRoot = (relative: string) => path.join(root, relative);
const nodeModules = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Main and preload are one CommonJS file each: a sandboxed preload admits nothing else. */
const electronSide = (name: 'main' | 'preload'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: {
    noExternal: true,
    conditions: ['node', 'module', 'import', 'default'],
    mainFields: ['module', 'main'],
  },
  build: {
    outDir: inRoot(`out/${name}`),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    ssr: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [name]: inRoot(`electron/${name}.ts`) },
      external: nodeModules,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/**
 * One file for all that the first screen needs: each further one costs the start a request. What several later
 * screens share stays small and goes with it, but for the libraries and texts that only they use.
 */
const startGroups = [
  { name: 'start', tags: ['$initial' as const], priority: 2 },
  { name: 'start', test: /[\\/]features[\\/]today[\\/]/, priority: 2 },
];

export default defineConfig({
  root: inRoot('renderer'),
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: inRoot('out/renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        sourcemap: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: inRoot('renderer/index.html'),
          output: { codeSplitting: { groups: startGroups } },
        },
      },
    },
    main: electronSide('main'),
    preload: electronSide('preload'),
  },
  // Vite also offers an `ssr` environment that this program has no use for: build only ours.
  builder: {
    async buildApp(builder) {
      const ours = Object.entries(builder.environments).filter(([name]) => name !== 'ssr');
      await Promise.all(ours.map(([, environment]) => builder.build(environment)));
    },
  },
});
