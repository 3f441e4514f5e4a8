import { readXlsx } from '../../../../shared/codec/xlsx';
import { flushSync } from 'react-dom';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PipelineScreen } from '../../../../renderer/features/pipeline/pipeline-screen';
import { usePipelineUi } from '../../../../renderer/features/pipeline/pipeline-ui';
import { RepPipelineScreen } from '../../../../renderer/features/pipeline/rep-pipeline-screen';
import { auditOf, openAudit } from '../../../../shared/measure/pipeline/audit';
import { axeFaults } from '../../../fixtures/axe';
import { repNamed, sourceOf, type DealRow } from '../../../fixtures/pipeline';
import { putPipeline, putSnapshot } from '../../../fixtures/pipeline-room';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { seededPipeline } from '../../../fixtures/seeded-pipeline';

beforeEach(() => usePipelineUi.setState({ of: {} }));

async function open(source = seededPipeline({ deals: 3000, reps: 14 })) {
  const room = await openScreenRoom();
  const { reps } = await putPipeline(room, source);
  const shown = await show(room, <PipelineScreen />);
  return { room, reps, ...shown };
}

const choose = (label: string, option: string) => page.getByLabelText(label).selectOptions(option);

describe('the pipeline screen', () => {
  // The figures are those of test/fixtures/pipeline-oracle.
  test('answers with velocity, which opens to its formula and inputs', async () => {
    await open();
    await choose('Period', 'Everything');
    const figure = page.getByRole('button', { name: /^Velocity, a day: €7,861/ });
    await figure.click();
    await expect
      .element(page.getByText(/opportunities × win rate × mean won deal size ÷ median/).last())
      .toBeVisible();
    await expect.element(page.getByText('128', { exact: true }).last()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('tells of each rep’s figure how it was made when it is pressed, and it is the figure that stands there', async () => {
    const source = seededPipeline({ deals: 3000, reps: 14 });
    const { reps } = await open(source);
    await choose('Period', 'Everything');
    const name = reps[0]?.name ?? '';
    const own = auditOf(openAudit({ ...source, reps }), {
      who: { is: 'rep', repId: reps[0]?.id ?? '' },
      period: 'everything',
    });
    if (!own.velocity.winRate.ok) throw new Error('the rep has closed deals');
    const { value, n } = own.velocity.winRate.value;
    const share = `${Math.round(value * 100)}%`;
    const figure = page
      .getByRole('grid', { name: 'Reps' })
      .getByRole('button', { name: new RegExp(`^Win rate of ${name}: ${share}`) });
    await figure.click();
    const panel = page.getByRole('dialog', { name: `Win rate of ${name}` });
    await expect.element(panel.getByRole('heading', { name: `Win rate of ${name}: ${share}` })).toBeVisible();
    await expect.element(panel.getByText(own.velocity.winRate.value.formula)).toBeVisible();
    await expect.element(panel.getByText(String(n), { exact: true }).first()).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('redraws when rep, team or period are changed', async () => {
    const { reps } = await open();
    await choose('Period', 'Everything');
    await expect.element(page.getByRole('button', { name: /^Win rate, pooled: 23% n 2,872/ })).toBeVisible();
    await choose('Period', 'Last 365 days');
    await expect.element(page.getByRole('button', { name: /^Win rate, pooled: 25%/ })).toBeVisible();
    await page.getByRole('combobox', { name: 'Whose deals' }).click();
    await page.getByRole('option', { name: reps[0]?.name ?? '' }).click();
    await expect.element(page.getByRole('button', { name: /^Opportunities: \d/ })).toBeVisible();
    await expect.element(page.getByRole('grid', { name: 'Reps' })).not.toBeInTheDocument();
  });

  test('lists ageing deals, the slowest first, and gives every chart a table', async () => {
    await open();
    const grid = page.getByRole('grid', { name: 'Ageing deals' });
    await expect.element(grid).toBeVisible();
    const chart = page.getByRole('figure', { name: 'Where deals die' });
    await chart.getByRole('button', { name: /Table/ }).click();
    await expect.element(chart.getByRole('row', { name: /Proposal/ })).toBeVisible();
  });

  test('puts another snapshot beside this one', async () => {
    const room = await openScreenRoom();
    const early = { ...seededPipeline({ deals: 1000, reps: 14 }), takenOn: 20_600 };
    await putPipeline(room, seededPipeline({ deals: 3000, reps: 14 }));
    await putSnapshot(room, early);
    await show(room, <PipelineScreen />);
    await expect.element(page.getByLabelText('Compare with')).toBeVisible();
    await choose('Compare with', '27 May 2026');
    const table = page.getByRole('table', { name: 'Two snapshots' });
    await expect.element(table.getByRole('row', { name: /^Velocity a day/ })).toBeVisible();
    await expect
      .element(table.getByRole('button', { name: /^Win rate, pooled, 27 May 2026: \d+%/ }))
      .toBeVisible();
  });

  test('tells deal by deal what happened between two snapshots', async () => {
    const room = await openScreenRoom();
    const [ann, ben] = [repNamed(1, 'Ann Gray'), repNamed(2, 'Ben Hill')];
    const deal = (id: string, stage: string, fields: Partial<DealRow> = {}): DealRow => ({
      id,
      owner: ann.name,
      stage,
      state: 'open',
      ...fields,
    });
    const before = [
      deal('one', 'Proposal', { amount: 5000, closed: '2026-07-01' }),
      deal('two', 'Lead', { amount: 900 }),
      deal('three', 'Negotiation', { amount: 7000, owner: ben.name }),
      deal('four', 'Lead'),
    ];
    const after = [
      deal('one', 'Negotiation', { amount: 6500, closed: '2026-07-15' }),
      deal('three', 'Won', { amount: 7000, owner: ben.name, state: 'won', closed: '2026-06-20' }),
      deal('four', 'Lead'),
      deal('five', 'Lead', { amount: 1200, owner: ben.name }),
    ];
    await putPipeline(room, sourceOf(after, { reps: [ann, ben] }));
    await putSnapshot(room, sourceOf(before, { takenOn: '2026-05-27' }));
    await show(room, <PipelineScreen />);
    await choose('Compare with', '27 May 2026');
    const part = page.getByRole('region', { name: 'Which deals changed?' });
    await expect
      .element(
        part.getByText(
          '1 deal is new (€1,200), 1 was won (€7,000), 1 moved forward (€6,500), 1 changed its amount (+€1,500 in all), ' +
            '1 slipped to a later close (€6,500) and 1 is gone from the export (€900). 1 deal is as it was.',
        ),
      )
      .toBeVisible();
    const grid = part.getByRole('grid', { name: 'Changed deals' });
    await expect
      .element(
        grid.getByRole('row', {
          name: /Deal one.*Moved forward, amount changed, close slipped.*Proposal → Negotiation.*\+€1,500.*\+14/,
        }),
      )
      .toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await part.getByLabelText('Which changes').selectOptions('Gone: 1');
    await expect.element(grid.getByRole('row', { name: /Deal two/ })).toBeVisible();
    await expect.element(grid.getByRole('row', { name: /Deal one/ })).not.toBeInTheDocument();
    await page.getByRole('combobox', { name: 'Whose deals' }).click();
    await page.getByRole('option', { name: 'Ben Hill' }).click();
    await expect
      .element(part.getByText('1 deal is new (€1,200) and 1 was won (€7,000). No deal is as it was.'))
      .toBeVisible();
    await expect.element(grid.getByRole('row', { name: /Deal three/ })).toBeVisible();

    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click();
    await expect.poll(() => room.main.saved.length).toBe(1);
    const read = readXlsx(room.main.saved[0]?.bytes ?? new Uint8Array());
    const changed = read.ok ? read.value.find(({ name }) => name === 'Changed deals')?.table : undefined;
    // Those of the rep chosen, the largest first: id, stage before, stage after.
    expect(changed?.rows.map(({ cells }) => [cells[0], cells[4], cells[5]])).toEqual([
      ['three', 'Negotiation', 'Won'],
      ['five', '', 'Lead'],
    ]);
    await page.getByRole('button', { name: 'Print' }).click();
    await expect.element(page.getByRole('menuitem', { name: 'Changed deals as CSV' })).toBeVisible();
  });

  test('compares thousands of deals, whichever of the two snapshots is looked at', async () => {
    const room = await openScreenRoom();
    const later = seededPipeline({ deals: 9000, reps: 14 });
    await putPipeline(room, later);
    await putSnapshot(room, { ...sourceOf([]), takenOn: 20_600 });
    await show(room, <PipelineScreen />);
    await choose('Snapshot', '27 May 2026');
    await choose('Compare with', '30 Jun 2026');
    const part = page.getByRole('region', { name: 'Which deals changed?' });
    await expect.element(part.getByText(/From 27 May 2026 to 30 Jun 2026/)).toBeVisible();
    await expect.element(part.getByText(/9,000 deals are new/)).toBeVisible();
    await expect.element(part.getByText(/The largest 5,000 of 9,000/)).toBeVisible();
  });

  test('names what the export lacks and shows no figure for it', async () => {
    await open(
      sourceOf([
        { id: '1', owner: 'Ann', stage: 'Won', state: 'won', closed: '2026-05-01' },
        { id: '2', owner: 'Ann', stage: 'Lost', state: 'lost', closed: '2026-05-02' },
      ]),
    );
    await expect.element(page.getByText(/Missing: the amount of each deal/).first()).toBeVisible();
    await expect.element(page.getByText(/Missing: the stage history/).first()).toBeVisible();
    await expect.element(page.getByText(/Missing: the competitor of each deal/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('says once that there is no stage history', async () => {
    await open(
      sourceOf([
        { id: '1', owner: 'Ann', stage: 'Won', state: 'won', closed: '2026-05-01' },
        { id: '2', owner: 'Ann', stage: 'Lost', state: 'lost', closed: '2026-05-02' },
      ]),
    );
    const leaks = page.getByRole('region', { name: 'Where do deals leak?' });
    await expect.element(leaks.getByText(/Missing: the stage history/)).toBeVisible();
    await expect.element(leaks.getByText(/Went back/)).not.toBeInTheDocument();
  });

  test('opens the coverage of a rep to what it is made from', async () => {
    await open();
    const coverage = page.getByRole('grid', { name: 'Reps' }).getByRole('button', { name: /^Coverage of / });
    await coverage.first().click();
    await expect.element(page.getByText(/open qualified pipeline ÷ remaining quota/).last()).toBeVisible();
  });

  test('offers one act where there are no deals', async () => {
    const room = await openScreenRoom();
    const { visited } = await show(room, <PipelineScreen />, { path: '/pipeline' });
    await page.getByRole('button', { name: 'Import deals' }).click();
    expect(visited.at(-1)).toBe('/import');
  });

  test('saves the audit as a spreadsheet and as CSV', async () => {
    const { room } = await open();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click();
    await expect.poll(() => room.said.at(-1)?.text).toMatch(/^Saved Pipeline audit Everybody .*\.xlsx$/);
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem', { name: 'Figures as CSV' }).click();
    await expect.poll(() => room.said.at(-1)?.text).toMatch(/\.csv$/);
  });

  test('offers no export while the figures drawn are not yet those of the rep chosen', async () => {
    const { room, reps } = await open();
    const print = page.getByRole('button', { name: 'Print' });
    await expect.element(print).toBeVisible();
    expect(document.querySelector('[aria-busy]')).toBeNull();
    // The worker cannot answer before this task is over.
    flushSync(() => usePipelineUi.getState().choose(room.client.id, { who: `rep:${reps[0]?.id ?? ''}` }));
    expect(print.query()).toBeNull();
    expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
    await expect.element(print).toBeVisible();
    expect(document.querySelector('[aria-busy]')).toBeNull();
    await expect.element(page.getByRole('grid', { name: 'Reps' })).not.toBeInTheDocument();
  });

  test('is usable from the keyboard', async () => {
    await open();
    await expect.element(page.getByRole('button', { name: /^Velocity, a day/ })).toBeVisible();
    const velocity = page.getByRole('button', { name: /^Velocity, a day/ }).element();
    if (velocity instanceof HTMLElement) velocity.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Velocity, a day' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(velocity);
  });
});

describe('the pipeline of a rep', () => {
  test('stands beside the team, with everybody’s spread', async () => {
    const room = await openScreenRoom();
    const { reps } = await putPipeline(room, seededPipeline({ deals: 3000, reps: 14 }));
    const rep = reps[0];
    await show(room, <RepPipelineScreen />, {
      path: `/reps/${rep?.id}/pipeline`,
      route: '/reps/:repId/pipeline',
    });
    const table = page.getByRole('table', { name: `${rep?.name} beside Team 1` });
    await expect.element(table.getByRole('row', { name: /^Win rate/ })).toBeVisible();
    await expect.element(page.getByRole('figure', { name: 'Won deals by size' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});
