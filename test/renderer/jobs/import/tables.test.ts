import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openTables } from '../../../../renderer/jobs/import/tables';
import { guessScores } from '../../../../shared/codec/scores/columns';
import { blankRep } from '../../../../shared/model/rep';
import { countingIds } from '../../../fixtures/counting-ids';
import { sampleFramework } from '../../../shared/competency-samples';
import { clientId, coachId, idOf, noon } from '../../../shared/samples';

const against = { clientId: idOf(1), reps: [], teams: [], now: '2026-11-22T09:00:00.000Z' };
const open = (text: string) => openTables(new TextEncoder().encode(text), countingIds(50));

test('a sheet is outlined by its columns, its first values and a guess', () => {
  const opened = open('Rep name,Hired\nDana,2021-04-03\n,\nTomasz,2022-06-05\n');
  expect(opened.ok && opened.value.outlines).toEqual([
    {
      name: '',
      header: ['Rep name', 'Hired'],
      rows: 2,
      samples: [
        ['Dana', 'Tomasz'],
        ['2021-04-03', '2022-06-05'],
      ],
      guess: { name: 0, startDate: 1 },
    },
  ]);
});

test('nothing is planned while a date or a number can be read two ways; the example shows the difference', () => {
  const opened = open('Name,Start date,Quota\nDana,13/04/2021,900\nTomasz,03/04/2021,1.234\n');
  const mapping = { name: 0, startDate: 1, quota: 2 };
  const reading = { mapping, dates: undefined, numbers: undefined, period: 'year' } as const;
  const asked = opened.ok ? opened.value.roster({ sheet: 0, reading, against }) : opened;
  expect(asked.ok && [asked.value.dates?.format, asked.value.numbers?.format, asked.value.plan]).toEqual([
    'dd/mm/yyyy',
    undefined,
    undefined,
  ]);
  expect(asked.ok && asked.value.numbers?.example).toBe('1.234');
  const told = opened.ok
    ? opened.value.roster({ sheet: 0, reading: { ...reading, numbers: '1.234,50' }, against })
    : opened;
  expect(told.ok && told.value.plan?.edits.map(({ after }) => after?.['quota'])).toEqual([
    { amount: 900, period: 'year' },
    { amount: 1234, period: 'year' },
  ]);
});

test('without a column of names nothing is planned', () => {
  const opened = open('Thing,Amount\nChair,3\n');
  const reading = { mapping: {}, dates: undefined, numbers: undefined, period: 'year' } as const;
  const asked = opened.ok ? opened.value.roster({ sheet: 0, reading, against }) : opened;
  expect(asked).toEqual({ ok: true, value: { dates: undefined, numbers: undefined, plan: undefined } });
});

test('an old workbook is known by its content, whatever its name', () => {
  const opened = openTables(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), countingIds());
  expect(!opened.ok && opened.error).toContain('old XLS format');
});

test('a file of rejected rows is read without its line, column and reason, and written once more with one of each', () => {
  const opened = open(
    'Name,Email,Line,Column,Reason\nDana,dana@a.com,2,Email,This is no e-mail address.\nBo,b,3,,,x\n',
  );
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.outlines[0]?.header).toEqual(['Name', 'Email']);
  const mapping = { name: 0, email: 1 };
  const reading = { mapping, dates: undefined, numbers: undefined, period: 'year' } as const;
  const asked = opened.value.roster({ sheet: 0, reading, against });
  expect(asked.ok && asked.value.plan).toMatchObject({ read: 2, made: 1 });
  const rejected = asked.ok ? (asked.value.plan?.rejected ?? []) : [];
  expect(rejected.map(({ reason }) => reason.slice(0, 45))).toEqual([
    'The row has 3 cells, the header has 2. Put ce',
  ]);
  expect(opened.value.rejected(0, rejected)).toMatchObject({
    value: expect.stringMatching(/Name,Email,Line,Column,Reason\r\nBo,b,3,/),
  });
});

describe('scores', () => {
  const framework = sampleFramework();
  const ask = (
    file: string | Uint8Array,
    choices: { readonly scale?: '1 to 10'; readonly dates?: 'dd/mm/yyyy' } = {},
  ) => {
    const opened = typeof file === 'string' ? open(file) : openTables(file, countingIds(50));
    if (!opened.ok) throw new Error(opened.error);
    const [sheet] = opened.value.outlines;
    const asked = opened.value.scores({
      sheet: 0,
      reading: {
        mapping: guessScores(sheet?.header ?? [], framework.competencies),
        dates: choices.dates,
        scale: choices.scale,
        quarter: '2026-01-01',
        assessor: 'Kim Reed',
        day: undefined,
      },
      against: {
        clientId,
        reps: [blankRep({ id: idOf(1, 2), clientId, name: 'Dana', createdAt: noon })],
        framework,
        assessments: [],
        coach: { id: coachId, name: 'Casey Coach' },
        fiscalYearStartMonth: 1,
        usualSource: 'data',
        today: '2026-03-14',
        now: noon,
      },
    });
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  };

  test('are planned where the figures are plainly levels', () =>
    expect(ask('Rep,Hunting,Negotiating\nDana,7,3\n')).toMatchObject({
      scale: { scale: '1 to 10' },
      plan: { made: 1, assessments: [{ levels: { hunting: 7, negotiating: 3 }, usualSource: 'data' }] },
    }));

  test('are not planned while the scale is open', () => {
    expect(ask('Rep,Hunting,Negotiating\nDana,5,3\n')).toMatchObject({
      scale: { candidates: ['1 to 5', '1 to 10', '0 to 100'] },
      plan: undefined,
    });
    expect(ask('Rep,Hunting,Negotiating\nDana,5,3\n', { scale: '1 to 10' }).plan?.made).toBe(1);
  });

  test('are not planned while a day can be read two ways', () => {
    const text = 'Rep,Date,Hunting,Negotiating\nDana,03/02/2026,7,3\n';
    expect(ask(text)).toMatchObject({
      dates: { candidates: ['dd/mm/yyyy', 'mm/dd/yyyy'] },
      plan: undefined,
    });
    expect(ask(text, { dates: 'dd/mm/yyyy' }).plan?.assessments).toMatchObject([
      { assessedOn: '2026-02-03' },
    ]);
  });

  test('come from a workbook alike, its days and figures as it knows them', async () => {
    const rows = [
      ['Rep', 'Date', 'Hunting', 'Negotiating'].map((value) => ({ value })),
      [
        { value: 'Dana' },
        { type: Date, value: new Date(Date.UTC(2026, 1, 3)), format: 'yyyy-mm-dd' },
        { value: 8 },
        { value: 3 },
      ],
    ];
    const bytes = new Uint8Array(await writeXlsxFile(rows).toBuffer());
    expect(ask(bytes).plan?.assessments).toMatchObject([
      { levels: { hunting: 8, negotiating: 3 }, assessedOn: '2026-02-03' },
    ]);
  });

  test('are not planned without a column of reps or of levels', () => {
    expect(ask('Who,Hunting,Negotiating\nDana,7,3\n').plan).toBeUndefined();
    expect(ask('Rep,Other\nDana,7\n').plan).toBeUndefined();
  });
});
