import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { breach, resolve, type Import } from './import-rules';
import { importsIn, root, sourceFiles, textOf } from './read-imports';

const imports = sourceFiles().flatMap((file) => importsIn(file, textOf(file)));

test('no file imports what its room may not', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(breach).filter(Boolean)).toEqual([]);
});

test('no imports run in a circle', () => {
  expect(circles(imports)).toEqual([]);
});

describe('the rules fire on seeded breaches', () => {
  const seeded: readonly (Import & { readonly because: string })[] = [
    { from: 'shared/lib/x.ts', what: '../model/rep', because: 'may import nothing' },
    { from: 'shared/model/x.ts', what: '../content/key-map', because: 'may import shared/lib' },
    { from: 'shared/measure/x.ts', what: '../codec/bundle', because: 'shared/measure may import' },
    { from: 'shared/codec/x.ts', what: '../measure/figure', because: 'shared/codec may import' },
    { from: 'shared/report/x.ts', what: '../codec/bundle', because: 'shared/report may import' },
    { from: 'shared/bridge/x.ts', what: '../model/rep', because: 'shared/bridge may import' },
    { from: 'shared/model/x.ts', what: 'react', because: 'shared is pure' },
    { from: 'shared/codec/x.ts', what: 'node:fs', because: 'only electron may use Node' },
    { from: 'electron/x.ts', what: '../shared/model/rep', because: 'electron may import' },
    { from: 'electron/bridge/x.ts', what: '../../renderer/data/commit', because: 'electron may import' },
    { from: 'renderer/ui/x.tsx', what: '../data/commit', because: 'renderer/ui may import' },
    { from: 'renderer/ui/x.tsx', what: '../../shared/model/rep', because: 'renderer/ui may import' },
    { from: 'renderer/data/x.ts', what: '../platform/services', because: 'renderer/data may import' },
    {
      from: 'renderer/platform/x.ts',
      what: '../ui/controls/button',
      because: 'renderer/platform may import',
    },
    { from: 'renderer/widgets/x.tsx', what: '../features/reps/reps-screen', because: 'widgets may import' },
    { from: 'renderer/features/a/x.tsx', what: '../b/part', because: 'another one' },
    { from: 'renderer/features/a/deep/x.tsx', what: '../../b/b-screen', because: 'another one' },
    { from: 'renderer/features/a/x.tsx', what: '../../app/screens', because: 'features may import' },
    { from: 'renderer/app/x.tsx', what: '../features/reps/use-reps', because: 'screen only' },
    { from: 'renderer/features/a/x.tsx', what: 'dexie', because: 'another home' },
    { from: 'renderer/widgets/x.tsx', what: 'chart.js', because: 'another home' },
    { from: 'renderer/features/a/x.tsx', what: '@tanstack/react-table', because: 'another home' },
    { from: 'renderer/app/x.tsx', what: 'electron', because: 'another home' },
    { from: 'renderer/data/x.ts', what: 'node:path', because: 'only electron may use Node' },
  ];

  test.each(seeded)('$from imports $what', ({ because, ...seed }) => {
    expect(breach(seed)).toContain(because);
  });

  test('an import hidden in a call, a type or a re-export is read too', () => {
    const text = `
      import type { A } from '../a';
      export * from '../b';
      const c = import('../c');
      import '../d.css';
      // import '../not-this';
    `;
    expect(
      importsIn('renderer/x.ts', text)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['../a', '../b', '../c', '../d.css']);
  });

  test('a circle is found', () => {
    const circle = [
      { from: 'shared/lib/a.ts', what: './b' },
      { from: 'shared/lib/b.ts', what: './a' },
    ];
    expect(circles(circle, (file) => `${file}.ts`)).toHaveLength(1);
  });
});

describe('one door for writes', () => {
  // A table of the database with a writing method behind it, or a transaction that may write.
  const writes =
    /\bdb\.(?:table\([^)]*\)|\w+)(?:\.[^;\n]*)?\.(?:put|add|bulkPut|bulkAdd|bulkUpdate|bulkDelete|delete|clear|modify|update|upsert)\(|transaction\(\s*['"]rw/;
  const mayWrite = /^renderer\/data\/(commit|rebuild|[\w-]+-cache)\.ts$/;

  test('only the door, the rebuild and caches write to tables', () => {
    const offenders = sourceFiles().filter((file) => !mayWrite.test(file) && writes.test(textOf(file)));
    expect(offenders).toEqual([]);
  });

  test('the rule fires on a seeded breach', () => {
    expect(writes.test('await db.reps.put(rep);')).toBe(true);
    expect(writes.test('await db.table(name).clear();')).toBe(true);
    expect(writes.test("await db.transaction('rw', db.reps, run);")).toBe(true);
    expect(writes.test('await db.calls.where("repId").equals(id).delete();')).toBe(true);
  });
});

function circles(all: readonly Import[], find: (file: string) => string | undefined = fileOf): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, what } of all) {
    if (!what.startsWith('.')) continue;
    const to = find(resolve(from, what));
    if (to) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function fileOf(file: string): string | undefined {
  return ['', '.ts', '.tsx', '/index.ts']
    .map((ending) => file + ending)
    .find((candidate) => /\.tsx?$/.test(candidate) && existsSync(path.join(root, candidate)));
}
