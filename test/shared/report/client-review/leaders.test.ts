import { describe, expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import { anonymised } from '../../../../shared/report/client-review/anonymised';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { sheetsOf } from '../../../../shared/report/booklet';
import { reviewInput } from '../../../fixtures/review-input';

const leadersIn = (input: ReviewInput) => {
  const { booklet, withoutData } = clientReview(input);
  return { booklet, withoutData, section: booklet.sections.find(({ key }) => key === 'leaders') };
};
const level = (value: number, tone?: string) => ({ value, as: 'level', ...(tone && { tone }) });

describe('those who lead', () => {
  test('are told by name with n and the change since the quarter before where they are two', () => {
    const { booklet, section } = leadersIn(reviewInput({ reps: 12, leaders: 2 }));
    // Asked 5, 7, 6, 6, 5. Barnaby Vell by hand: 5, 6.5, 7, 4.5, 5; Ottilie Brackenridge: 4, 5.5, 6, 7.5, 4.
    expect(section?.lead).toBe(
      'Under what is asked: Barnaby Vell on 2 of 5 competencies and Ottilie Brackenridge on 3 of 5 competencies.',
    );
    expect(JSON.stringify(section)).toContain(
      'Two people make no team: each has figures of their own, and no mean is made of them.',
    );
    const own = sheetsOf(booklet).find(({ name }) => name === 'Leadership of Ottilie Brackenridge');
    expect(own?.columns.map(({ name }) => name)).toEqual([
      'Competency',
      ...['Level', 'Asked', 'Assessors', 'Band from', 'Band to', 'Before', 'Change'],
    ]);
    // Two judged alike: no band. Each found a level more than a quarter ago.
    expect(own?.rows[0]).toEqual([
      'Strategic Thinking',
      level(4, 'under'),
      level(5),
      { value: 2, as: 'count' },
      ...[null, null],
      level(3),
      { value: 1, as: 'change' },
    ]);
    // 5 and 6: 5.5 ± 12.706 × 0.7071 ÷ √2, cut off at the ends of the scale.
    expect(own?.rows[1]).toEqual([
      'Coaching and Development',
      level(5.5, 'under'),
      level(7),
      { value: 2, as: 'count' },
      ...[level(1), level(10)],
      level(4.5),
      { value: 1, as: 'change' },
    ]);
    expect(sheetsOf(booklet).some(({ name }) => name === 'Leadership competencies')).toBe(false);
  });

  test('that are more than two have a mean with its n and band, and everybody’s levels', () => {
    const { booklet, section } = leadersIn(reviewInput({ reps: 12, leaders: 4 }));
    const [coaching] =
      sheetsOf(booklet)
        .find(({ name }) => name === 'Leadership competencies')
        ?.rows.slice(1) ?? [];
    // 5.5, 6.5, 7.5 and 4.5: mean 6, of four; each a level more than before, so that the change has no band.
    expect(coaching?.slice(0, 2)).toEqual(['Coaching and Development', level(6)]);
    expect(coaching?.slice(4)).toEqual([
      level(7),
      { value: 4, as: 'count' },
      { value: 1, as: 'change' },
      null,
      null,
    ]);
    expect(
      sheetsOf(booklet)
        .find(({ name }) => name === 'Levels of those who lead')
        ?.rows.map(([name]) => name),
    ).toEqual(['Barnaby Vell', 'Mirela Dragan', 'Ottilie Brackenridge', 'Sunniva Okafor-Lindqvist']);
    expect(section?.lead).toMatch(
      /^\d+ of 20 levels that are asked of 4 people who lead are under what is asked\.$/,
    );
  });

  test('are numbered apart without names', () => {
    const text = JSON.stringify(leadersIn(anonymised(reviewInput({ reps: 12, leaders: 2 }))).section);
    expect(text).toContain('Leader 01');
    expect(text).not.toMatch(/Vell|Brackenridge|Tallis/);
  });

  test('are left out with a sentence where nobody of them was assessed', () => {
    const { section, withoutData, booklet } = leadersIn(reviewInput({ reps: 12 }));
    expect(section).toBeUndefined();
    expect(withoutData).toEqual(['leaders']);
    const method = JSON.stringify(booklet.sections.at(-1));
    expect(method).toContain(
      'Nobody who leads was assessed in the quarter, so nothing is said about leaders.',
    );
    expect(method).not.toContain('not in this report');
  });

  test('are in no figure of the priorities, and stand there by name', () => {
    const led = reviewInput({ reps: 12, leaders: 1 });
    const boss = led.records.reps.find(({ role }) => role === 'manager');
    const [first] = led.records.placements;
    if (!boss || !first) throw new Error('there are both');
    const own = { ...first, id: 'of-the-boss', repId: boss.id, impact: 5, difficulty: 1 };
    const prioritiesOf = (placements: typeof led.records.placements) =>
      clientReview({ ...led, records: { ...led.records, placements } }).booklet.sections.find(
        ({ key }) => key === 'priorities',
      );
    const tablesOf = (of: ReturnType<typeof prioritiesOf>) =>
      of?.passages.flatMap((one) => (one.is === 'table' ? [one.table.sheet.rows] : [])) ?? [];
    const [without, beside] = [
      prioritiesOf(led.records.placements),
      prioritiesOf([...led.records.placements, own]),
    ];
    expect(without?.lead).toMatch(/^24 gaps of 12 reps are placed; \d are quick wins\.$/);
    expect(beside?.lead).toBe(without?.lead.replace(/\.$/, '; 1 more is of those who lead.'));
    expect(tablesOf(beside)[0]).toEqual(tablesOf(without)[0]);
    expect(tablesOf(beside)[1]?.map(([name]) => name)).toContain(boss.name);
  });

  test('are in no figure about the reps, though they had calls and deals', () => {
    const without = reviewInput({ reps: 12 });
    const sheets = (input: ReviewInput) => {
      const ofReps = [
        'coverage',
        'calls',
        'calls-by-rep',
        'team',
        'matrix',
        'validation',
        'budget',
        'growth',
      ];
      return clientReview(input)
        .booklet.sections.filter(({ key }) => ofReps.includes(key))
        .map(({ key, lead, passages }) => ({
          ...{ key, lead, told: passages.find(({ is }) => is === 'paragraph') },
          tables: passages.flatMap((one) => (one.is === 'table' ? [one.table.sheet] : [])),
          charts: passages.flatMap((one) => (one.is === 'chart' ? [one.chart] : [])),
        }));
    };
    const led = reviewInput({ reps: 12, leaders: 2 });
    const boss = led.records.reps.find(({ role }) => role === 'manager');
    const [first] = led.records.reps;
    const [sales] = led.outcomes?.now ?? [];
    if (!boss || !first || !sales) throw new Error('there are both');
    const calls = led.records.calls.filter(({ repId }) => repId === first.id);
    const ids = new Map(calls.map(({ id }) => [id, `of-the-boss-${id}`]));
    const sold: ReviewInput = {
      ...led,
      outcomes: led.outcomes && {
        before: [...led.outcomes.before, { ...sales, repId: boss.id, revenue: 9e9 }],
        now: [...led.outcomes.now, { ...sales, repId: boss.id, revenue: 9e9 }],
      },
      records: {
        ...led.records,
        calls: [
          ...led.records.calls,
          ...calls.map((call) => ({ ...call, id: ids.get(call.id) ?? '', repId: boss.id })),
        ],
        scorecards: [
          ...led.records.scorecards,
          ...led.records.scorecards.flatMap((card) => {
            const callId = ids.get(card.callId);
            return callId === undefined ? [] : [{ ...card, id: `of-the-boss-${card.id}`, callId }];
          }),
        ],
      },
    };
    expect(sheets(sold)).toEqual(sheets(without));
    expect(clientReview(sold).booklet.answer).toEqual(clientReview(without).booklet.answer);
    expect(clientReview(sold).booklet.facts).toContainEqual({ label: 'Reps', value: '12' });
  });
});
