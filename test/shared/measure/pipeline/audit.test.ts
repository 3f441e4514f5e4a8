import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import { auditOf, explainRep, listsOf, openAudit } from '../../../../shared/measure/pipeline/audit';
import type { Told } from '../../../../shared/measure/pipeline/untold';
import { sourceOf } from '../../../fixtures/pipeline';
import { seededPipeline } from '../../../fixtures/seeded-pipeline';

// Every expected figure of the first block was worked out on the same 3,000 deals by test/fixtures/pipeline-oracle:
// pandas 1.5.3, and the Kaplan–Meier medians with their bands by R's survival 3.5.3.
const open = openAudit(seededPipeline({ deals: 3000, reps: 14 }));
const everything = auditOf(open, { who: { is: 'everybody' }, period: 'everything' });
const year = auditOf(open, { who: { is: 'everybody' }, period: 'last 365 days' });

function of<T>(told: Told<T> | undefined): T {
  if (!told?.ok) throw new Error(told?.error.why ?? 'not there');
  return told.value;
}
const value = (told: Told<{ readonly value: number }> | undefined): number => of(told).value;

describe('the audit of 3,000 seeded deals agrees with pandas and R', () => {
  test('on what is open, won and lost', () =>
    expect(everything.counts).toMatchObject({
      open: 128,
      won: 674,
      lost: 2198,
      people: 14,
      withoutOwner: 23,
    }));

  test('on the win rate, pooled and as mean of reps', () => {
    expect(value(everything.winRates.pooled)).toBeCloseTo(0.23467966573816157, 12);
    expect(value(everything.winRates.meanOfReps)).toBeCloseTo(0.23807624566993243, 12);
  });

  test('on velocity and its parts', () => {
    expect(value(everything.velocity.dealSize)).toBeCloseTo(17795.331818181818, 8);
    expect(value(everything.velocity.cycle)).toBe(68);
    expect(value(everything.velocity.perDay)).toBeCloseTo(7861.087101723444, 8);
  });

  test('on the last 365 days and the change on the 365 before', () => {
    expect(value(year.winRates.pooled)).toBeCloseTo(0.2515090543259557, 12);
    expect(value(year.velocity.dealSize)).toBeCloseTo(18574.20491803279, 8);
    expect(value(year.velocity.cycle)).toBe(71);
    expect(value(year.change)).toBeCloseTo(412.1354072553404, 6);
  });

  test('on the velocity of a quarter', () => {
    const first2026 = everything.quarters.find(({ period }) => period.from === 20454);
    expect(value(first2026?.perDay)).toBeCloseTo(11429.039430760808, 6);
  });

  test('on the days in each stage, censored and finished', () => {
    const rows = of(everything.stages).map(({ name, days }) => [
      name,
      value(days.usual),
      ...(of(days.usual).band ?? []),
      value(days.median),
      Number(value(days.mean).toFixed(6)),
      value(days.ninetieth),
      of(days.median).n,
      of(days.usual).n,
    ]);
    expect(rows).toEqual([
      ['Lead', 10, 9, 10, 9, 13.76457, 33, 2591, 2624],
      ['Qualified', 14, 13, 15, 14, 19.867597, 46, 2077, 2115],
      ['Proposal', 22, 20, 24, 21, 29.373881, 69, 1340, 1379],
      ['Negotiation', 13, 11, 14, 12, 17.770652, 39, 920, 938],
    ]);
  });

  test('on what became of the deals in each stage', () => {
    const rows = of(everything.stages).map(({ fate }) => [
      of(fate).movedOn,
      of(fate).lost,
      of(fate).undecided,
    ]);
    expect(rows).toEqual([
      [1717, 819, 33],
      [1316, 680, 37],
      [879, 400, 39],
      [596, 302, 19],
    ]);
  });

  test('on where deals die, and why', () => {
    const counts = (parts: typeof everything.lostByStage): unknown =>
      of(parts).map(({ name, share }) => [name, share.inputs[0]?.value]);
    expect(counts(everything.lostByStage)).toEqual([
      ['Lead', 838],
      ['Qualified', 667],
      ['Proposal', 399],
      ['Negotiation', 294],
    ]);
    expect(counts(everything.lossReasons)).toEqual([
      ['Timing', 423],
      ['Missing feature', 410],
      ['Competitor', 382],
      ['Price', 373],
      ['No decision', 369],
      ['No reason given', 241],
    ]);
  });

  test('on moves back and skips', () => {
    expect(of(everything.back)).toMatchObject({ n: 2957, value: 143 / 2957 });
    expect(of(everything.skip)).toMatchObject({ n: 2957, value: 316 / 2957 });
  });

  test('on deal sizes, margin and cost by channel', () => {
    expect(of(everything.sizes).won?.tenth).toBeCloseTo(3934.6, 8);
    expect(of(everything.sizes).won?.median).toBe(11731);
    expect(of(everything.sizes).won?.ninetieth).toBeCloseTo(40255.3, 8);
    expect(of(everything.margin).perDeal.value).toBeCloseTo(8950.255075757577, 8);
    expect(of(everything.margin).share.value).toBeCloseTo(0.5029552225945535, 12);
    const costs = Object.fromEntries(
      of(everything.acquisition).map(({ channel, cost }) => [channel, cost.value]),
    );
    expect(costs['Event']).toBeCloseTo(2121.813829787234, 8);
    expect(costs['Partner']).toBeCloseTo(2051.8231292517007, 8);
  });

  test('on the win rate by source', () => {
    const rates = Object.fromEntries(
      of(everything.winRateBy.source).map(({ name, rate }) => [name, rate.value]),
    );
    expect(rates['Inbound']).toBeCloseTo(0.2377521613832853, 12);
    expect(rates['Partner']).toBeCloseTo(0.20880681818181818, 12);
  });

  // Nine of the fourteen have quota remaining; the open deals of the other five are in no coverage.
  test('on the coverage of the running quarter', () => {
    expect(value(everything.coverage.ratio)).toBeCloseTo(1.1637958850826915, 10);
    expect(of(everything.coverage.ratio).n).toBe(9);
  });

  test('on the best and the worst win rate of fourteen reps', () => {
    const rate = everything.reps.cohorts.find(({ name }) => name === 'Win rate');
    expect(rate?.cohorts.top.value).toBeCloseTo(0.39705882352941174, 12);
    expect(rate?.cohorts.bottom.value).toBeCloseTo(0.08653846153846154, 12);
    expect(rate?.cohorts.size).toBe(1);
  });
});

