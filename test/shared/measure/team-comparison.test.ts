import { describe, expect, test } from 'vitest';
import { skillsProfile, type SkillsProfile, type Standing } from '../../../shared/measure/skills-profile';
import { orderOf, teamMedians } from '../../../shared/measure/team-comparison';
import type { Level } from '../../../shared/model/dimensions';
import { idOf, sampleCall, sampleCard, sampleRubric } from '../samples';

const rubric = sampleRubric();

/** The profile of a rep with this level on discovery quality in so many scorecards. */
function profile(level: Level, cards: number, of = rubric): SkillsProfile {
  const numbers = Array.from({ length: cards }, (_, n) => n + 1);
  const made = skillsProfile({
    calls: numbers.map((n) => sampleCall(n)),
    scorecards: numbers.map((n) => sampleCard(n, [level, 3, 3, 3, 3], { rubricId: of.id })),
    rubrics: [of],
    evidence: [],
  });
  if (!made) throw new Error('there are scorecards');
  return made;
}

describe('the team median', () => {
  test('is the median of the means of reps with five scores or more', () => {
    const medians = teamMedians([profile(2, 5), profile(3, 6), profile(5, 7), profile(1, 4)], rubric.id);
    expect(medians.discoveryQuality?.value).toBe(3);
    expect(medians.discoveryQuality?.n).toBe(3);
  });

  test('leaves out reps scored against another version', () => {
    const other = sampleRubric({ id: idOf(2, 4), version: 2 });
    expect(teamMedians([profile(2, 5), profile(5, 5, other)], rubric.id).discoveryQuality?.value).toBe(2);
  });

  test('is nothing where everybody is thin', () =>
    expect(teamMedians([profile(2, 4)], rubric.id).discoveryQuality).toBeUndefined());
});

describe('the order of reps', () => {
  const rep = (n: number, low: number, high: number, isThin = false) => ({
    repId: idOf(n, 2),
    standing: {
      mean: { value: (low + high) / 2, n: 10, band: [low, high], formula: '', inputs: [] },
      isThin,
    } satisfies Pick<Standing, 'mean' | 'isThin'>,
  });
  const ids = (...numbers: number[]) => numbers.map((n) => idOf(n, 2));

  test('exists only where bands do not overlap', () =>
    expect(orderOf([rep(1, 2, 2.9), rep(2, 3, 3.8), rep(3, 3.5, 4.2)]).groups).toEqual([ids(2, 3), ids(1)]));

  test('a chain of overlaps is one group', () =>
    expect(orderOf([rep(1, 1, 2), rep(2, 1.8, 3), rep(3, 2.8, 4)]).groups).toEqual([ids(1, 2, 3)]));

  test('bands that touch overlap', () =>
    expect(orderOf([rep(1, 1, 2), rep(2, 2, 3)]).groups).toEqual([ids(1, 2)]));

  test('a rep whose scores are all equal has no place: his mean has no band', () =>
    expect(
      orderOf([rep(1, 1, 1.5), { repId: idOf(2, 2), standing: profile(5, 5).dimensions.discoveryQuality }]),
    ).toEqual({ groups: [ids(1)], unranked: ids(2) }));

  test('thin reps and reps without a band have no place', () => {
    const single = {
      repId: idOf(3, 2),
      standing: { mean: { value: 5, n: 1, formula: '', inputs: [] }, isThin: true },
    };
    expect(orderOf([rep(1, 2, 3), rep(2, 4, 5, true), single])).toEqual({
      groups: [ids(1)],
      unranked: ids(2, 3),
    });
  });
});
