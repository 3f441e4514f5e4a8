import { describe, expect, test } from 'vitest';
import { openPipeline } from '../../../../shared/measure/pipeline/pipeline';
import { quartersTo } from '../../../../shared/measure/pipeline/periods';
import { scopeOf, scopesOfPeople, scopesOfPeriods } from '../../../../shared/measure/pipeline/scope';
import { seededPipeline } from '../../../fixtures/seeded-pipeline';

const pipeline = openPipeline(seededPipeline({ deals: 800, reps: 6 }));
const all = scopeOf(pipeline, { is: 'everybody' });

describe('a scope', () => {
  test('cut into people holds every deal with an owner once', () => {
    const people = scopesOfPeople(pipeline, all);
    const won = people.flatMap((own) => [...own.won]).toSorted((a, b) => a - b);
    expect(won).toEqual([...all.won].filter((row) => (pipeline.personOf[row] ?? -1) >= 0));
    expect(
      people.every((own, at) => [...own.open].every((row) => pipeline.personOf[row] === all.people[at])),
    ).toBe(true);
  });

  test('of each quarter is the same, read in one pass or one by one', () => {
    const quarters = quartersTo(pipeline.takenOn, 8, 1);
    const together = scopesOfPeriods(pipeline, all, quarters);
    quarters.forEach((period, place) => {
      const alone = scopeOf(pipeline, { is: 'everybody' }, period);
      expect([...(together[place]?.won ?? [])]).toEqual([...alone.won]);
      expect([...(together[place]?.lost ?? [])]).toEqual([...alone.lost]);
      expect(together[place]?.standing).toEqual(alone.standing);
    });
  });

  test('of a rep holds only his deals', () => {
    const rep = pipeline.people[2]?.rep;
    const own = scopeOf(pipeline, { is: 'rep', repId: rep?.id ?? '' });
    expect(own.open.length + own.won.length + own.lost.length).toBe(
      pipeline.personOf.filter((person) => person === 2).length,
    );
  });
});
