import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../../../shared/codec/delimited';
import type { Table } from '../../../../shared/codec/table';
import { guessScores } from '../../../../shared/codec/scores/columns';
import { planScores, type ScoresContext } from '../../../../shared/codec/scores/plan';
import type { ScoresReading } from '../../../../shared/codec/scores/read-row';
import { faultOf } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import { countingIds } from '../../../fixtures/counting-ids';
import { sampleFramework } from '../../competency-samples';
import { clientId, coachId, idOf, noon } from '../../samples';

const person = (n: number, name: string, fields = {}) => ({
  ...blankRep({ id: idOf(n, 2), clientId, name, createdAt: noon }),
  ...fields,
});
const reps = [
  person(1, 'Dana Fox', { email: 'dana@acme.test' }),
  person(2, 'Tomasz Müller'),
  person(3, 'Lee Park', { role: 'manager' }),
  person(4, 'Sam Ash'),
  person(5, 'Sam Ash', { email: 'sam.two@acme.test' }),
];
const framework = sampleFramework();
const context = (fields: Partial<ScoresContext> = {}): ScoresContext => ({
  clientId,
  reps,
  framework,
  assessments: [],
  coach: { id: coachId, name: 'Casey Coach' },
  fiscalYearStartMonth: 1,
  usualSource: 'observation',
  today: '2026-03-14',
  newId: countingIds(900),
  now: noon,
  ...fields,
});

