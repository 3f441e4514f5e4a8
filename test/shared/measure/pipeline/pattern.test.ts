import { describe, expect, test } from 'vitest';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { patternOf, pointerBeside } from '../../../../shared/measure/pipeline/pattern';
import { scopeOf } from '../../../../shared/measure/pipeline/scope';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';

const path = ['Lead', 'Qualified', 'Proposal', 'Negotiation'] as const;

/** So many deals that went so far and were lost there, or were won where nothing is said. */
const deals = (count: number, lostAt?: (typeof path)[number]): readonly DealRow[] =>
  Array.from({ length: count }, (_, n) => {
    const steps = (lostAt ? path.slice(0, path.indexOf(lostAt) + 1) : path).map(
      (name) => [name, '2026-05-01'] as const,
    );
    const end = lostAt ? 'Lost' : 'Won';
    return {
      id: `${end}${lostAt ?? ''}${n}`,
      stage: end,
      state: lostAt ? 'lost' : 'won',
      amount: 100,
      closed: '2026-05-09',
      steps,
    };
  });
const pattern = (rows: readonly DealRow[]) => {
  const pipeline = openPipeline(sourceOf(rows));
  const found = patternOf(pipeline, scopeOf(pipeline, { is: 'everybody' }));
  return found.ok ? found.value : undefined;
};

describe('the pattern', () => {
  test('names the part that leaks most where its band is apart from the others', () => {
    // By hand: of 200 leads 20 die (10%), of 180 qualified 18 (10%), of 162 proposals 100 (62%), of 62 negotiations 2.
    const found = pattern([
      ...deals(20, 'Lead'),
      ...deals(18, 'Qualified'),
      ...deals(100, 'Proposal'),
      ...deals(2, 'Negotiation'),
      ...deals(60),
    ]);
    expect(found?.worst).toBe('presenting');
    expect(found?.areas.map(({ leak }) => leak.ok && [leak.value.inputs[0]?.value, leak.value.n])).toEqual([
      [20, 200],
      [18, 180],
      [100, 162],
      [2, 62],
    ]);
    expect(found?.areas[2]?.amount).toBe(10_000);
  });

  test('names nobody where the bands overlap, and says between whom it is', () => {
    const found = pattern([...deals(3, 'Lead'), ...deals(3, 'Qualified'), ...deals(4)]);
    expect(found?.worst).toBeUndefined();
    expect(found?.candidates).toContain('qualifying');
    expect(found?.candidates).toContain('prospecting');
  });
});

describe('what a pattern points at beside another', () => {
  const usual = pattern([
    ...deals(30, 'Lead'),
    ...deals(30, 'Qualified'),
    ...deals(30, 'Proposal'),
    ...deals(60),
  ]);

  test('is the part with the largest difference beyond chance', () => {
    // By hand: 40 of 60 proposals are lost, against 30 of 90.
    const own = pattern([
      ...deals(20, 'Lead'),
      ...deals(15, 'Qualified'),
      ...deals(40, 'Proposal'),
      ...deals(20),
    ]);
    const found = own && usual && pointerBeside(own, usual);
    expect(found).toEqual({ area: 'presenting', own: 40 / 60, others: 30 / 90 });
  });

  test('is nothing where the difference may be chance', () => {
    const own = pattern([
      ...deals(2, 'Lead'),
      ...deals(2, 'Qualified'),
      ...deals(3, 'Proposal'),
      ...deals(3),
    ]);
    expect(own && usual && pointerBeside(own, usual)).toBeUndefined();
  });
});
