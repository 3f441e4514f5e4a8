import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../../../shared/codec/delimited';
import { writeRejected } from '../../../../shared/codec/import-plan';
import { guessRoster, recalled, remembered } from '../../../../shared/codec/roster/columns';
import { planRoster, type RosterContext } from '../../../../shared/codec/roster/plan';
import type { RosterReading } from '../../../../shared/codec/roster/read-row';
import { tableOf, type Table } from '../../../../shared/codec/table';
import { applyEdit, type Edit } from '../../../../shared/model/change';
import { faultsOf } from '../../../../shared/model/integrity';
import { Rep } from '../../../../shared/model/rep';
import { Team } from '../../../../shared/model/team';
import { emptyWorkbook } from '../../../../shared/model/workbook';
import { sampleWorkbook } from '../../sample-workbook';
import { clientId, idOf, noon } from '../../samples';

function tableFrom(text: string): Table {
  const table = readDelimited(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(table.error);
  return table.value;
}

type People = Pick<RosterContext, 'reps' | 'teams'>;
const nobody: People = { reps: [], teams: [] };
const usual = { dates: 'yyyy-mm-dd', numbers: '1,234.50', period: 'quarter' } as const;

/** The plan for a table, with ids that count on from the people who are there. */
function plan(table: Table, people: People = nobody, reading: Partial<RosterReading> = {}) {
  let next = 1000 + people.reps.length + people.teams.length;
  return planRoster(
    table,
    { mapping: guessRoster(table), ...usual, ...reading },
    { clientId, ...people, newId: () => idOf(next++), now: noon },
  );
}

/** The people after the edits of a plan. */
function after({ reps, teams }: People, edits: readonly Edit[]): People {
  const tables = {
    reps: new Map<string, object>(reps.map((one) => [one.id, one])),
    teams: new Map<string, object>(teams.map((one) => [one.id, one])),
  };
  for (const edit of edits) {
    const table = tables[edit.table === 'teams' ? 'teams' : 'reps'];
    const record = applyEdit(table.get(edit.id), edit);
    if (record) table.set(edit.id, record);
  }
  return {
    reps: [...tables.reps.values()].map((one) => Rep.parse(one)),
    teams: [...tables.teams.values()].map((one) => Team.parse(one)),
  };
}

const list = tableFrom(
  [
    'First name,Last name,Email,Job title,Team,Hire date,Annual quota,Reports to,Region',
    'Dana,Fox,dana@acme.com,Account Executive,North,2024-05-01,"600,000",Ana,EMEA',
    'Sam,O’Neil,sam@acme.com,SDR,North,2025-01-15,,Ana,EMEA',
    'João,Müller,,Key Account Manager,South,,250000,Ana,LATAM',
  ].join('\n'),
);

describe('columns', () => {
  test('are guessed from their names', () =>
    expect(guessRoster(list)).toEqual({
      firstName: 0,
      lastName: 1,
      email: 2,
      role: 3,
      team: 4,
      startDate: 5,
      quota: 6,
      manager: 7,
      territory: 8,
    }));

  test('of a plain list in a manager’s words are known', () =>
    expect(guessRoster(tableFrom('Full name,Job,Quota per quarter\na,b,c'))).toEqual({
      name: 0,
      role: 1,
      quota: 2,
    }));

  test('of Salesforce and HubSpot are known, and each is used once', () => {
    expect(guessRoster(tableFrom('Full Name,User Role,Manager,Email\na,b,c,d'))).toEqual({
      name: 0,
      role: 1,
      manager: 2,
      email: 3,
    });
    expect(guessRoster(tableFrom('User,E-Mail Address,Main team\na,b,c'))).toEqual({
      name: 0,
      email: 1,
      team: 2,
    });
  });
});

describe('a first list', () => {
  const first = plan(list);
  const people = after(nobody, first.edits);

  test('makes teams and reps with all they are given', () => {
    expect(first).toMatchObject({ read: 3, made: 3, altered: 0, unchanged: 0, rejected: [], notes: [] });
    expect(people.teams.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(people.reps[0]).toMatchObject({
      name: 'Dana Fox',
      role: 'AE',
      email: 'dana@acme.com',
      startDate: '2024-05-01',
      quota: { amount: 600_000, period: 'year' },
      manager: 'Ana',
      territory: 'EMEA',
      teamId: people.teams[0]?.id,
    });
    expect(people.reps.map(({ role }) => role)).toEqual(['AE', 'SDR', 'AM']);
  });

  test('is sound', () =>
    expect(faultsOf({ ...emptyWorkbook(), clients: sampleWorkbook().clients, ...people })).toEqual([]));

  test('changes nothing the second time', () =>
    expect(plan(list, people)).toMatchObject({
      read: 3,
      made: 0,
      altered: 0,
      unchanged: 3,
      rejected: [],
      edits: [],
    }));

  test('a newer list alters what it says otherwise and erases nothing', () => {
    const newer = plan(
      tableFrom('Name,Email,Team,Region\nDana Fox-Hill,DANA@acme.com,South,\nJoao Muller,,South,Chile'),
      people,
    );
    expect(newer).toMatchObject({ made: 0, altered: 2, rejected: [] });
    const [dana, , joao] = after(people, newer.edits).reps;
    expect(dana).toMatchObject({
      name: 'Dana Fox-Hill',
      teamId: people.teams[1]?.id,
      territory: 'EMEA',
      quota: { amount: 600_000 },
    });
    expect(joao).toMatchObject({ name: 'João Müller', territory: 'Chile' });
  });
});

describe('columns that were mapped before', () => {
  const header = ['Who', 'Squad', 'Region'];

  test('hold at the next list what they held, in whatever order they come', () => {
    const known = remembered(header, { name: 0, territory: 1 });
    expect(recalled(['Region', 'who', 'SQUAD'], { team: 2, territory: 0 }, known)).toEqual({
      name: 1,
      territory: 2,
    });
  });

  test('are guessed where they are new', () => {
    const known = remembered(header, { name: 0 });
    expect(recalled(['Who', 'Team'], { team: 1 }, known)).toEqual({ name: 0, team: 1 });
  });

  test('stay out where they were left out', () => {
    const known = remembered(['Name', 'Region'], { name: 0 });
    expect(recalled(['Name', 'Region'], { name: 0, territory: 1 }, known)).toEqual({ name: 0 });
  });
});

describe('who is who', () => {
  const people = after(
    nobody,
    plan(tableFrom('Name,Email,Team\nDana Fox,dana@a.com,North\nDana Fox,,South\nSam Roe,,North')).edits,
  );

  test('the address decides before the name', () =>
    expect(plan(tableFrom('Name,Email\nD. Fox,dana@a.com'), people)).toMatchObject({ altered: 1, made: 0 }));

  test('a rep with another address is somebody else', () =>
    expect(plan(tableFrom('Name,Email,Team\nDana Fox,dana@b.com,North'), people)).toMatchObject({
      made: 1,
      altered: 0,
    }));

  test('a rep without an address gets the one of his namesake in the same team', () =>
    expect(plan(tableFrom('Name,Email,Team\nDana Fox,dana@b.com,South'), people)).toMatchObject({
      made: 0,
      altered: 1,
    }));

  test('a name that several have is not guessed', () =>
    expect(plan(tableFrom('Name\nDana Fox'), people).rejected).toEqual([
      {
        line: 2,
        column: '',
        value: 'Dana Fox',
        reason: 'Several reps have this name. Add their team or e-mail address.',
      },
    ]));

  test('the only rep of a name needs no team', () =>
    expect(plan(tableFrom('Name,Territory\nSAM ROE,East'), people)).toMatchObject({ altered: 1 }));

  describe('a rep without a team', () => {
    const bare = after(nobody, plan(tableFrom('Name\nDana Fox\nSam Roe')).edits);

    test('is the one of a row of that name, whatever team it names', () => {
      const moved = plan(tableFrom('Name,Team\nDana Fox,North'), bare);
      expect(moved).toMatchObject({ made: 0, altered: 1, rejected: [] });
      expect(plan(tableFrom('Name,Team\nDana Fox,North'), after(bare, moved.edits)).edits).toEqual([]);
    });

    test('is asked for where two rows could be him', () => {
      const two = plan(tableFrom('Name,Team\nDana Fox,North\nDana Fox,South'), bare);
      expect(two).toMatchObject({ made: 0, altered: 0 });
      expect(two.rejected.map(({ reason }) => reason)).toEqual([
        'Several reps have this name. Add their team or e-mail address.',
        'Several reps have this name. Add their team or e-mail address.',
      ]);
    });

    test('is left alone where a namesake is in that team', () => {
      const both = after(bare, plan(tableFrom('Name,Email,Team\nDana Fox,dana@a.com,North'), nobody).edits);
      const named = plan(tableFrom('Name,Team,Territory\nDana Fox,North,East'), both);
      expect(named).toMatchObject({ made: 0, altered: 1, rejected: [] });
      const { teamId } = after(both, named.edits).reps.find(({ territory }) => territory === 'East') ?? {};
      expect(teamId).not.toBeNull();
    });
  });

  test('a second row for the same person is rejected', () => {
    const twice = plan(tableFrom('Name,Email\nAna Ruiz,ana@a.com\nBo Li,\nAna R.,Ana@A.com\nBO LI,'));
    expect(twice).toMatchObject({ read: 4, made: 2 });
    expect(twice.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'This may be the same person as on line 2.'],
      [5, 'This may be the same person as on line 3.'],
    ]);
  });
});

