import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../../renderer/data/content-hash';
import { readBundle } from '../../../../renderer/jobs/bundle/read-bundle';
import { packed } from '../../../../renderer/jobs/deals/packed';
import { readManifest, writeManifest } from '../../../../shared/codec/bundle/manifest';
import { tableParts } from '../../../../shared/codec/bundle/write';
import { chooseContents } from '../../../../shared/codec/bundle/choose';
import { writeColumns } from '../../../../shared/codec/deals/columns';
import type { Contract } from '../../../../shared/model/contract';
import type { Deals } from '../../../../shared/model/deals';
import type { Workbook } from '../../../../shared/model/workbook';
import { bothSignatures, sampleContract } from '../../../shared/diagnosis-samples';
import { sampleWorkbook } from '../../../shared/sample-workbook';
import { noon } from '../../../shared/samples';

const deals: Deals = {
  count: 2,
  id: ['006A1', '__proto__'],
  name: ['Acme – renewal', 'constructor'],
  owner: { values: ['Dana Fox'], at: Int32Array.of(0, -1) },
  stage: { values: ['__proto__'], at: Int32Array.of(0, 0) },
  state: Uint8Array.of(0, 1),
  amount: Float64Array.of(12_500.5, NaN),
};
const sample = sampleWorkbook();

/** Reads a bundle of the sample, with other records in some of its tables. */
async function read(tables: Partial<Workbook>): Promise<string> {
  const { workbook } = chooseContents(
    { ...sample, contracts: [], ...tables },
    { repId: null, withRecordings: false },
  );
  const texts = new Map<string, string>();
  for (const { name, text } of tableParts(workbook)) texts.set(name, (texts.get(name) ?? '') + text);
  const manifest = readManifest(
    writeManifest({
      createdAt: noon,
      program: 'Benchcoach 0.1.0',
      contents: 'client',
      clientName: 'Acme',
      entries: [...texts].map(([name, text]) => ({ name, bytes: text.length, sha256: '0'.repeat(64) })),
    }),
  );
  const answer = manifest.ok ? await readBundle(manifest.value, texts) : manifest;
  return answer.ok ? 'sound' : answer.error;
}

/** A bundle whose one snapshot tells of two deals and has these columns. */
const readColumns = (columns: string): Promise<string> =>
  read({
    snapshots: sample.snapshots.map((one) => ({ ...one, takenOn: '2026-03-13', deals: 2 })),
    snapshotDeals: sample.snapshotDeals.map((one) => ({ ...one, columns })),
  });
const readDeals = async (changed: Partial<Deals>): Promise<string> =>
  readColumns(await packed(writeColumns({ ...deals, ...changed })));

describe('the deals of a bundle’s snapshots', () => {
  const of = 'This bundle is damaged: of the snapshot of 2026-03-13 the deals';

  test('are read before the bundle is taken for sound, whatever their texts say', async () =>
    expect(await readDeals({})).toBe('sound'));

  test('are as many as the snapshot tells', async () => {
    const three = { ...deals, count: 3, id: ['1', '2', '3'], name: ['', '', ''], state: new Uint8Array(3) };
    expect(await readDeals(three)).toBe(`${of} are 3 where it tells of 2.`);
  });

  test('have no code beyond their dictionary', async () =>
    expect(await readDeals({ stage: { values: ['Demo'], at: Int32Array.of(0, 1) } })).toBe(
      `${of} cannot be read.`,
    ));

  test('stand there once', async () => {
    const twice = sample.snapshotDeals.flatMap((one) => [one, { ...one, id: one.snapshotId }]);
    expect(await read({ snapshotDeals: [] })).toMatch(/the deals do not stand in it once\.$/);
    expect(await read({ snapshotDeals: twice })).toMatch(/the deals do not stand in it once\.$/);
  });

  test('are more than base64: neither nonsense nor letters that are cut off are taken', async () => {
    expect(await readColumns('AAAA')).toBe(`${of} cannot be read.`);
    expect(await readColumns(new Uint8Array([255, 255, 255, 255, 0, 0]).toBase64())).toBe(
      `${of} cannot be read.`,
    );
  });

  test('that unpack to more than a snapshot may hold are let go of half-way', async () => {
    const columns = writeColumns(deals);
    const bomb = await packed({ ...columns, letters: new Uint8Array(257 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(600_000);
    expect(await readColumns(bomb)).toBe(`${of} cannot be read.`);
  });
});

describe('the contracts of a bundle', () => {
  const snapshotless = { snapshots: [], snapshotDeals: [] };
  const active = sampleContract(1, { state: 'active' });
  const signed = async (contract: Contract): Promise<Contract> => {
    const hash = await contentHash(contract);
    return { ...contract, signatures: bothSignatures.map((one) => ({ ...one, contentHash: hash })) };
  };

  test('come in where both sides signed what they say', async () =>
    expect(await read({ ...snapshotless, contracts: [await signed(active)] })).toBe('sound'));

  test('refuse the bundle where one was changed after it was signed', async () => {
    const changed = { ...(await signed(active)), repHoursPerWeek: 9 };
    expect(await read({ ...snapshotless, contracts: [changed] })).toMatch(
      /^This bundle is damaged: the contract of .* for cycle 1 is not what was signed\.$/,
    );
  });

  test('refuse the bundle where one runs that a side never signed', async () => {
    const { signatures, ...rest } = await signed(active);
    const half = { ...rest, signatures: signatures.slice(0, 1) };
    expect(await read({ ...snapshotless, contracts: [half] })).toMatch(
      /starts when the rep and the coach have signed/,
    );
  });
});
