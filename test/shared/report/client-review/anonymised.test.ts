import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipOfCsv } from '../../../../renderer/jobs/sheets/csv';
import { slidesOf } from '../../../../renderer/jobs/slides/slides';
import { perDimension } from '../../../../shared/model/dimensions';
import { clientReview } from '../../../../shared/report/client-review';
import { anonymised } from '../../../../shared/report/client-review/anonymised';
import { bookSheets } from '../../../../shared/report/format/book-sheets';
import { webPage } from '../../../../shared/report/format/web-page';
import { xlsxOf } from '../../../../shared/report/format/xlsx';
import { foundIn, tellingTexts } from '../../../fixtures/names-in';
import { reviewInput } from '../../../fixtures/review-input';

const named = reviewInput({ reps: 24, leaders: 2 });
const [somebody] = named.records.reps;
const input = {
  ...named,
  records: {
    ...named.records,
    plan: {
      ...named.records.plan,
      isAnonymous: true,
      title: `What ${somebody?.name} can learn`,
      foreword: `A word of thanks.\n${somebody?.name} made this possible.\nWe looked at how, not at who.`,
    },
  },
};
const telling = tellingTexts(input);
const { booklet } = clientReview(anonymised(input));

/** All text of a zip and of the zips in it. */
function textOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name} ${/\.(xlsx|zip)$/.test(name) ? textOf(content) : strFromU8(content)}`)
    .join('\n');
}

describe('a report without names', () => {
  test('is about the same names as the one with names holds', () => {
    const withNames = clientReview(named).booklet;
    expect(foundIn(JSON.stringify(withNames), telling).length).toBeGreaterThan(20);
  });

  test.each([
    ['web page', () => webPage(booklet, input.formats, [])],
    ['spreadsheet', () => textOf(xlsxOf(bookSheets(booklet)))],
    ['CSV', () => textOf(zipOfCsv(bookSheets(booklet)))],
    ['slides', async () => textOf(await slidesOf(booklet, input.formats))],
  ])('as %s holds no name, e-mail, customer, deal, note or quote', async (_, write) => {
    const text = await write();
    expect(text).toContain('Rep 01');
    expect(foundIn(text, telling)).toEqual([]);
  });

  test('has the same figures', () => {
    const ofTeam = ['calls', 'team', 'validation', 'pipeline', 'budget'];
    // Summed in another order, they differ in their last digits.
    const figures = (of: typeof booklet): readonly string[] =>
      of.sections
        .filter(({ key }) => ofTeam.includes(key))
        .flatMap(({ passages }) =>
          passages.flatMap((one) => (one.is === 'table' ? one.table.sheet.rows.flat() : [])),
        )
        .flatMap((cell) => (cell && typeof cell === 'object' && 'as' in cell ? [cell.value.toFixed(9)] : []));
    const withNames = figures(clientReview(named).booklet);
    expect(withNames.length).toBeGreaterThan(200);
    expect(figures(booklet).filter((figure, place) => figure !== withNames[place])).toEqual([]);
  });

  test('takes an assessor for the same person however the name is typed, as the report with names does', () => {
    const assessments = named.records.assessments.flatMap((one) => [
      one,
      { ...one, id: `again-${one.id}`, assessor: ` ${one.assessor.toUpperCase()}` },
    ]);
    const matrixOf = (given: typeof named) =>
      clientReview(given)
        .booklet.sections.find(({ key }) => key === 'leaders')
        ?.passages.flatMap((one) =>
          one.is === 'table' ? [one.table.sheet.rows.map((row) => row.slice(1))] : [],
        );
    const twice = { ...named, records: { ...named.records, assessments } };
    const counted = JSON.stringify(matrixOf(named));
    expect(counted).toContain('"count"');
    expect(JSON.stringify(matrixOf(twice))).toBe(counted);
    expect(new Set(matrixOf(anonymised(twice))?.map((rows) => JSON.stringify(rows)))).toEqual(
      new Set(matrixOf(named)?.map((rows) => JSON.stringify(rows))),
    );
  });

  test('leaves out a line of the foreword that holds a name, and a title that does', () => {
    expect(booklet.foreword).toBe('A word of thanks.\nWe looked at how, not at who.');
    expect(booklet.title).toBe('Sales team review');
  });

  test('leaves out a line with a name in the possessive, and one with any e-mail', () => {
    const [first = ''] = somebody?.name.split(' ') ?? [];
    const lines = [
      `${first}'s calls got better.`,
      `${first}’s too.`,
      'Write to desk@elsewhere.example.',
      'Thank you.',
    ];
    const plan = { ...input.records.plan, foreword: lines.join('\n') };
    const told = clientReview(anonymised({ ...input, records: { ...input.records, plan } }));
    expect(told.booklet.foreword).toBe('Thank you.');
  });

  test('numbers the reps in an order that is not that of their names, and the same each time', () => {
    const again = anonymised(input).records.reps.map(({ name }) => name);
    const byName = input.records.reps
      .map(({ name }, place) => ({ name, now: again[place] ?? '' }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ now }) => now);
    expect(byName).not.toEqual(byName.toSorted());
    expect(again).toEqual(anonymised(input).records.reps.map(({ name }) => name));
    expect(new Set(again).size).toBe(26);
  });
});

