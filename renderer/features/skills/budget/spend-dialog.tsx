import { useState } from 'react';
import { amountOf, isAmount } from '../../../../shared/lib/amount';
import { areWhole } from '../../../../shared/model/acts/training-budgets';
import type { Framework } from '../../../../shared/model/framework';
import { sumOfShares, type BudgetShares } from '../../../../shared/model/training-budget';
import { useFormats } from '../../../platform/use-formats';
import { useSubmit } from '../../../platform/use-once';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { TextField } from '../../../ui/controls/field';
import styles from './budget.module.css';

/** What is spent on training a year, and how it is shared out among the groups of skills. */
export interface Spend {
  readonly amount: number | null;
  readonly spent: BudgetShares;
}

/** Asks for the spend of a fiscal year. It is taken only when the shares come to 100%. */
export function SpendDialog({
  framework,
  spend,
  onSave,
  onClose,
}: {
  readonly framework: Framework;
  readonly spend: Spend | undefined;
  /** True when it was kept. */
  readonly onSave: (spend: Spend) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [amount, setAmount] = useState(spend?.amount == null ? '' : String(spend.amount));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(framework.groups.map(({ key }) => [key, String(spend?.spent[key] ?? '')])),
  );
  const shares: BudgetShares = Object.fromEntries(
    framework.groups.map(({ key }) => [key, Math.round((amountOf(texts[key] ?? '') ?? 0) * 10) / 10]),
  );
  const areNumbers = isAmount(amount) && Object.values(texts).every(isAmount);
  const isReady = areNumbers && areWhole(shares);
  const left = 100 - sumOfShares(shares);
  const submit = useSubmit(async () => {
    if (isReady && (await onSave({ amount: amountOf(amount) ?? null, spent: shares }))) onClose();
  });
  const published = framework.groups.filter(({ reference }) => reference);
  return (
    <Dialog title="What is spent on training" onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label={`A fiscal year, ${client.currency}`}
          hint="Leave it empty where only the shares are known."
          inputMode="decimal"
          value={amount}
          error={isAmount(amount) ? undefined : 'Write digits only, such as 40000.'}
          onChange={setAmount}
        />
        <div className={styles.shares}>
          {framework.groups.map(({ key, name }) => (
            <TextField
              key={key}
              label={`${name}, %`}
              inputMode="decimal"
              value={texts[key] ?? ''}
              error={isAmount(texts[key] ?? '') ? undefined : 'Write digits only, such as 12.5.'}
              onChange={(text) => setTexts({ ...texts, [key]: text })}
            />
          ))}
        </div>
        {published.length > 0 ? (
          <div>
            <Button
              small
              look="quiet"
              onClick={() =>
                setTexts(
                  Object.fromEntries(
                    framework.groups.map(({ key, reference }) => [key, String(reference?.share ?? 0)]),
                  ),
                )
              }
            >
              Fill in the published shares
            </Button>
            <p className={styles.small}>Reference, unverified: {published[0]?.reference?.source}</p>
          </div>
        ) : null}
        <p role="status" className={styles.sum}>
          {left === 0
            ? 'The shares come to 100%.'
            : left > 0
              ? `${formats.number(left, 1)}% is not shared out yet.`
              : `The shares come to ${formats.number(-left, 1)}% too much.`}
        </p>
        <div className={styles.acts}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!isReady}>
            Keep the spend
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
