import { expect, test } from 'vitest';
import { auditOf, openAudit } from '../../../../shared/measure/pipeline/audit';
import { repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';

const quota = { amount: 100_000, period: 'quarter' } as const;
const reps = [repNamed(1, 'Ann', { quota }), repNamed(2, 'Ben', { quota })];
const times = (n: number, row: (id: string) => DealRow): readonly DealRow[] =>
  Array.from({ length: n }, (_, at) => row(`${row('').owner}-${row('').stage}-${at}`));

// Ann decided five deals, one of them with stage history, and has one open deal with an amount. Ben decided five,
// all with history, and has five open deals that moved from Lead to Proposal.
const rows: readonly DealRow[] = [
  ...times(4, (id) => ({ id, owner: 'Ann', stage: 'Won', state: 'won', amount: 1000, closed: '2026-05-01' })),
  {
    id: 'a',
    owner: 'Ann',
    stage: 'Lost',
    state: 'lost',
    closed: '2026-05-01',
    steps: [
      ['Lead', '2026-04-01'],
      ['Lost', '2026-05-01'],
    ],
  },
  {
    id: 'b',
    owner: 'Ann',
    stage: 'Proposal',
    state: 'open',
    amount: 9000,
    steps: [['Proposal', '2026-06-01']],
  },
  ...times(5, (id) => ({
    id,
    owner: 'Ben',
    stage: 'Lost',
    state: 'lost',
    closed: '2026-05-01',
    steps: [
      ['Lead', '2026-04-01'],
      ['Lost', '2026-05-01'],
    ],
  })),
  ...times(5, (id) => ({
    id,
    owner: 'Ben',
    stage: 'Proposal',
    state: 'open',
    amount: 9000,
    steps: [
      ['Lead', '2026-05-01'],
      ['Proposal', '2026-06-01'],
    ],
  })),
];

test('a figure of a rep is thin by the deals that this figure counts, not by those that were closed', () => {
  const { reps: found } = auditOf(openAudit(sourceOf(rows, { reps })), {
    who: { is: 'everybody' },
    period: 'everything',
  });
  expect(Object.fromEntries(found.cohorts.map(({ name, thin }) => [name, thin]))).toEqual({
    'Win rate': 0, // Ann 5, Ben 5
    Coverage: 1, // open qualified deals: Ann 1, Ben 5
    'Deals that went back': 1, // deals that moved: Ann 1, Ben 10
    'Deals that skipped a stage': 1,
    'Conversion from Lead': 1, // decided: Ann 1, Ben 10
    'Days in Lead': 1, // finished stays: Ann 1, Ben 10
  });
});