describe('rows in error', () => {
  const faulty = tableFrom(
    [
      'Name,Email,Start date,Quota,Quota period,Role',
      ',x@a.com,,,,',
      'Ana,not an address,,,,',
      'Bo,,14/03/2026,,,',
      'Cy,,,60k,,',
      'Di,,,100,weekly,',
      'Ed,,,100,monthly,Chief Happiness',
      'Fi,,,100,,,extra',
      'Gus,,2026-03-14,-5,,',
      'Hal,,,,,Wizard',
    ].join('\n'),
  );
  const planned = plan(faulty);

  test('are listed with line, column, value and reason, and the rest goes ahead', () => {
    expect(planned.rejected).toEqual([
      { line: 2, column: 'Name', value: '', reason: 'The name is missing.' },
      { line: 3, column: 'Email', value: 'not an address', reason: 'This is no e-mail address.' },
      {
        line: 4,
        column: 'Start date',
        value: '14/03/2026',
        reason: 'This is no date of the form yyyy-mm-dd.',
      },
      { line: 5, column: 'Quota', value: '60k', reason: 'This is no amount.' },
      {
        line: 6,
        column: 'Quota period',
        value: 'weekly',
        reason: 'This is neither month, quarter nor year.',
      },
      {
        line: 8,
        column: '',
        value: 'extra',
        reason: 'The row has 7 cells, the header has 6. Put cells that hold the delimiter in quotes.',
      },
      { line: 9, column: 'Quota', value: '-5', reason: 'This is no amount.' },
    ]);
    expect(planned).toMatchObject({ read: 9, made: 2 });
  });

  test('a title that says nothing is taken as other, and said so', () =>
    expect(planned.notes).toEqual(['The role “Wizard” is taken as “other” (1 row).']));

  test('go to a file that can be corrected and read again', () => {
    const again = tableFrom(writeRejected(faulty, planned.rejected));
    expect(again.header).toEqual([...faulty.header, 'Line', 'Column', 'Reason']);
    expect(again.rows[2]?.cells).toEqual([
      'Bo',
      '',
      '14/03/2026',
      '',
      '',
      '',
      '4',
      'Start date',
      'This is no date of the form yyyy-mm-dd.',
    ]);
    expect(guessRoster(again)).toEqual(guessRoster(faulty));
  });

  test('a format that nobody chose is not guessed: what can be read two ways is rejected', () => {
    const unclear = tableFrom('Name,Start date,Quota\nAna,03/04/2026,\nBo,,1.234\nCy,2026-03-04,5000');
    const { made, rejected } = plan(unclear, nobody, { dates: undefined, numbers: undefined });
    expect(made).toBe(1);
    expect(rejected.map(({ column }) => column)).toEqual(['Start date', 'Quota']);
  });
});

