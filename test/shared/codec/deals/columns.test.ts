import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColumns, writeColumns } from '../../../../shared/codec/deals/columns';
import { noDay, type CodedText, type Deals } from '../../../../shared/model/deals';

const day = fc.oneof(fc.constant(noDay), fc.integer({ min: -200_000, max: 200_000 }));
const amount = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map((cents) => (cents === 0 ? 0 : cents / 100)),
  fc.double({ noNaN: true }),
);
/** Any text that JavaScript can hold, halves of pairs included. */
const text = fc.string({ unit: 'binary', maxLength: 12 });

const coded = (count: number): fc.Arbitrary<CodedText> =>
  fc
    .uniqueArray(text, { maxLength: 5 })
    .chain((values) =>
      fc
        .array(fc.integer({ min: -1, max: values.length - 1 }), { minLength: count, maxLength: count })
        .map((at) => ({ values, at: Int32Array.from(at) })),
    );

const whole = <T>(one: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: count, maxLength: count });
const days = (count: number) => whole(day, count).map((values) => Int32Array.from(values));
const amounts = (count: number) => whole(amount, count).map((values) => Float64Array.from(values));

const history = (count: number, stages: number) =>
  stages === 0
    ? fc.constant({ from: new Int32Array(count + 1), stage: new Int32Array(0), entered: new Int32Array(0) })
    : whole(fc.array(fc.tuple(fc.nat(stages - 1), day), { maxLength: 4 }), count).map((steps) => {
        const from = new Int32Array(count + 1);
        steps.forEach((own, row) => (from[row + 1] = (from[row] ?? 0) + own.length));
        const flat = steps.flat();
        return {
          from,
          stage: Int32Array.from(flat, ([stage]) => stage),
          entered: Int32Array.from(flat, ([, entered]) => entered),
        };
      });

const deals: fc.Arbitrary<Deals> = fc.nat(12).chain((count) =>
  coded(count).chain((stage) =>
    fc.record(
      {
        count: fc.constant(count),
        id: whole(text, count),
        name: whole(text, count),
        owner: coded(count),
        stage: fc.constant(stage),
        state: whole(fc.nat(2), count).map((states) => Uint8Array.from(states)),
        amount: amounts(count),
        created: days(count),
        closed: days(count),
        lastActivity: days(count),
        nextStep: days(count),
        margin: amounts(count),
        acquisitionCost: amounts(count),
        lossReason: coded(count),
        competitor: coded(count),
        segment: coded(count),
        source: coded(count),
        history: history(count, stage.values.length),
      },
      { requiredKeys: ['count', 'id', 'name', 'owner', 'stage', 'state'] },
    ),
  ),
);

test('whatever deals are written come back, column for column', () =>
  fc.assert(
    fc.property(deals, (given) => {
      expect(readColumns(writeColumns(given))).toEqual({ ok: true, value: given });
    }),
    { numRuns: 200, seed: 11 },
  ));

test('whatever bytes are read, they end in deals or in a sentence', () =>
  fc.assert(
    fc.property(deals, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(), (given, at, byte, cut) => {
      const written = writeColumns(given);
      const numbers = written.numbers.slice();
      numbers[at % numbers.length] = byte;
      const letters = written.letters.subarray(0, Math.max(0, written.letters.length - (cut % 3)));
      const read = readColumns({ numbers: numbers.subarray(0, numbers.length - (cut % 2)), letters });
      expect(read.ok ? read.value.id.length === read.value.count : read.error.endsWith('.')).toBe(true);
    }),
    { numRuns: 300, seed: 12 },
  ));

test('days need twelve bits and amounts to a million with cents twenty-seven, so that a snapshot stays small', () => {
  const count = 10_000;
  const rows = Array.from({ length: count }, (_, row) => row);
  const bare: Deals = {
    count,
    id: rows.map(() => ''),
    name: rows.map(() => ''),
    owner: { values: [], at: new Int32Array(count).fill(-1) },
    stage: { values: [], at: new Int32Array(count).fill(-1) },
    state: new Uint8Array(count),
  };
  const size = (more: Partial<Deals>): number =>
    writeColumns({ ...bare, ...more }).numbers.length - writeColumns(bare).numbers.length;
  expect(size({ closed: Int32Array.from(rows, (row) => 18_000 + (row % 3000)) })).toBeLessThan(
    (12.1 / 8) * count,
  );
  expect(size({ amount: Float64Array.from(rows, (row) => row * 100 + 0.99) })).toBeLessThan(
    (27.1 / 8) * count,
  );
});

test('a column that the export did not have stays away', () => {
  const none: Deals = {
    count: 0,
    id: [],
    name: [],
    owner: { values: [], at: new Int32Array(0) },
    stage: { values: [], at: new Int32Array(0) },
    state: new Uint8Array(0),
  };
  const read = readColumns(writeColumns(none));
  expect(read.ok && 'amount' in read.value).toBe(false);
});

test('few bytes that would write out to very many deals or letters are refused, not written out', () => {
  const refused = { ok: false, error: 'The deals of this snapshot are damaged and cannot be read.' };
  const count = 32_000;
  const long = 'a'.repeat(9_000);
  const texts = Array.from({ length: count }, () => long);
  const coded = { values: [], at: new Int32Array(count).fill(-1) };
  const state = new Uint8Array(count);
  const many: Deals = { count, id: texts, name: texts.map(() => ''), owner: coded, stage: coded, state };
  const written = writeColumns(many);
  expect(written.letters.length + written.numbers.length).toBeLessThan(600_000);
  expect(readColumns(written)).toEqual(refused);
  const numbers = written.numbers.slice();
  // The count stands behind the mark: five million and one.
  new DataView(numbers.buffer).setUint32(4, 5_000_001, true);
  expect(readColumns({ numbers, letters: new Uint8Array(0) })).toEqual(refused);
  expect(
    readColumns(
      writeColumns({
        ...many,
        count: 1,
        id: ['b'.repeat(10_001)],
        name: [''],
        owner: { values: [], at: Int32Array.of(-1) },
        stage: { values: [], at: Int32Array.of(-1) },
        state: new Uint8Array(1),
      }),
    ),
  ).toEqual(refused);
});
