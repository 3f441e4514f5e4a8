import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../controls/button';
import styles from './chart-frame.module.css';

/** The same figures as the chart, for reading and for screen readers. The first column names the row. */
export interface ChartTable {
  readonly columns: readonly { readonly header: string; readonly isNumeric?: boolean }[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A chart under its title, with its table one key away: `t` while the focus is in it. */
export function ChartFrame({
  title,
  note,
  table,
  children,
}: {
  readonly title: string;
  /** One line under the chart: what the marks mean, or what was left out. */
  readonly note?: ReactNode;
  readonly table: ChartTable;
  readonly children: ReactNode;
}) {
  const [isTable, setTable] = useState(false);
  const turn = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key.toLowerCase() !== 't' || !isPlain || isField(event.target)) return;
    event.preventDefault();
    // What had the focus goes with the chart or the table: the same key must still turn it back.
    turn.current?.focus();
    setTable(!isTable);
  };
  return (
    // The key works from anything in the figure that can have the focus, and the button says so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <figure className={styles.frame} aria-label={title} onKeyDown={onKeyDown}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
        <Button
          ref={turn}
          small
          look="quiet"
          keys="T"
          aria-keyshortcuts="t"
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Chart' : 'Table'}
        </Button>
      </figcaption>
      {isTable ? <Twin title={title} table={table} /> : children}
      {note ? <div className={styles.note}>{note}</div> : null}
    </figure>
  );
}

function Twin({ title, table: { columns, rows } }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ header, isNumeric }) => (
              <th key={header} scope="col" data-numeric={isNumeric}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], place) => (
            // Rows have no other identity than their place: the table is drawn as a whole.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]?.header} data-numeric={columns[column + 1]?.isNumeric}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
