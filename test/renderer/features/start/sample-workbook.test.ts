import { beforeAll, describe, expect, test } from 'vitest';
import { readDescriptions } from '../../../../renderer/features/start/sample/descriptions';
import { sampleWorkbook } from '../../../../renderer/features/start/sample/workbook';
import { addDays } from '../../../../shared/lib/formats';
import { quarterOf } from '../../../../shared/lib/quarters';
import { queueInForce } from '../../../../shared/measure/queue-in-force';
import { missingFrom } from '../../../../shared/measure/scorecard-result';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import { faultsOf } from '../../../../shared/model/integrity';
import { counts } from '../../../../shared/model/scorecard';
import type { RecordOf, TableName, Workbook } from '../../../../shared/model/workbook';
import { countingIds } from '../../../fixtures/counting-ids';
import { packed } from '../../../fixtures/packed';
import { sampleFiles } from '../../../fixtures/sample-files';

const newcomer = { id: '00000000-0000-7000-8000-0000000000aa', name: 'Kit Marlow', initials: 'KM' };
const sunday = '2026-11-22';
const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(sunday, days));

let files: Awaited<ReturnType<typeof sampleFiles>>;
beforeAll(async () => {
  files = await sampleFiles();
});

const sampleOn = (today: string): Promise<Workbook> =>
  sampleWorkbook({
    descriptions: readDescriptions(),
    ...files,
    newcomer,
    today,
    at: `${today}T09:00:00.000Z`,
    newId: countingIds(),
    pack: async (columns) => packed(columns),
  });

const named = <T extends TableName>(records: readonly RecordOf<T>[]) =>
  new Map(records.map((record) => [record.id, record]));

describe('the sample client, on whatever day of the week it is added', () => {
  test.each(week)('%s: every record is sound and every reference leads somewhere', async (today) => {
    const workbook = await sampleOn(today);
    expect(faultsOf({ ...workbook, coaches: [...workbook.coaches, newcomer] })).toEqual([]);
  });

  test.each(week)('%s: nothing lies in the future', async (today) => {
    const { calls, scorecards, reps, draws, snapshots, contracts, placements, assessments } =
      await sampleOn(today);
    const days = [
      ...assessments.flatMap(({ assessedOn, startedAt, completedAt }) => [
        assessedOn,
        startedAt,
        completedAt ?? '',
      ]),
      ...calls.map(({ date }) => date),
      ...reps.map(({ startDate }) => startDate ?? ''),
      ...scorecards.flatMap(({ startedAt, completedAt }) => [startedAt, completedAt ?? '']),
      ...draws.map(({ createdAt }) => createdAt),
      ...snapshots.map(({ takenOn }) => takenOn),
      ...contracts.flatMap(({ signatures }) => signatures.map((one) => one.at)),
      ...placements.map(({ placedAt }) => placedAt),
    ].map((time) => time.slice(0, 10));
    expect(days.filter((day) => day > today)).toEqual([]);
  });

  test.each(week)(
    '%s: calls fall on the weekdays that are named in them, and none on a weekend',
    async (today) => {
      const { calls, recordings } = await sampleOn(today);
      const described = new Map(readDescriptions().calls.map((call) => [call.file, call.weekday]));
      const files = named<'recordings'>(recordings);
      const weekdayOf = (date: string): string =>
        new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
      const recorded = calls.filter(({ recordingId }) => recordingId !== null);
      expect(recorded.map(({ date }) => weekdayOf(date))).toEqual(
        recorded.map(({ recordingId }) => described.get(files.get(recordingId ?? '')?.fileName ?? '')),
      );
      expect(calls.map(({ date }) => weekdayOf(date)).filter((day) => /^S/.test(day))).toEqual([]);
    },
  );
});

