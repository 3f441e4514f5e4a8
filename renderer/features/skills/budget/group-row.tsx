import { useState } from 'react';
import { amountOf, isAmount } from '../../../../shared/lib/amount';
import {
  investmentOf,
  type GroupNeed,
  type Investment,
} from '../../../../shared/measure/competency/budget-needs';
import { useFormats } from '../../../platform/use-formats';
import { CheckField, TextField } from '../../../ui/controls/field';
import { Tag } from '../../../ui/controls/tag';
import { FigureView } from '../../../widgets/figure-view';
import styles from './budget.module.css';

const tones = {
  'over-invested': 'plain',
  'in line': 'good',
  'under-invested': 'warning',
} as const satisfies Record<Investment, string>;

/** One group of skills: what is spent and what is needed, and the share that is planned. */
export function GroupRow({
  need,
  spent,
  planned,
  isLocked,
  onMove,
  onLock,
}: {
  readonly need: GroupNeed;
  /** Per cent of the spend. */
  readonly spent: number;
  readonly planned: number;
  readonly isLocked: boolean;
  readonly onMove: (to: number) => void;
  readonly onLock: (isLocked: boolean) => void;
}) {
  const formats = useFormats();
  const { group, meanShortfall, share, ownGap, benchmark } = need;
  const per = (value: number): string => `${formats.number(value, Number.isInteger(value) ? 0 : 1)}%`;
  const judged = investmentOf(spent, share);
  const then = investmentOf(planned, share);
  return (
    <tr>
      <th scope="row">{group.name}</th>
      <td data-numeric>{per(spent)}</td>
      <td data-numeric>
        <FigureView
          figure={share}
          label={`${group.name}, share of the shortfall`}
          reason=""
          shows="n"
          format={per}
        />
      </td>
      <td data-numeric>
        <FigureView figure={meanShortfall} label={`${group.name}, mean shortfall`} reason="" shows="value" />
      </td>
      <td data-numeric>
        <FigureView
          figure={ownGap}
          label={`${group.name}, own gap`}
          reason=""
          shows="value"
          format={(value) => `${formats.number(value)}%`}
        />
        {benchmark ? <span className={styles.small}> ref. {formats.number(benchmark.value)}%</span> : null}
      </td>
      <td>
        {judged ? (
          <>
            <Tag tone={tones[judged.is]}>{judged.is}</Tag>
            {then && then.is !== judged.is ? (
              <>
                {' '}
                <span className={styles.then}>then {then.is}</span>
              </>
            ) : null}
          </>
        ) : (
          <span className={styles.small}>not known</span>
        )}
      </td>
      <td>
        <div className={styles.plan}>
          <input
            type="range"
            min={0}
            max={100}
            step={1}
            value={planned}
            disabled={isLocked}
            aria-label={`${group.name}, planned share`}
            aria-valuetext={per(planned)}
            onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
          />
          <ShareField name={group.name} planned={planned} isLocked={isLocked} onMove={onMove} />
        </div>
      </td>
      <td className={styles.lock}>
        <CheckField label={`Lock ${group.name}`} checked={isLocked} onChange={onLock} />
      </td>
    </tr>
  );
}

/** The same share as a number: what is typed stays while it is typed, and moves as soon as it is a number. */
function ShareField({
  name,
  planned,
  isLocked,
  onMove,
}: {
  readonly name: string;
  readonly planned: number;
  readonly isLocked: boolean;
  readonly onMove: (to: number) => void;
}) {
  const [text, setText] = useState<string | undefined>(undefined);
  const isWrong = text !== undefined && !isAmount(text);
  return (
    <TextField
      label={`${name}, planned per cent`}
      hideLabel
      inputMode="decimal"
      value={text ?? String(planned)}
      disabled={isLocked}
      aria-invalid={isWrong || undefined}
      onChange={(typed) => {
        setText(typed);
        const to = isAmount(typed) ? amountOf(typed) : undefined;
        if (to !== undefined) onMove(to);
      }}
      onBlur={() => setText(undefined)}
    />
  );
}
