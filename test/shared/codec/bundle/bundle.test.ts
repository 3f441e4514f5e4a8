import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseContents } from '../../../../shared/codec/bundle/choose';
import {
  checkEntries,
  readManifest,
  tableEntry,
  writeManifest,
  type BundleManifest,
} from '../../../../shared/codec/bundle/manifest';
import { readTables, recordingEntries, tableEntries } from '../../../../shared/codec/bundle/read';
import { tableParts } from '../../../../shared/codec/bundle/write';
import { faultsOf } from '../../../../shared/model/integrity';
import { emptyWorkbook, tableNames, type Workbook } from '../../../../shared/model/workbook';
import { sampleContract } from '../../diagnosis-samples';
import { idOf, noon, repId } from '../../samples';
import { hashOf, sampleWorkbook } from '../../sample-workbook';

/** A bundle in memory: the manifest's text and the texts of the tables. */
function bundleOf(workbook: Workbook, id: string | null = null) {
  const {
    contents,
    workbook: chosen,
    recordings,
  } = chooseContents(workbook, { repId: id, withRecordings: true });
  const texts = new Map<string, string>();
  for (const { name, text } of tableParts(chosen)) texts.set(name, (texts.get(name) ?? '') + text);
  const entries = [...texts].map(([name, text]) => ({
    name,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const manifest = writeManifest({
    createdAt: noon,
    program: 'Benchcoach 0.1.0',
    contents,
    clientName: 'Acme',
    entries: [...entries, ...recordings.map(({ name, hash, bytes }) => ({ name, bytes, sha256: hash }))],
  });
  return { manifest, texts };
}

function manifestOf(text: string): BundleManifest {
  const read = readManifest(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const errorOf = (result: { readonly ok: boolean; readonly error?: string }) => result.error;
const sorted = (workbook: Workbook) =>
  Object.fromEntries(
    tableNames.map((table) => [table, workbook[table].toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  );

const workbook = sampleWorkbook();
const whole = bundleOf(workbook);

test('the sample is sound, so that the tests below start from good records', () =>
  expect(faultsOf(workbook)).toEqual([]));

describe('a client whole', () => {
  test('comes back as it went, but for what is private', () => {
    const read = readTables(manifestOf(whole.manifest), whole.texts);
    const expected = {
      ...workbook,
      preferences: [],
      privateNotes: [],
      listenings: [],
      handOvers: [],
      coaches: workbook.coaches.slice(0, 1),
    };
    expect(read.ok && sorted(read.value)).toEqual(sorted(expected));
  });

  test('holds no word of a private note, a preference or a listening position', () => {
    expect(workbook.privateNotes).toHaveLength(1);
    expect([...whole.texts.keys()].join(' ')).not.toMatch(/preferences|privateNotes|listenings|handOvers/);
    expect([...whole.texts.values()].join('\n')).not.toContain('between us');
  });

  test('is the same bytes whatever the order of records and fields', () => {
    const turned = Object.fromEntries(
      tableNames.map((table) => [
        table,
        workbook[table].toReversed().map((record) => Object.fromEntries(Object.entries(record).toReversed())),
      ]),
    ) as unknown as Workbook;
    expect(bundleOf(turned)).toEqual(whole);
  });

  test('is written as documented', async () => {
    const text = [whole.manifest, ...[...whole.texts].map(([name, lines]) => `== ${name}\n${lines}`)].join(
      '\n',
    );
    await expect(text).toMatchFileSnapshot('../../../golden/bundle-v3.txt');
  });

  const second = [
    'coachingSettings',
    'pipelineSettings',
    'dealOwners',
    'columnMappings',
    'snapshots',
    'snapshotDeals',
    'questionnaires',
    'selfAssessments',
    'leaderGuesses',
    'placements',
    'contracts',
  ] as const;
  const third = ['frameworks', 'assessments', 'quarterlyCycles', 'trainingBudgets', 'reportPlans'] as const;

  test.each([
    [1, [...second, ...third]],
    [2, third],
  ])('of version %i is read as one of this version: what came later is empty', async (version, later) => {
    const file = path.join(import.meta.dirname, `../../../golden/bundle-v${version}.txt`);
    const [manifest = '', ...tables] = (await readFile(file, 'utf8')).split(/\n== (?=tables)/);
    const texts = new Map(
      tables.map((table, place) => {
        const end = table.indexOf('\n');
        const text = table.slice(end + 1);
        return [table.slice(0, end), place === tables.length - 1 ? text : `${text.trimEnd()}\n`];
      }),
    );
    const read = readTables(manifestOf(manifest), texts);
    expect(errorOf(read)).toBeUndefined();
    const before = {
      ...workbook,
      ...Object.fromEntries(later.map((table) => [table, []])),
      preferences: [],
      privateNotes: [],
      listenings: [],
      handOvers: [],
      coaches: workbook.coaches.slice(0, 1),
    };
    expect(read.ok && sorted(read.value)).toEqual(sorted(before));
  });

  test('names its files by hash, and can do without them', () => {
    expect(recordingEntries(manifestOf(whole.manifest))).toContainEqual({
      name: `recordings/${hashOf(1)}.mp3`,
      hash: hashOf(1),
    });
    expect(chooseContents(workbook, { repId: null, withRecordings: false }).recordings).toEqual([]);
    expect(tableEntries(manifestOf(whole.manifest)).length).toBe(whole.texts.size);
  });
});

describe('one rep', () => {
  const part = bundleOf(workbook, repId);
  const read = readTables(manifestOf(part.manifest), part.texts);
  const held = read.ok ? read.value : emptyWorkbook();

  test('comes with his own records and what they stand on, and is sound by itself', () => {
    expect(errorOf(read)).toBeUndefined();
    expect(held.reps.map(({ id }) => id)).toEqual([repId]);
    expect(held.teams).toHaveLength(1);
    expect(held.calls.every((call) => call.repId === repId)).toBe(true);
    expect([held.recordings, held.transcripts, held.transcriptSources].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
    expect([held.scorecards, held.evidence, held.counts, held.draws].map(({ length }) => length)).toEqual([
      2, 1, 1, 1,
    ]);
    expect(held.rubrics.map(({ id }) => id)).toEqual([idOf(1, 4)]);
    expect(held.coaches).toHaveLength(1);
    expect([held.placements, held.contracts, held.leaderGuesses, held.selfAssessments]).toMatchObject([
      [{ repId }],
      [{ repId }],
      [{ repId }],
      [{ repId }],
    ]);
    expect([held.assessments, held.frameworks]).toMatchObject([[{ repId }], [{ id: idOf(1, 31) }]]);
    // These are about whole teams.
    expect([...held.quarterlyCycles, ...held.trainingBudgets, ...held.reportPlans]).toEqual([]);
    // A snapshot holds everybody's deals.
    expect([...held.snapshots, ...held.snapshotDeals]).toEqual([]);
  });

  test('holds no word of the other rep', () =>
    expect([...part.texts.values()].join('')).not.toContain('Other Rep'));
});

describe('a cycle with more than two skills is refused whole', () => {
  const skill = (name: string) => ({ skill: `dimension.${name}`, chosenBy: 'both' as const, metrics: [] });
  const errorFor = (contracts: Workbook['contracts']) => {
    const hostile = bundleOf({ ...workbook, contracts });
    return errorOf(readTables(manifestOf(hostile.manifest), hostile.texts));
  };

  test('when one contract has three', () => {
    const skills = ['discoveryQuality', 'valueConnection', 'executivePresence'].map(skill);
    expect(errorFor([sampleContract(1, { skills })])).toContain('A cycle takes at most two skills');
  });

  test('when a second contract brings the third', () => {
    const third = sampleContract(3, { state: 'active', skills: [skill('valueConnection')] });
    expect(errorFor([sampleContract(1), third])).toContain('A cycle takes at most 2 skills');
    expect(errorFor([sampleContract(1), { ...third, supersededBy: third.id }])).toContain('damaged');
  });
});

describe('a manifest is refused', () => {
  const altered = (fields: object) =>
    readManifest(JSON.stringify({ ...JSON.parse(whole.manifest), ...fields }));

  test('when the bundle is newer, in words that say what would help', () => {
    for (const newer of [{ schemaVersion: 99 }, { formatVersion: 2, somethingNew: true }]) {
      expect(errorOf(altered(newer))).toBe(
        'This bundle was written by a newer Benchcoach. Update this one to open it; nothing was changed.',
      );
    }
  });

  test('when it is another file', () => {
    expect(errorOf(readManifest('PK'))).toContain('no bundle of Benchcoach');
    expect(errorOf(readManifest('{"name":"package"}'))).toContain('no bundle of Benchcoach');
  });

  test.each([
    '../evil.jsonl',
    'tables/../../x.jsonl',
    '/etc/passwd',
    'recordings/abc.mp3',
    'tables/a.jsonl/',
    'TABLES/calls.jsonl',
  ])('when it lists %s', (name) =>
    expect(errorOf(altered({ entries: [{ name, bytes: 1, sha256: hashOf(1) }] }))).toContain(
      'is no entry of a bundle',
    ),
  );

  test('when it lists an entry twice', () => {
    const entry = { name: tableEntry('calls'), bytes: 1, sha256: hashOf(1) };
    expect(errorOf(altered({ entries: [entry, entry] }))).toContain('twice');
  });
});

describe('the zip must hold what the manifest lists', () => {
  const manifest = manifestOf(whole.manifest);
  const held = [{ name: 'manifest.json', bytes: whole.manifest.length }, ...manifest.entries];

  test('all of it and no more', () => {
    expect(checkEntries(manifest, held).ok).toBe(true);
    expect(errorOf(checkEntries(manifest, held.slice(0, -1)))).toContain('is missing');
    expect(errorOf(checkEntries(manifest, [...held, { name: 'virus.exe', bytes: 1 }]))).toContain(
      'virus.exe',
    );
    const grown = held.map((entry, place) => (place === 1 ? { ...entry, bytes: entry.bytes + 1 } : entry));
    expect(errorOf(checkEntries(manifest, grown))).toContain('instead of');
  });
});

describe('records are refused', () => {
  /** What reading says when the lines of a table are altered. */
  const reading = (table: string, alter: (text: string) => string, manifest = manifestOf(whole.manifest)) =>
    errorOf(
      readTables(
        manifest,
        new Map(
          [...whole.texts].map(([name, text]) => [name, name === tableEntry(table) ? alter(text) : text]),
        ),
      ),
    );

  test('when a line is cut off', () =>
    expect(reading('calls', (text) => text.slice(0, -20))).toMatch(
      /tables\/calls\.jsonl line \d+ is no record/,
    ));

  test.each(['__proto__', 'constructor', 'prototype'])('when a key is %s, at any depth', (key) => {
    const hidden = key.replace('_', String.raw`\u005f`);
    expect(reading('clients', (text) => text.replace('{', `{"${hidden}":{},`))).toContain(
      'line 1 is no record',
    );
    expect(reading('clients', (text) => text.replace('"logo":null', `"logo":[{"${hidden}":1}]`))).toContain(
      'line 1 is no record',
    );
  });

  test('when nesting is meant to exhaust the machine', () =>
    expect(
      reading('clients', (text) =>
        text.replace('"logo":null', `"logo":${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      ),
    ).toContain('damaged'));

  test('when a field does not fit its schema, which is named', () =>
    expect(reading('clients', (text) => text.replace('"EUR"', '"euro"'))).toBe(
      'This bundle is damaged: clients: currency is no currency code like EUR.',
    ));

  test('when a reference leads nowhere', () =>
    expect(reading('rubrics', () => '')).toContain('names a record of rubrics that is not there'));

  test('when a record belongs to another client', () =>
    expect(
      reading('teams', (text) => text.replaceAll(/"clientId":"[^"]+"/g, `"clientId":"${idOf(77)}"`)),
    ).toContain('damaged'));

  test('when an id occurs twice', () =>
    expect(reading('reps', (text) => text + text)).toContain('occurs twice'));

  test('when a private table has slipped in', () => {
    const entry = { name: tableEntry('privateNotes'), bytes: 0, sha256: hashOf(1) };
    const manifest = manifestOf(whole.manifest);
    const texts = new Map([...whole.texts, [entry.name, '']]);
    expect(errorOf(readTables({ ...manifest, entries: [...manifest.entries, entry] }, texts))).toContain(
      'never leaves a machine',
    );
  });

  test('when the manifest names another client, or a file that no record knows', () => {
    const manifest = manifestOf(whole.manifest);
    expect(errorOf(readTables({ ...manifest, clientName: 'Bolt' }, whole.texts))).toContain('another client');
    const stray = { name: `recordings/${hashOf(9)}.mp3`, bytes: 5, sha256: hashOf(9) };
    expect(
      errorOf(readTables({ ...manifest, entries: [...manifest.entries, stray] }, whole.texts)),
    ).toContain('no call knows');
  });

  test('when a file is another one than its name says', () => {
    const manifest = manifestOf(whole.manifest);
    const entries = manifest.entries.map((entry) =>
      entry.name.startsWith('rec') ? { ...entry, sha256: hashOf(8) } : entry,
    );
    expect(errorOf(readTables({ ...manifest, entries }, whole.texts))).toContain('is another file');
  });
});

test('large tables are written in parts that follow each other', () => {
  const note = 'x'.repeat(19_000);
  const many = {
    ...workbook,
    calls: Array.from({ length: 200 }, (_, n) => ({ ...workbook.calls[0], id: idOf(n, 6), notes: note })),
  };
  const names = [...tableParts(many as unknown as Workbook)].map(({ name }) => name);
  expect(names.filter((name) => name === tableEntry('calls')).length).toBeGreaterThan(3);
  expect(names.lastIndexOf(tableEntry('calls')) - names.indexOf(tableEntry('calls')) + 1).toBe(
    names.filter((name) => name === tableEntry('calls')).length,
  );
});
