import type { Result } from '../../../../shared/lib/result';
import { amountOf, isAmount } from '../../../../shared/lib/amount';
import { DraftField } from '../../../widgets/draft-field';

/** A number of nothing or more, saved as it is typed; an empty field is null. */
export function NumberField({
  label,
  value,
  unit,
  most,
  onSave,
}: {
  readonly label: string;
  readonly value: number | null;
  /** Stands at the end of the label's line. */
  readonly unit?: string;
  readonly most?: number;
  readonly onSave: (value: number | null) => Promise<Result<unknown>>;
}) {
  const whyNot = (text: string): string | undefined => {
    if (!isAmount(text)) return 'Write digits only, such as 6.5.';
    return most !== undefined && (amountOf(text) ?? 0) > most ? `At most ${most}.` : undefined;
  };
  return (
    <DraftField
      label={label}
      mark={unit ? <small>{unit}</small> : undefined}
      inputMode="decimal"
      stored={value === null ? '' : String(value)}
      whyNot={whyNot}
      onSave={(text) => onSave(amountOf(text) ?? null)}
    />
  );
}