describe('the sample client', () => {
  test('is the same whenever the day is the same', async () =>
    expect(await sampleOn(sunday)).toEqual(await sampleOn(sunday)));

  test('has every piece of evidence and every count inside its recording', async () => {
    const { evidence, counts: counted, calls, recordings } = await sampleOn(sunday);
    const callOf = named<'calls'>(calls);
    const recordingOf = named<'recordings'>(recordings);
    const lengthOf = (callId: string): number =>
      recordingOf.get(callOf.get(callId)?.recordingId ?? '')?.durationMs ?? 0;
    const timed = evidence.filter(({ startMs }) => startMs !== null);
    expect(timed.length).toBeGreaterThan(80);
    expect(timed.filter(({ endMs, callId }) => (endMs ?? Infinity) > lengthOf(callId))).toEqual([]);
    expect(counted.filter(({ atMs, callId }) => atMs > lengthOf(callId))).toEqual([]);
  });

  test('quotes the words that are said in the moment, as a first one shows', async () => {
    const { evidence } = await sampleOn(sunday);
    const first = evidence.find(({ note }) => note === 'sets a short agenda and asks for agreement');
    expect(first).toMatchObject({ startMs: 15214, endMs: 32279, speaker: 'Dana Fox', polarity: 'positive' });
    expect(first?.quote).toMatch(/^No problem at all\. So I've got us down for half an hour/);
    expect(evidence.filter(({ startMs, quote }) => startMs !== null && quote === '')).toEqual([]);
  });

  test('has no complete scorecard that could not have been completed', async () => {
    const { scorecards, evidence, rubrics } = await sampleOn(sunday);
    const [rubric] = rubrics;
    if (!rubric) throw new Error('The sample has no rubric');
    for (const card of scorecards.filter(({ state }) => state === 'complete'))
      expect(missingFrom(card, evidence, rubric, 'required')).toEqual([]);
  });

  test('gives five reps a profile with a band, two a thin one, and leaves one empty; managers are not scored', async () => {
    const workbook = await sampleOn(sunday);
    const profiles = workbook.reps.map((rep) => {
      const calls = workbook.calls.filter(({ repId }) => repId === rep.id);
      const ids = new Set(calls.map(({ id }) => id));
      const scorecards = workbook.scorecards.filter(({ callId }) => ids.has(callId));
      return {
        name: rep.name,
        profile: skillsProfile({ calls, scorecards, rubrics: workbook.rubrics, evidence: [] }),
      };
    });
    const sizes = profiles.map(({ name, profile }) => [name, profile?.scorecards ?? 0]);
    expect(Object.fromEntries(sizes)).toEqual({
      'Dana Fox': 9,
      'Tomasz Wieczorek': 9,
      'Priya Raghunathan': 10,
      'Marcus Adeyemi': 8,
      'Yuki Tanabe': 0,
      'Callum Strachan': 3,
      'Guadalupe Villanueva-Etxeberria': 8,
      'Alexandre-Emmanuel de Rochebrune-Mbaye': 4,
      'Rosalind Achterberg': 0,
      'Desmond Kealoha': 0,
    });
    const dana = profiles[0]?.profile?.dimensions;
    // D 2 2 2 2 3 2 3 3 3: mean 22 ÷ 9; next step rises.
    expect(dana?.discoveryQuality.mean?.value).toBeCloseTo(22 / 9, 10);
    expect(dana?.nextStepClarity.slope?.value).toBeGreaterThan(0.2);
    const tomasz = profiles[1]?.profile?.dimensions;
    expect(tomasz?.discoveryQuality.mean?.value).toBeGreaterThan(4);
    expect(tomasz?.nextStepClarity.mean?.value).toBeLessThan(3);
  });

  test('leaves the newcomer recorded calls to score, and nothing else in the queues', async () => {
    const workbook = await sampleOn(sunday);
    const waiting = workbook.reps.flatMap((rep) => {
      const calls = workbook.calls.filter(({ repId }) => repId === rep.id);
      const draws = workbook.draws.filter(({ repId }) => repId === rep.id);
      return queueInForce(draws, calls, workbook.scorecards, newcomer.id, sunday).callIds;
    });
    const callOf = named<'calls'>(workbook.calls);
    expect(waiting).toHaveLength(6);
    expect(waiting.filter((id) => callOf.get(id)?.recordingId === null)).toEqual([]);
  });

  test('shows what a client collects: a draft, an amendment, no opportunity, a draw, a call left out', async () => {
    const { scorecards, draws, calls, privateNotes } = await sampleOn(sunday);
    expect(scorecards.filter(({ state }) => state === 'draft')).toHaveLength(1);
    const amended = scorecards.filter(({ supersededBy }) => supersededBy !== null);
    expect(amended.map(({ discoveryQuality }) => discoveryQuality)).toEqual([
      { is: 'level', level: 2, reason: '' },
    ]);
    const counted = scorecards.filter(counts);
    const without = counted.filter((card) => dimensionKeys.some((key) => card[key].is === 'no opportunity'));
    expect(without.length).toBeGreaterThan(4);
    expect(draws[0]).toMatchObject({ method: 'by kind', seed: 26 });
    expect(draws[0]?.callIds).toHaveLength(5);
    expect(draws[0]?.leftOut.map(({ reason }) => reason)).toEqual(['not drawn', 'not drawn']);
    expect(calls.filter(({ leftOut }) => leftOut !== null)).toHaveLength(1);
    expect(privateNotes.every(({ coachId }) => coachId === newcomer.id)).toBe(true);
    expect(privateNotes).toHaveLength(10);
  });
});

describe('its assessments', () => {
  /** The assessments of those who sell that somebody began in a quarter, by rep and assessor; or of those who lead. */
  const inQuarter = (
    { assessments, reps, frameworks }: Workbook,
    quarter: string,
    audience: 'reps' | 'leaders' = 'reps',
  ) => {
    const nameOf = new Map(reps.map(({ id, name }) => [id, name]));
    const versions = new Set(frameworks.flatMap((one) => (one.audience === audience ? one.id : [])));
    return assessments
      .filter((one) => one.quarter === quarter && versions.has(one.frameworkId))
      .map((one) => ({ ...one, name: nameOf.get(one.repId) }));
  };
  const completeIn = (
    workbook: Workbook,
    quarter: string,
    audience?: 'reps' | 'leaders',
  ): readonly string[] =>
    inQuarter(workbook, quarter, audience)
      .filter(({ state }) => state === 'complete')
      .map(({ name, assessor }) => `${name} by ${assessor}`);

  test('cover the quarter before and the one that runs; one is begun, and one rep waits', async () => {
    const workbook = await sampleOn(sunday);
    expect(completeIn(workbook, '2026-07-01')).toEqual([
      'Dana Fox by Rosalind Achterberg',
      'Tomasz Wieczorek by Rosalind Achterberg',
      'Priya Raghunathan by Rosalind Achterberg',
      'Marcus Adeyemi by Rosalind Achterberg',
      'Yuki Tanabe by Rosalind Achterberg',
      'Callum Strachan by Rosalind Achterberg',
      'Guadalupe Villanueva-Etxeberria by Desmond Kealoha',
      'Alexandre-Emmanuel de Rochebrune-Mbaye by Desmond Kealoha',
      'Dana Fox by Imogen Hartley',
    ]);
    expect(completeIn(workbook, '2026-10-01')).toEqual([
      'Dana Fox by Rosalind Achterberg',
      'Tomasz Wieczorek by Rosalind Achterberg',
      'Priya Raghunathan by Rosalind Achterberg',
      'Yuki Tanabe by Rosalind Achterberg',
      'Callum Strachan by Rosalind Achterberg',
      'Guadalupe Villanueva-Etxeberria by Desmond Kealoha',
    ]);
    const begun = workbook.assessments.filter(({ state }) => state === 'draft');
    expect(begun).toMatchObject([{ quarter: '2026-10-01', assessor: 'Kit Marlow', coachId: newcomer.id }]);
    expect(Object.keys(begun[0]?.levels ?? {})).toHaveLength(7);
  });

  test('cover those who lead, too: both managers by their director in both quarters, one by the coach before as well', async () => {
    const workbook = await sampleOn(sunday);
    const assessed = [
      'Rosalind Achterberg by Oluwaseun Bright',
      'Desmond Kealoha by Oluwaseun Bright',
      'Rosalind Achterberg by Imogen Hartley',
    ];
    expect(completeIn(workbook, '2026-07-01', 'leaders')).toEqual(assessed);
    expect(completeIn(workbook, '2026-10-01', 'leaders')).toEqual(assessed);
    const leaders = workbook.reps.filter(({ role }) => role === 'manager');
    expect(leaders.map(({ name, quota }) => [name, quota])).toEqual([
      ['Rosalind Achterberg', null],
      ['Desmond Kealoha', null],
    ]);
    // Who manages a rep by name is there as a person.
    const managers = new Set(
      workbook.reps.flatMap(({ role, manager }) => (role === 'manager' ? [] : manager)),
    );
    expect([...managers].toSorted()).toEqual(leaders.map(({ name }) => name).toSorted());
  });

  test('stand on all competencies of a framework, each with a level or without judgement', async () => {
    const { assessments, frameworks, reps } = await sampleOn(sunday);
    const roleOf = new Map(reps.map(({ id, role }) => [id, role]));
    expect(frameworks.map(({ audience, competencies }) => [audience, competencies.length])).toEqual([
      ['reps', 21],
      ['leaders', 5],
    ]);
    for (const one of assessments.filter(({ state }) => state === 'complete')) {
      const framework = frameworks.find(({ id }) => id === one.frameworkId);
      expect(framework?.audience).toBe(roleOf.get(one.repId) === 'manager' ? 'leaders' : 'reps');
      const keys = framework?.competencies.map(({ key }) => key).toSorted();
      expect(Object.keys(one.levels).toSorted()).toEqual(keys);
    }
  });

  test('tell of a tier 1 gap that has narrowed: the coached have come on, who is not stands still', async () => {
    const workbook = await sampleOn(sunday);
    const levelsOf = (quarter: string) =>
      inQuarter(workbook, quarter)
        .filter(({ assessor, state }) => assessor !== 'Imogen Hartley' && state === 'complete')
        .map(({ name, levels }) => [name, levels['selling-value']]);
    const before = Object.fromEntries(levelsOf('2026-07-01'));
    const now = Object.fromEntries(levelsOf('2026-10-01'));
    // Best three 8, 8, 7, worst three 1, 2, 3: (7.67 − 2) ÷ 2 is 283%, over the 200% of tier 1.
    expect(
      Object.values(before)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 3, 3, 7, 8, 8]);
    expect([before['Dana Fox'], now['Dana Fox']]).toEqual([3, 5]);
    expect([before['Callum Strachan'], now['Callum Strachan']]).toEqual([1, 3]);
    const still = 'Guadalupe Villanueva-Etxeberria';
    expect([before[still], now[still]]).toEqual([3, 3]);
  });

  test('come with a cycle that works on that gap now, a budget that sums up, and the plan of a report', async () => {
    const { quarterlyCycles, trainingBudgets, reportPlans, frameworks } = await sampleOn(sunday);
    expect(quarterlyCycles).toMatchObject([
      {
        startsOn: '2026-07-01',
        template: 'a skill a quarter',
        focus: [['crm-savvy'], ['selling-value'], [], []],
      },
    ]);
    const [budget] = trainingBudgets;
    expect(budget?.year).toBe('2026-04-01');
    expect(Object.keys(budget?.spent ?? {})).toEqual(frameworks[0]?.groups.map(({ key }) => key));
    expect(reportPlans).toMatchObject([{ kind: 'client review', preparedBy: 'Kit Marlow' }]);
  });

  // The first day of a quarter, the last one, and days between, on every weekday.
  test.each([
    '2026-10-01',
    '2026-10-02',
    '2026-10-05',
    '2026-11-07',
    '2026-12-29',
    '2026-12-31',
    '2027-04-01',
  ])('%s: each lies in its own quarter, in the past, and after the rep has found his feet', async (today) => {
    const { assessments, reps } = await sampleOn(today);
    const startOf = new Map(reps.map(({ id, startDate }) => [id, startDate ?? '']));
    expect(new Set(assessments.map(({ quarter }) => quarter)).size).toBe(2);
    for (const { quarter, assessedOn, startedAt, completedAt, repId } of assessments) {
      expect(quarterOf(assessedOn, 4)).toBe(quarter);
      expect(assessedOn <= today).toBe(true);
      expect((completedAt ?? startedAt) <= `${today}T09:00:00.000Z`).toBe(true);
      expect(addDays(startOf.get(repId) ?? '', 28) <= assessedOn).toBe(true);
    }
  });

  test('leave out who had only just begun: in the last days of a quarter Callum was no month in the job', async () =>
    expect(completeIn(await sampleOn('2026-12-31'), '2026-07-01').join()).not.toContain('Callum'));
});
