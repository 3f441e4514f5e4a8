import { describe, expect, test } from 'vitest';
import { perDimension, type Level } from '../../../../shared/model/dimensions';
import { clientReview, reviewSections } from '../../../../shared/report/client-review';
import { answerOf } from '../../../../shared/report/client-review/answer';
import { recommendations } from '../../../../shared/report/client-review/recommendations';
import { reviewOf } from '../../../../shared/report/client-review/review';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { sheetsOf } from '../../../../shared/report/booklet';
import { reviewInput } from '../../../fixtures/review-input';

const whole = reviewInput({ reps: 40, leaders: 2 });
const { booklet, withoutData } = clientReview(whole);

/** The same calls with every dimension at one level; undefined for nobody scored. */
const allAt = (input: ReviewInput, level: Level): ReviewInput => ({
  ...input,
  pipeline: undefined,
  records: {
    ...input.records,
    contracts: [],
    scorecards: input.records.scorecards.map((card) => ({
      ...card,
      ...perDimension(() => ({ is: 'level' as const, level, reason: '' })),
    })),
  },
});

describe('the first page answers in three sentences and one picture', () => {
  test('where the team is under the target', () => {
    const { sentences, chart } = booklet.answer;
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toMatch(
      /^The team’s calls are (clearly )?under the target of 4\.0 on (all five|[1-4] of 5) dimensions/,
    );
    expect(sentences[1]).toMatch(
      /^The people differ most in .+: the best are rated \d\.\d times as high as the worst, the widest kind of gap \(tier 1\) \(40 people\)\.$/,
    );
    expect(sentences[2]).toMatch(/^First, begin the cycle with .+: they are at tier 1/);
    expect(chart?.categories).toHaveLength(5);
  });

  test('where all is well, without a weakness made up', () => {
    const good = allAt(reviewInput({ reps: 12, isAssessed: false, hasPipeline: false }), 5);
    const [stands, apart, first] = clientReview(good).booklet.answer.sentences;
    expect(stands).toBe(
      'The team is at the target of 4.0 or over it on all five dimensions of its calls; the lowest mean is 5.0 (12 reps).',
    );
    expect(apart).toBe('The best and the worst are at one level on every dimension (n 12).');
    expect(first).toBe('First, assess the team on competencies: nobody was assessed in the quarter.');
  });

  test('where all is badly, without a strength made up', () => {
    const bad = allAt(reviewInput({ reps: 12, isAssessed: false, hasPipeline: false }), 1);
    const [stands, , first] = clientReview(bad).booklet.answer.sentences;
    // All scores are equal: there is no band, so nothing can stand out.
    expect(stands).toBe(
      'The team’s calls are under the target of 4.0 on all five dimensions; no dimension stands out, because no spread was seen between the reps.',
    );
    expect(first).toMatch(
      /^First, train the whole team in .+: 12 of 12 reps are under the target of 4\.0; the mean is 1\.0\.$/,
    );
  });

  test('where too little is known, and says so', () => {
    const thin = reviewInput({ reps: 2, calls: 3, isAssessed: false, hasPipeline: false });
    const { sentences, chart } = clientReview(thin).booklet.answer;
    expect(sentences).toEqual([
      'Calls of 2 of 2 reps are scored, but fewer than 3 have the 5 scores that a finding needs: this is a first look.',
      'How far the best and the worst are apart cannot be told from so few people.',
      'First, score calls until every rep has 5 scorecards: 0 of 2 have them; the figures of the others are thin.',
    ]);
    expect(chart).toBeUndefined();
  });

  test('where nothing is there at all', () => {
    const none = reviewInput({ reps: 3, calls: 0, isAssessed: false, hasPipeline: false });
    const { booklet: empty } = clientReview(none);
    expect(empty.answer.sentences[0]).toBe(
      'No call of the 3 reps is scored yet, so nothing can be said about how they sell.',
    );
    expect(JSON.stringify(empty)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('whoever leads is not to be scored', () => {
  const input = reviewInput({ reps: 4, calls: 10, isAssessed: false, hasPipeline: false });
  const { records } = input;
  const [boss] = records.reps;
  const led = {
    ...input,
    records: {
      ...records,
      reps: records.reps.map((rep) => (rep.id === boss?.id ? { ...rep, role: 'manager' as const } : rep)),
      calls: records.calls.filter(({ repId }) => repId !== boss?.id),
    },
  };
  const { sections } = clientReview(led).booklet;
  expect(sections.find(({ key }) => key === 'coverage')?.lead).toMatch(/^3 reps who sell .+: 3 have the 5/);
  expect(JSON.stringify(recommendations(reviewOf(led)))).not.toContain('Score calls until');
});

test('reps who were scored on another version of the rubric are named on page one, in the table and in the method', () => {
  const input = reviewInput({ reps: 12, calls: 10, isAssessed: false, hasPipeline: false });
  const { records } = input;
  const [rubric] = records.rubrics;
  if (!rubric) throw new Error('the fixture has a rubric');
  const next = { ...rubric, id: 'the-next-version', version: rubric.version + 1 };
  const three = new Set(records.reps.slice(0, 3).map(({ id }) => id));
  const calls = new Set(records.calls.filter(({ repId }) => three.has(repId)).map(({ id }) => id));
  const mixed = clientReview({
    ...input,
    records: {
      ...records,
      rubrics: [...records.rubrics, next],
      scorecards: records.scorecards.map((card) =>
        calls.has(card.callId) ? { ...card, rubricId: next.id } : card,
      ),
    },
  }).booklet;
  const said = '3 reps are not in it, being scored on another version of the rubric.';
  expect(mixed.answer.sentences[0]?.endsWith(said)).toBe(true);
  expect(JSON.stringify(mixed.sections.find(({ key }) => key === 'calls'))).toContain(said);
  expect(JSON.stringify(mixed.sections.at(-1))).toContain(
    'from the figures of the team 3 reps on another version',
  );
});

test('reps who are at the target on paper are not under it: three times 3.8 add up to a hair less than 11.4', () => {
  const found = allAt(reviewInput({ reps: 3, calls: 10, isAssessed: false, hasPipeline: false }), 4);
  const review = reviewOf({
    ...found,
    records: { ...found.records, settings: { ...found.records.settings, targetLevel: 3.8 } },
  });
  const at = (3.8 + 3.8 + 3.8) / 3;
  expect(at).toBeLessThan(3.8);
  const dimensions = review.dimensions.map((one) => ({
    ...one,
    mean: one.mean && { ...one.mean, value: at },
    under: [],
  }));
  expect(answerOf({ ...review, dimensions }, []).sentences[0]).toMatch(
    /^The team is at the target of 3\.8 or over it/,
  );
  expect(JSON.stringify(recommendations({ ...review, dimensions }))).not.toContain('Coach 0');
});

describe('the sections of a client’s report', () => {
  test('are all there where the data are, method last', () => {
    expect(withoutData).toEqual([]);
    expect(booklet.sections.map(({ key }) => key)).toEqual([
      ...reviewSections.map(({ key }) => key),
      'method',
    ]);
  });

  test('are left out where the plan says so', () => {
    const { records } = whole;
    const left = {
      ...whole,
      records: { ...records, plan: { ...records.plan, leftOut: ['matrix', 'budget'] } },
    };
    const keys = clientReview(left).booklet.sections.map(({ key }) => key);
    expect(keys).not.toContain('matrix');
    expect(keys).not.toContain('budget');
    expect(keys.at(-1)).toBe('method');
  });

  test('refer to another section only where it is in the report', () => {
    const matrixOf = (leftOut: readonly string[]) =>
      JSON.stringify(
        clientReview({
          ...whole,
          records: { ...whole.records, plan: { ...whole.records.plan, leftOut: [...leftOut] } },
        }).booklet.sections.find(({ key }) => key === 'matrix'),
      );
    expect(matrixOf([])).toContain('The bands of the means stand under “The team by competency”.');
    expect(matrixOf(['team'])).toContain('40 people assessed.');
    expect(matrixOf(['team'])).not.toContain('The bands of the means');
  });

  test('say of a budget that nothing is known where nobody is under what is asked', () => {
    const input = reviewInput({ reps: 12 });
    const assessments = input.records.assessments.map((one) => ({
      ...one,
      levels: Object.fromEntries(Object.keys(one.levels).map((key) => [key, 10])),
    }));
    const { sections } = clientReview({ ...input, records: { ...input.records, assessments } }).booklet;
    expect(sections.find(({ key }) => key === 'budget')?.lead).toMatch(
      /^Where the team is short is not known/,
    );
  });

  test('that have no data are named under method', () => {
    const bare = clientReview(reviewInput({ reps: 12, isAssessed: false, hasPipeline: false }));
    expect(bare.withoutData).toContain('matrix');
    expect(JSON.stringify(bare.booklet.sections.at(-1))).toContain(
      'Without data, and therefore not in this report: The team by competency',
    );
  });

  test('tables hold no figure that is none', () => {
    const figures = sheetsOf(booklet)
      .flatMap(({ rows }) => rows.flat())
      .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'as' in cell ? [cell.value] : []));
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.every(Number.isFinite)).toBe(true);
  });

  test('say what is needed to make the figures again', () => {
    const made = sheetsOf(booklet).find(({ name }) => name === 'Reproducibility');
    const said: Readonly<Record<string, unknown>> = Object.fromEntries(
      made?.rows.flatMap(([what, which]) => (typeof what === 'string' ? [[what, which]] : [])) ?? [],
    );
    expect(said['Quarter']).toBe('1 Oct 2026 to 31 Dec 2026');
    expect(said['Rubric']).toMatch(/, version \d+$/);
    expect(said['Framework']).toBe(
      'Standard sales framework, version 1; Sales leadership framework, version 1',
    );
    expect(said['n']).toBe(
      '40 reps, 400 scorecards in the figures of 560 complete ones read, 40 people assessed and 2 who lead, 3,000 deals',
    );
    // Of 14 scorecards of each rep the last ten are in the figures: these begin later.
    expect(said['Days of the calls']).toMatch(/^(.+) to (.+) in the figures; (?!\1 to)(.+) to \2 read$/);
    expect(said['Evidence coverage']).toMatch(/^\d+% of the scores in the figures$/);
  });

  test('the matrix has every assessed person on every competency, by hand checked', () => {
    const matrix = sheetsOf(booklet).find(({ name }) => name === 'Skill gap matrix');
    expect(matrix?.columns).toHaveLength(22);
    // Forty people, then the mean and its n.
    expect(matrix?.rows).toHaveLength(42);
    expect(matrix?.rows.slice(-2).map(([name]) => name)).toEqual(['Mean', 'n']);
    expect(matrix?.rows.at(-1)?.[1]).toEqual({ value: 40, as: 'count' });
    const [first] = whole.records.reps.toSorted((a, b) => a.name.localeCompare(b.name));
    const level = whole.records.assessments.findLast(({ repId }) => repId === first?.id)?.levels[
      'social-selling'
    ];
    const column = matrix?.columns.findIndex(({ name }) => name === 'Social Selling') ?? -1;
    expect(matrix?.rows[0]?.[column]).toMatchObject({ value: level, as: 'level' });
  });
});