test('two people of one name with addresses of their own are both made', () =>
  expect(
    plan(tableFrom('Name,Email,Team\nDana Fox,dana@a.com,North\nDana Fox,fox@a.com,North')),
  ).toMatchObject({ made: 2, rejected: [] }));

test('whatever the list, all rows are accounted for, the result is sound, and the same list again changes nothing', () => {
  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const row = fc.tuple(
    cell('Dana Fox', 'dana fox', 'Sam Roe', 'Zoë', 'x'.repeat(250), '=cmd'),
    cell('dana@a.com', 'DANA@A.COM', 'sam@a.com', 'wrong'),
    cell('North', 'north', 'South'),
    cell('2026-03-14', '14.03.2026'),
    cell('1,000', '5', 'many'),
    cell('AE', 'Wizard'),
  );
  const list12 = fc.array(row, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(list12, list12, (earlier, rows) => {
      const header = ['Name', 'Email', 'Team', 'Start date', 'Quota', 'Role'];
      const tableWith = (cells: typeof rows): Table => {
        const made = tableOf([
          { line: 1, cells: header },
          ...cells.map((one, n) => ({ line: n + 2, cells: one })),
        ]);
        if (!made) throw new Error('there is a header');
        return made;
      };
      const before = after(nobody, plan(tableWith(earlier)).edits);
      const table = tableWith(rows);
      const first = plan(table, before);
      expect(first.made + first.altered + first.unchanged + first.rejected.length).toBe(first.read);
      const people = after(before, first.edits);
      expect(faultsOf({ ...emptyWorkbook(), clients: sampleWorkbook().clients, ...people })).toEqual([]);
      const second = plan(table, people);
      expect(second.edits).toEqual([]);
      expect(second.unchanged + second.rejected.length).toBe(second.read);
    }),
    { numRuns: 500, seed: 10 },
  );
});
