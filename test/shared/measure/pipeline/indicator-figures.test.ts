import { describe, expect, test } from 'vitest';
import { indicators } from '../../../../shared/content/indicators';
import { indicatorFigures } from '../../../../shared/measure/pipeline/indicator-figures';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { periodOf } from '../../../../shared/measure/pipeline/periods';
import { scopeOf } from '../../../../shared/measure/pipeline/scope';
import { dealsFrom, repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';

const dana = repNamed(1, 'Dana');

/** The figures of Dana over the year up to 30 June 2026, out of these deals of hers and what others have. */
function figures(rows: readonly DealRow[]) {
  const owned = rows.map((row) => ({ owner: 'Dana', ...row }));
  const pipeline = openPipeline(sourceOf(owned, { reps: [dana] }));
  const { period } = periodOf('last 365 days', pipeline.takenOn, 1);
  return indicatorFigures(pipeline, scopeOf(pipeline, { is: 'rep', repId: dana.id }, period));
}

const open = (id: string, steps: NonNullable<DealRow['steps']>, fields: Partial<DealRow> = {}): DealRow => ({
  id,
  stage: steps.at(-1)?.[0] ?? 'Lead',
  state: 'open',
  steps,
  ...fields,
});
const ended = (
  id: string,
  state: 'won' | 'lost',
  closed: string,
  steps: NonNullable<DealRow['steps']>,
): DealRow => ({ id, stage: state === 'won' ? 'Won' : 'Lost', state, closed, steps });

describe('days from proposal to decision', () => {
  test('is the median over deals, with those still undecided as censored', () => {
    // By hand: decided after 10, 20 and 12 + 18 = 30 days; the open one is there for 25. Survival after day 10 is
    // 3/4, after day 20 it is 3/4 × 2/3 = 1/2: the median is 20. Leaving out the open one would say 20 of three.
    const found = figures([
      ended('ten', 'won', '2026-05-11', [['Negotiation', '2026-05-01']]),
      ended('twenty', 'lost', '2026-05-21', [['Negotiation', '2026-05-01']]),
      ended('twice there', 'won', '2026-05-31', [
        ['Negotiation', '2026-04-01'],
        ['Proposal', '2026-04-13'],
        ['Negotiation', '2026-05-13'],
      ]),
      open('still there', [['Negotiation', '2026-06-05']]),
    ]).get('proposal-to-decision-days');
    expect(found).toMatchObject({ value: 20, n: 4 });
    expect(found?.inputs).toEqual([
      { label: 'decided deals', value: 3 },
      { label: 'not yet decided', value: 1 },
    ]);
  });

  test('takes only deals of the rep that came into closing in the period', () => {
    const found = figures([
      ended('this year', 'won', '2026-05-08', [['Negotiation', '2026-05-01']]),
      ended('long ago', 'won', '2025-03-31', [['Negotiation', '2025-03-01']]),
      { ...ended('another’s', 'won', '2026-05-31', [['Negotiation', '2026-05-01']]), owner: 'Ben' },
    ]).get('proposal-to-decision-days');
    expect(found).toMatchObject({ value: 7, n: 1 });
  });

  test('is unknown where fewer than half are decided', () => {
    const rows = [open('a', [['Negotiation', '2026-06-01']]), open('b', [['Negotiation', '2026-06-02']])];
    expect(figures(rows).has('proposal-to-decision-days')).toBe(false);
  });
});

describe('deals opened a week', () => {
  test('counts those of the 28 days up to the snapshot, however they stand', () => {
    // 3 June is the first of the 28 days, 2 June is before them: 3 deals ÷ 4 weeks.
    const found = figures([
      open('first day', [['Lead', '2026-06-03']], { created: '2026-06-03' }),
      open('last day', [['Lead', '2026-06-30']], { created: '2026-06-30' }),
      { ...ended('lost since', 'lost', '2026-06-20', [['Lead', '2026-06-10']]), created: '2026-06-10' },
      open('too early', [['Lead', '2026-06-02']], { created: '2026-06-02' }),
      open('another’s', [['Lead', '2026-06-15']], { created: '2026-06-15', owner: 'Ben' }),
    ]).get('deals-opened-per-week');
    expect(found).toMatchObject({ value: 0.75, n: 4 });
  });

  test('is nought where all deals are older, and unknown where no day is known', () => {
    const old = open('old', [['Lead', '2026-01-10']], { created: '2026-01-10' });
    expect(figures([old]).get('deals-opened-per-week')).toMatchObject({ value: 0 });
    expect(figures([open('dayless', [['Lead', '2026-06-10']])]).has('deals-opened-per-week')).toBe(false);
  });
});

test('lost deals let go early are those that ended before presenting, of all whose last stage is known', () => {
  // By hand: lost at lead, qualified, proposal and negotiation: 2 of 4 are early, 50%. One says only “lost”.
  const found = figures([
    ended('lead', 'lost', '2026-05-09', [['Lead', '2026-05-01']]),
    ended('qualified', 'lost', '2026-05-09', [['Qualified', '2026-05-01']]),
    ended('proposal', 'lost', '2026-05-09', [['Proposal', '2026-05-01']]),
    ended('negotiation', 'lost', '2026-05-09', [['Negotiation', '2026-05-01']]),
    ended('unknown', 'lost', '2026-05-09', [['Lost', '2026-05-09']]),
    ended('won', 'won', '2026-05-09', [['Lead', '2026-05-01']]),
  ]).get('early-disqualified-share');
  expect(found).toMatchObject({ value: 50, n: 4 });
  expect(found?.inputs.at(-1)).toEqual({ label: 'left out: last stage not known', value: 1 });
});

test('presentations that lead to an offer are those that went on to closing, of all that left presenting', () => {
  // By hand: to negotiation, won at once, and back again after an offer went on: 3. Lost there and gone back left: 2.
  // The one still presenting has not left: 3 of 5, 60%.
  const found = figures([
    open('to negotiation', [
      ['Proposal', '2026-05-01'],
      ['Negotiation', '2026-05-10'],
    ]),
    ended('won at once', 'won', '2026-05-09', [['Proposal', '2026-05-01']]),
    open('presented again', [
      ['Proposal', '2026-05-01'],
      ['Negotiation', '2026-05-10'],
      ['Proposal', '2026-05-20'],
    ]),
    ended('lost there', 'lost', '2026-05-09', [['Proposal', '2026-05-01']]),
    open('gone back', [
      ['Proposal', '2026-05-01'],
      ['Qualified', '2026-05-10'],
    ]),
    open('still there', [['Proposal', '2026-05-01']]),
    open('never there', [['Qualified', '2026-05-01']]),
  ]).get('presented-to-proposal-share');
  expect(found).toMatchObject({ value: 60, n: 5 });
});

test('every indicator that comes from the pipeline is answered where the export has everything', () => {
  const found = figures([
    {
      ...ended('whole', 'lost', '2026-06-20', [
        ['Lead', '2026-06-05'],
        ['Proposal', '2026-06-08'],
        ['Negotiation', '2026-06-10'],
      ]),
      created: '2026-06-05',
    },
  ]);
  const wanted = indicators.filter(({ source }) => source === 'pipeline').map(({ key }) => key);
  expect([...found.keys()].toSorted()).toEqual(wanted.toSorted());
});

test('without stage history, days and the loss stages are unknown', () => {
  const { history: _, ...deals } = dealsFrom([
    { id: 'a', owner: 'Dana', stage: 'Lost', state: 'lost', closed: '2026-06-20', created: '2026-06-05' },
  ]);
  const pipeline = openPipeline(sourceOf([], { reps: [dana], deals }));
  const found = indicatorFigures(pipeline, scopeOf(pipeline, { is: 'rep', repId: dana.id }));
  expect([...found.keys()]).toEqual(['deals-opened-per-week']);
});