function tableOf(text: string): Table {
  const read = readDelimited(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function plan(text: string, fields: Partial<ScoresReading> = {}, given: Partial<ScoresContext> = {}) {
  const table = tableOf(text);
  const reading: ScoresReading = {
    mapping: guessScores(table.header, framework.competencies),
    dates: undefined,
    scale: '1 to 10',
    quarter: '2026-01-01',
    assessor: 'Casey Coach',
    day: undefined,
    ...fields,
  };
  return planScores(table, reading, context(given));
}

describe('a row a rep, a column a competency', () => {
  test('becomes a complete assessment each, blank cells as not judged', () => {
    const { assessments, ...counts } = plan('Rep,HUNTING,Negotiating!\nDana Fox,7,\ntomasz muller,3,10\n');
    expect(counts).toEqual({ read: 2, made: 2, unchanged: 0, rejected: [] });
    expect(assessments.map(({ repId, levels }) => [repId, levels])).toEqual([
      [idOf(1, 2), { hunting: 7, negotiating: null }],
      [idOf(2, 2), { hunting: 3, negotiating: 10 }],
    ]);
    expect(assessments[0]).toMatchObject({
      via: 'file',
      state: 'complete',
      completedAt: noon,
      quarter: '2026-01-01',
      assessor: 'Casey Coach',
      coachId,
      // The quarter still runs: the levels speak of today.
      assessedOn: '2026-03-14',
    });
    for (const one of assessments) expect(faultOf('assessments', one)).toBeUndefined();
  });

  test('takes quarter, assessor and day from columns, and what is missing from what was said', () => {
    const { assessments } = plan(
      'Rep,Quarter,Assessed by,Date,Hunting\nDana Fox,Q4 2025,Kim Reed,20/12/2025,7\nTomasz Müller,,,,4\n',
      { dates: 'dd/mm/yyyy', quarter: '2025-10-01' },
    );
    expect(assessments).toMatchObject([
      { quarter: '2025-10-01', assessor: 'Kim Reed', coachId: null, assessedOn: '2025-12-20' },
      // The quarter is over: the levels speak of its last day.
      { quarter: '2025-10-01', assessor: 'Casey Coach', coachId, assessedOn: '2025-12-31' },
    ]);
  });

  test('finds reps by e-mail address before the name, and guesses nobody among namesakes', () => {
    const { assessments, rejected } = plan(
      'Rep,E-mail,Hunting\nD. Fox,DANA@acme.test,7\nSam Ash,sam.two@acme.test,4\nSam Ash,,5\nNobody,,5\n',
    );
    expect(assessments.map(({ repId }) => repId)).toEqual([idOf(1, 2), idOf(5, 2)]);
    expect(rejected).toEqual([
      {
        line: 4,
        column: 'Rep',
        value: 'Sam Ash',
        reason: 'Several reps have this name. Add a column with their e-mail addresses.',
      },
      {
        line: 5,
        column: 'Rep',
        value: 'Nobody',
        reason: 'No rep here has this name or address. Add the rep first, or correct it.',
      },
    ]);
  });

  test.each([
    ['Dana Fox,11,3', 'Hunting', '11', /whole number from 1 to 10/],
    ['Dana Fox,4.5,3', 'Hunting', '4.5', /whole number from 1 to 10/],
    ['Dana Fox,good,3', 'Hunting', 'good', /whole number from 1 to 10/],
    ['Dana Fox,0,3', 'Hunting', '0', /whole number from 1 to 10/],
    ['Dana Fox,12,six', 'Hunting', '12', /The same goes for Negotiating \(six\)\.$/],
    ['Dana Fox,,', '', 'Dana Fox', /no level/],
    [',5,5', 'Rep', '', /names no rep/],
    ['Lee Park,5,5', 'Rep', 'Lee Park', /framework for those who lead/],
    ['Dana Fox,5,5,5', '', '5', /has 4 cells/],
  ])('a row of %s is rejected by line, column, value and reason', (row, column, value, why) => {
    const { rejected, made } = plan(`Rep,Hunting,Negotiating\n${row}\n`);
    expect(rejected).toEqual([{ line: 2, column, value, reason: expect.stringMatching(why) }]);
    expect(made).toBe(0);
  });

  test('the same rep twice is taken once', () =>
    expect(plan('Rep,Hunting\nDana Fox,5\nDana Fox,6\n')).toMatchObject({
      made: 1,
      rejected: [{ line: 3, reason: 'This rep is on line 2 already, by the same assessor.' }],
    }));

  test.each([
    ['Q3 2031', 'Quarter', /not begun yet/],
    ['soon', 'Quarter', /no quarter/],
  ])('a quarter of “%s” is rejected', (quarter, column, why) =>
    expect(plan(`Rep,Quarter,Hunting\nDana Fox,${quarter},5\n`).rejected).toEqual([
      { line: 2, column, value: quarter, reason: expect.stringMatching(why) },
    ]),
  );

  test('a day that is still to come is rejected', () =>
    expect(plan('Rep,Date,Hunting\nDana Fox,2026-03-15,5\n').rejected).toMatchObject([
      { column: 'Date', value: '2026-03-15', reason: 'This day is still to come.' },
    ]));
});

describe('a row a level', () => {
  const header = 'Rep,Competency,Level';

  test('gathers the levels of a rep into one assessment', () => {
    const found = plan(`${header}\nDana Fox,Hunting,7\nDana Fox,negotiating,n/a\nTomasz Müller,hunting,2\n`);
    expect(found).toMatchObject({ read: 3, made: 3, rejected: [] });
    expect(found.assessments.map(({ levels }) => levels)).toEqual([
      { hunting: 7, negotiating: null },
      { hunting: 2 },
    ]);
  });

  test('rejects a competency that is unknown or comes twice, and takes the rest', () => {
    const { rejected, made, assessments } = plan(
      `${header}\nDana Fox,Hunting,7\nDana Fox,Juggling,4\nDana Fox,Hunting,8\n`,
    );
    expect(made).toBe(1);
    expect(assessments[0]?.levels).toEqual({ hunting: 7 });
    expect(rejected).toEqual([
      {
        line: 3,
        column: 'Competency',
        value: 'Juggling',
        reason: 'Sales competencies has no competency of this name.',
      },
      {
        line: 4,
        column: '',
        value: 'Dana Fox',
        reason: 'This competency of the rep is on line 2 already, by the same assessor.',
      },
    ]);
  });

  test('rejects rows of a rep of whom nothing was judged', () =>
    expect(plan(`${header}\nDana Fox,Hunting,\nDana Fox,Negotiating,-\n`)).toMatchObject({
      made: 0,
      assessments: [],
      rejected: [{ line: 2 }, { line: 3 }],
    }));
});

describe('the same file again', () => {
  const text = 'Rep,Hunting,Negotiating\nDana Fox,7,3\nTomasz Müller,3,10\n';
  const { assessments } = plan(text);

  test('changes nothing, on another day too where the file says none', () =>
    expect(plan(text, {}, { assessments, today: '2026-03-20' })).toMatchObject({
      read: 2,
      made: 0,
      unchanged: 2,
      assessments: [],
    }));

  test('with one level changed is a new assessment of that rep', () =>
    expect(
      plan(text.replace('7,3', '7,4'), {}, { assessments }).assessments.map(({ repId }) => repId),
    ).toEqual([idOf(1, 2)]));

  test('of another quarter, assessor or day is not the same', () => {
    const made = (fields: Partial<ScoresReading>) => plan(text, fields, { assessments }).made;
    expect(made({ quarter: '2025-10-01' })).toBe(2);
    expect(made({ assessor: 'Kim Reed' })).toBe(2);
    const dated = 'Rep,Date,Hunting,Negotiating\nDana Fox,2026-03-14,7,3\nTomasz Müller,2026-02-02,3,10\n';
    expect(plan(dated, {}, { assessments })).toMatchObject({ unchanged: 1, made: 1 });
  });

  test('stays new where only a draft says the same', () => {
    const drafts = assessments.map((one) => ({ ...one, state: 'draft' as const, completedAt: null }));
    expect(plan(text, {}, { assessments: drafts }).made).toBe(2);
  });
});

test('figures of another scale are converted as it was said, and those outside of it rejected', () => {
  const found = plan('Rep,Hunting,Negotiating\nDana Fox,5,3\nTomasz Müller,1,6\n', { scale: '1 to 5' });
  // 1 + (5 − 1) × 9 ÷ 4 = 10; 1 + (3 − 1) × 9 ÷ 4 = 5.5, rounded 6.
  expect(found.assessments.map(({ levels }) => levels)).toEqual([{ hunting: 10, negotiating: 6 }]);
  expect(found.rejected).toMatchObject([
    {
      line: 3,
      column: 'Negotiating',
      reason: 'This is not on the scale 1 to 5. Leave it empty where nobody judged.',
    },
  ]);
});

test('five thousand rows come in whole', () => {
  const many = Array.from({ length: 5000 }, (_, n) => person(n + 100, `Rep ${n}`));
  const rows = many.map(({ name }, n) => `${name},${(n % 10) + 1},${((n * 3) % 10) + 1}`);
  const found = plan(`Rep,Hunting,Negotiating\n${rows.join('\n')}\n`, {}, { reps: many });
  expect(found).toMatchObject({ read: 5000, made: 5000, rejected: [] });
});