/** Names that stand nowhere in the records of the fixture, planted where a client may write one. */
const planted = {
  stage: 'Quorn’s desk',
  framework: 'The Zylberstein way',
  competency: 'Selling like Okonjo',
  group: 'Group of Bo',
  source: 'Told by Zylberstein',
  rubric: 'Okonjo rubric',
  dimension: 'Quorn’s questions',
  metric: 'Calls that Okonjo heard',
  unit: 'per Zylberstein',
};

test('names that a client put into stages, frameworks, rubrics and metrics are gone, and plain ones stand there', () => {
  const { records, pipeline } = named;
  const planting = {
    ...named,
    knownNames: {
      people: ['Ada Okonjo', 'Ilse Zylberstein', 'Bo Ek'],
      wholes: ['Quorn'],
    },
    pipeline: pipeline && {
      ...pipeline,
      stages: pipeline.stages.ok
        ? { ...pipeline.stages, value: pipeline.stages.value.map((one) => ({ ...one, name: planted.stage })) }
        : pipeline.stages,
    },
    records: {
      ...records,
      plan: {
        ...records.plan,
        preparedBy: 'Ilse Zylberstein',
        title: 'After a year with Okonjo',
        foreword: 'We thank Bo.\nWe thank the boats of Quorn.\nThank you.',
      },
      frameworks: records.frameworks.map((one) => ({
        ...one,
        name: planted.framework,
        groups: one.groups.map((group) => ({
          ...group,
          name: planted.group,
          reference: { share: 10, source: planted.source },
        })),
        competencies: one.competencies.map((competency) => ({
          ...competency,
          name: planted.competency,
          benchmark: { gap: 120, source: planted.source },
        })),
      })),
      rubrics: records.rubrics.map((one) => ({
        ...one,
        name: planted.rubric,
        dimensions: perDimension((key) => ({ ...one.dimensions[key], name: planted.dimension })),
      })),
      contracts: records.contracts.map((one) => ({
        ...one,
        skills: one.skills.map((skill) => ({
          ...skill,
          metrics: skill.metrics.map((metric) => ({
            ...metric,
            indicator: 'talk-share',
            name: planted.metric,
            unit: planted.unit,
          })),
        })),
      })),
    },
  };
  const withNames = JSON.stringify(clientReview(planting).booklet);
  for (const text of Object.values(planted)) expect(withNames).toContain(text);
  const without = JSON.stringify(clientReview(anonymised(planting)).booklet);
  expect(without.match(/Okonjo|Zylberstein|Quorn|\bBo\b/gi)).toBeNull();
  for (const text of ['Stage 2', 'Competency 3', 'Group 2', 'Discovery quality', 'Thank you.'])
    expect(without).toContain(text);
});
