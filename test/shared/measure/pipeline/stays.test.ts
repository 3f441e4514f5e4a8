import { describe, expect, test } from 'vitest';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { endedThere, movedOn, stillThere } from '../../../../shared/measure/pipeline/stays';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';

const staysOf = (row: Omit<DealRow, 'id'>) => {
  const { stays, stages } = openPipeline(sourceOf([{ id: '1', ...row }]));
  if (!stays) throw new Error('there is a history');
  return Array.from({ length: stays.count }, (_, stay) => [
    stages[stays.stage[stay] ?? -1]?.name,
    stays.days[stay],
    stays.isOver[stay] === 1,
    stays.outcome[stay],
  ]);
};

// Days by hand; the snapshot is of 30 June 2026.
describe('a stay', () => {
  test('ends when the deal enters the next stage, and the last one of an open deal goes on', () =>
    expect(
      staysOf({
        stage: 'Qualified',
        state: 'open',
        steps: [
          ['Lead', '2026-06-01'],
          ['Qualified', '2026-06-11'],
        ],
      }),
    ).toEqual([
      ['Lead', 10, true, movedOn],
      ['Qualified', 19, false, stillThere],
    ]));

  test('ends on the day a deal is lost, where the history does not name the end', () =>
    expect(
      staysOf({ stage: 'Lost', state: 'lost', closed: '2026-06-21', steps: [['Lead', '2026-06-01']] }),
    ).toEqual([['Lead', 20, true, endedThere]]));

  test('is one for each time the deal comes back', () =>
    expect(
      staysOf({
        stage: 'Lost',
        state: 'lost',
        steps: [
          ['Lead', '2026-05-01'],
          ['Proposal', '2026-05-05'],
          ['Lead', '2026-05-10'],
          ['Lost', '2026-05-30'],
        ],
      }),
    ).toEqual([
      ['Lead', 4, true, movedOn],
      ['Proposal', 5, true, endedThere],
      ['Lead', 20, true, endedThere],
    ]));

  test('is one where the history names the same stage twice in a row', () =>
    expect(
      staysOf({
        stage: 'Lead',
        state: 'open',
        steps: [
          ['Lead', '2026-06-01'],
          ['Lead', '2026-06-20'],
        ],
      }),
    ).toEqual([['Lead', 29, false, stillThere]]));

  test('has no days where the export contradicts itself or does not know the end', () => {
    expect(
      staysOf({ stage: 'Lost', state: 'lost', closed: '2026-05-01', steps: [['Lead', '2026-06-01']] }),
    ).toEqual([['Lead', -1, true, endedThere]]);
    expect(staysOf({ stage: 'Won', state: 'won', steps: [['Lead', '2026-06-01']] })).toEqual([
      ['Lead', -1, true, movedOn],
    ]);
  });
});