describe('an audit', () => {
  test('of a team adds up from its reps', () => {
    const teamId = open.pipeline.people[0]?.rep?.teamId ?? '';
    const team = auditOf(open, { who: { is: 'team', teamId }, period: 'last 365 days' });
    expect(team.counts.people).toBe(7);
    const sums = team.reps.rows.reduce(
      (sum, { won, lost }) => [(sum[0] ?? 0) + won, (sum[1] ?? 0) + lost],
      [0, 0],
    );
    expect(sums).toEqual([team.counts.won, team.counts.lost]);
  });

  test('of one rep is the row of that rep', () => {
    const rep = open.pipeline.people[3]?.rep;
    const own = auditOf(open, { who: { is: 'rep', repId: rep?.id ?? '' }, period: 'last year' });
    const all = auditOf(open, { who: { is: 'everybody' }, period: 'last year' });
    const row = all.reps.rows.find(({ repId }) => repId === rep?.id);
    const { perDay, winRate, dealSize, cycle } = own.velocity;
    expect(row?.values).toEqual({
      perDay: of(perDay).value,
      winRate: of(winRate).value,
      dealSize: of(dealSize).value,
      cycle: of(cycle).value,
      coverage: of(own.coverage.ratio).value,
    });
    const explained = explainRep(open, all.question, row?.key ?? '');
    expect(explained).toEqual({ perDay, winRate, dealSize, cycle, coverage: own.coverage.ratio });
    expect(explainRep(open, all.question, 'nobody')).toBeUndefined();
  });

  test('without stage history, amounts or loss reasons names each missing column and shows no figure', () => {
    const bare = auditOf(
      openAudit(
        sourceOf([
          { id: '1', owner: 'Ann', stage: 'Won', state: 'won', closed: '2026-05-01' },
          { id: '2', owner: 'Ann', stage: 'Lost', state: 'lost', closed: '2026-05-02' },
          { id: '3', owner: 'Ann', stage: 'Lead', state: 'open' },
        ]),
      ),
      { who: { is: 'everybody' }, period: 'everything' },
    );
    const columns = (told: Told<unknown>): unknown => (told.ok ? 'a figure' : told.error.columns);
    expect(value(bare.winRates.pooled)).toBe(0.5);
    expect(columns(bare.velocity.perDay)).toEqual(['amount']);
    expect(columns(bare.velocity.cycle)).toEqual(['created']);
    expect(columns(bare.back)).toEqual(['history']);
    expect(columns(bare.lostByStage)).toEqual(['history']);
    expect(columns(bare.ageing)).toEqual(['history']);
    expect(columns(bare.pattern)).toEqual(['history']);
    expect(columns(bare.lossReasons)).toEqual(['lossReason']);
    expect(columns(bare.winRateBy.competitor)).toEqual(['competitor']);
    expect(columns(bare.margin)).toEqual(['margin']);
    expect(columns(bare.acquisition)).toEqual(['acquisitionCost', 'source']);
    expect(columns(of(bare.stages)[0]?.fate ?? bare.back)).toEqual(['history']);
    expect(bare.quarters).toEqual([]);
  });

  test('begins the quarters with the first that has a velocity', () => {
    const deal = { owner: 'Ann', stage: 'Won', amount: 1000, created: '2026-02-01' } as const;
    const young = auditOf(
      openAudit(
        sourceOf([
          { ...deal, id: '1', state: 'won', closed: '2026-05-01' },
          { ...deal, id: '2', state: 'lost', closed: '2026-05-02' },
          { ...deal, id: '3', stage: 'Lead', state: 'open' },
        ]),
      ),
      { who: { is: 'everybody' }, period: 'everything' },
    );
    expect(young.quarters[0]?.period.from).toBe(dayNumber('2026-04-01'));
    expect(young.quarters[0]?.perDay.ok).toBe(true);
  });

  test('of an empty snapshot has no figure and does not fail', () => {
    const empty = auditOf(openAudit(sourceOf([])), { who: { is: 'everybody' }, period: 'this quarter' });
    expect(empty.velocity.perDay.ok).toBe(false);
    expect(empty.reps.rows).toEqual([]);
  });

  test('tells the stages that the settings do not know', () => {
    const odd = auditOf(openAudit(sourceOf([{ id: '1', stage: 'Parked', state: 'open' }])), {
      who: { is: 'everybody' },
      period: 'everything',
    });
    expect(odd.counts.unknownStages).toEqual(['Parked']);
  });

  test('lists the slowest deals first, and no more moves than asked for', () => {
    const lists = listsOf(open, { who: { is: 'everybody' }, period: 'everything' }, 50);
    const times = of(lists.ageing).deals.map((deal) => deal.times);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(of(lists.moves)).toHaveLength(50);
  });
});
