import { expect, test } from 'vitest';
import { BundleTexts } from '../../../../renderer/jobs/bundle/messages';
import { readTablesInWorker } from '../../../../renderer/jobs/bundle';
import { workersSay } from '../../../fixtures/babbling-worker';
import { fixedInstant } from '../../../fixtures/data-room';

const manifest = {
  format: 'benchcoach' as const,
  formatVersion: 1 as const,
  schemaVersion: 1,
  createdAt: fixedInstant,
  program: 'Benchcoach',
  contents: 'client' as const,
  clientName: 'Acme',
  entries: [],
};

test('a question carries a manifest and texts by name, or is none', () => {
  const isTaken = (one: unknown): boolean => BundleTexts.safeParse(one).success;
  expect(isTaken({ manifest, texts: new Map([['tables/reps.jsonl', '']]) })).toBe(true);
  expect(isTaken({ manifest, texts: {} })).toBe(false);
  expect(isTaken({ texts: new Map() })).toBe(false);
});

test('what is no workbook is not taken for one', async () => {
  workersSay({ ok: true, value: [] });
  expect(await readTablesInWorker(manifest, new Map())).toEqual({
    ok: false,
    error: 'This bundle could not be read (no answer).',
  });
});
