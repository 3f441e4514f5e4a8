import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Column } from '../../../../renderer/ui/data-table/column';
import { DataTable } from '../../../../renderer/ui/data-table/data-table';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';

interface Call {
  readonly id: string;
  readonly rep: string;
  readonly minutes: number | null;
}
const columns: readonly Column<Call>[] = [
  {
    id: 'rep',
    header: 'Rep',
    width: 'minmax(12rem, 1fr)',
    isName: true,
    cell: ({ rep }) => rep,
    sortValue: ({ rep }) => rep,
  },
  {
    id: 'minutes',
    header: 'Minutes',
    width: '6rem',
    isNumeric: true,
    cell: ({ minutes }) => minutes ?? '–',
    sortValue: ({ minutes }) => minutes,
  },
  { id: 'note', header: 'Note', width: '8rem', cell: () => <button type="button">Add note</button> },
];
const many = (count: number): readonly Call[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    rep: `Rep ${place + 1}`,
    minutes: (place * 7) % 60,
  }));

function Calls({
  rows,
  ...rest
}: {
  readonly rows: readonly Call[];
  readonly filter?: string;
  readonly onOpen?: (call: Call) => void;
  readonly onFocusRow?: (call: Call) => void;
}) {
  const [keys, onChange] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      label="Calls"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ rep }) => rep}
      noun={['call', 'calls']}
      selection={{ keys, onChange }}
      onOpen={() => undefined}
      empty={<p>Calls will be listed here</p>}
      {...rest}
    />
  );
}
const names = () =>
  page
    .getByRole('grid')
    .getByRole('button', { name: /^Rep \d/ })
    .elements()
    .map((one) => one.textContent);
const inFocus = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
const cellInFocus = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-row]');
  return cell && [Number(cell.dataset['row']), Number(cell.dataset['column'])];
};

test('without rows the table makes place for what says so', async () => {
  await showPart(<Calls rows={[]} />);
  await expect.element(page.getByText('Calls will be listed here')).toBeVisible();
  expect(page.getByRole('grid').elements()).toHaveLength(0);
});

test('one row is counted in the singular and read out as a grid', async () => {
  await showPart(<Calls rows={many(1)} />);
  await expect.element(page.getByText('1 call', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('grid', { name: 'Calls' })).toHaveAttribute('aria-rowcount', '2');
  expect(await axeFaults()).toEqual([]);
});

test('of 20,000 rows only those in view are drawn, and the last is reached by one key', async () => {
  await showPart(<Calls rows={many(20_000)} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('20,000 calls');
  expect(page.getByRole('row').elements().length).toBeLessThan(40);
  await userEvent.tab();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.element(page.getByText('Rep 20000', { exact: true })).toBeVisible();
  expect(cellInFocus()).toEqual([19_999, 3]);
  expect(page.getByRole('row').elements().length).toBeLessThan(40);
  expect(await axeFaults()).toEqual([]);
});

test('the row in focus stays when the list is scrolled away from it', async () => {
  await showPart(<Calls rows={many(20_000)} />);
  await userEvent.tab();
  page.getByRole('grid').element().scrollTop = 300_000;
  await expect.element(page.getByText('Rep 9380', { exact: true })).toBeVisible();
  expect(inFocus()).toBe('0');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText('Rep 2', { exact: true })).toBeVisible();
  expect(inFocus()).toBe('1');
});

test('Tab reaches one cell; arrows, Home, End and the page keys do the rest', async () => {
  await showPart(
    <>
      <Calls rows={many(100)} />
      <button type="button">After</button>
    </>,
  );
  await userEvent.tab();
  expect(cellInFocus()).toEqual([0, 0]);
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(cellInFocus()).toEqual([1, 1]);
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Rep 2', exact: true }).element());
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.textContent).toBe('Add note');
  await userEvent.keyboard('{ArrowLeft}{PageDown}');
  expect(cellInFocus()?.[0]).toBeGreaterThan(10);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('After');
  await userEvent.tab({ shift: true });
  expect(cellInFocus()?.[1]).toBe(2);
});

test('a header sorts by click and by key, figures highest first, missing values always last', async () => {
  const rows: readonly Call[] = [
    { id: 'a', rep: 'Rep 10', minutes: 5 },
    { id: 'b', rep: 'Rep 9', minutes: null },
    { id: 'c', rep: 'Rep 11', minutes: 30 },
  ];
  await showPart(<Calls rows={rows} />);
  expect(names()).toEqual(['Rep 10', 'Rep 9', 'Rep 11']);
  await page.getByRole('button', { name: 'Minutes' }).click();
  await expect
    .element(page.getByRole('columnheader', { name: 'Minutes' }))
    .toHaveAttribute('aria-sort', 'descending');
  expect(names()).toEqual(['Rep 11', 'Rep 10', 'Rep 9']);
  await userEvent.keyboard('{Enter}');
  expect(names()).toEqual(['Rep 10', 'Rep 11', 'Rep 9']);
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  await expect
    .element(page.getByRole('columnheader', { name: 'Rep' }))
    .toHaveAttribute('aria-sort', 'ascending');
  expect(names()).toEqual(['Rep 9', 'Rep 10', 'Rep 11']);
});

test('the filter leaves the rows that match and says how many', async () => {
  const { redraw } = await showPart(<Calls rows={many(1000)} filter="rep 99" />);
  await expect.element(page.getByRole('status')).toHaveTextContent('19 of 1,000 calls');
  await redraw(<Calls rows={many(1000)} filter="nobody" />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Nothing matches “nobody”');
  expect(await axeFaults()).toEqual([]);
});

test('Enter, a double click and the name open the row; a control in a cell keeps its own Enter', async () => {
  const opened: string[] = [];
  await showPart(<Calls rows={many(3)} onOpen={({ rep }) => opened.push(rep)} />);
  await page.getByRole('button', { name: 'Rep 2' }).click();
  await page.getByText('7', { exact: true }).dblClick();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(opened).toEqual(['Rep 2', 'Rep 2', 'Rep 3']);
});

test('Space selects, Shift+Space selects up to there, Ctrl+A all', async () => {
  await showPart(<Calls rows={many(50)} />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 1 selected');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{Shift>} {/Shift}');
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 3 selected');
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 4 selected');
  expect(page.getByRole('row', { selected: true }).elements()).toHaveLength(4);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 50 selected');
  await expect.element(page.getByRole('checkbox', { name: 'Select all' })).toBeChecked();
});

test('checkboxes select one by one, by range with Shift, and all from the header', async () => {
  await showPart(<Calls rows={many(50)} />);
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await box('Select Rep 2').click();
  await expect.element(box('Select Rep 2')).toBeChecked();
  await box('Select Rep 5').click({ modifiers: ['Shift'] });
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 4 selected');
  await box('Select all').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('50 calls, 50 selected');
  await box('Select all').click();
  await expect.element(page.getByText('50 calls', { exact: true })).toBeVisible();
});

test('focus stays with its row when rows before it go, and in the table when the row itself goes', async () => {
  const rows = many(5);
  const seen: string[] = [];
  const see = (call: Call): void => void seen.push(call.rep);
  const table = (left: readonly Call[]) => <Calls rows={left} onFocusRow={see} />;
  const { redraw } = await showPart(table(rows));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(seen).toEqual(['Rep 1', 'Rep 2', 'Rep 3']);
  await redraw(table(rows.slice(1)));
  expect(inFocus()).toBe('1');
  await redraw(table(rows.slice(3)));
  expect(inFocus()).toBe('1');
});
