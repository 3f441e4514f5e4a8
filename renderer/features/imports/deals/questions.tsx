import type { ColumnFormat } from '../../../../shared/codec/deals/columns-read';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { CheckField, TextField } from '../../../ui/controls/field';
import { FieldGrid, Section } from '../../../ui/layout/page';
import { DaysChoice, NumbersChoice } from '../format-choice';
import { dealWords } from './words';
import type { DealsWork } from './use-deals-work';

/** What can be read two ways: asked once for each column, with what each reading makes of a value. */
export function Questions({ work }: { readonly work: DealsWork }) {
  const { answer, choices } = work;
  const asked =
    answer?.formats.filter(({ days, numbers }) => ((days ?? numbers)?.candidates.length ?? 0) > 1) ?? [];
  const foreign = answer?.found?.currencies.filter(({ isOwn }) => !isOwn) ?? [];
  const isSettled = asked.every(({ isOpen }) => !isOpen) && (answer?.found?.openCurrencies.length ?? 0) === 0;
  if (asked.length === 0 && foreign.length === 0) return null;
  return (
    <Section
      title="Questions"
      lead={
        isSettled ? 'All answered.' : 'The file can be read in more than one way here. Nothing is guessed.'
      }
    >
      <FieldGrid>
        {asked.map((format) => (
          <FormatQuestion key={format.column} format={format} work={work} />
        ))}
        {foreign.map(({ written, deals }) => (
          <CurrencyQuestion
            key={written}
            written={written}
            deals={deals}
            rate={choices.rates[written]}
            onRate={(rate) =>
              work.choose({
                rates:
                  rate === undefined
                    ? Object.fromEntries(Object.entries(choices.rates).filter(([one]) => one !== written))
                    : { ...choices.rates, [written]: rate },
              })
            }
          />
        ))}
      </FieldGrid>
    </Section>
  );
}

/** How one column of days or numbers is written. */
function FormatQuestion({ format, work }: { readonly format: ColumnFormat; readonly work: DealsWork }) {
  const { choices, choose } = work;
  const { column, days, numbers, example } = format;
  const label = `${column} is written`;
  if (days)
    return (
      <DaysChoice
        label={label}
        reading={{ ...days, example }}
        chosen={choices.dates[column]}
        all={days.candidates}
        onChange={(one) => choose({ dates: withOrWithout(choices.dates, column, one) })}
      />
    );
  if (!numbers) return null;
  return (
    <NumbersChoice
      label={label}
      reading={{ ...numbers, example }}
      chosen={choices.numbers[column]}
      all={numbers.candidates}
      onChange={(one) => choose({ numbers: withOrWithout(choices.numbers, column, one) })}
    />
  );
}

const withOrWithout = <T,>(
  all: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Record<string, T> => ({
  ...Object.fromEntries(Object.entries(all).filter(([one]) => one !== key)),
  ...(value !== undefined && { [key]: value }),
});

/** What a foreign currency is worth, or that its amounts are left out. */
function CurrencyQuestion({
  written,
  deals,
  rate,
  onRate,
}: {
  readonly written: string;
  readonly deals: number;
  readonly rate: number | null | undefined;
  readonly onRate: (rate: number | null | undefined) => void;
}) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const shown = rate === null || rate === undefined ? '' : String(rate);
  return (
    <div>
      <TextField
        label={`1 ${written} in ${client.currency}`}
        type="number"
        min="0"
        step="any"
        value={shown}
        disabled={rate === null}
        hint={
          rate === null
            ? `The amount of ${dealWords(deals, formats)} stays unknown.`
            : `${dealWords(deals, formats)} in ${written}.${rate === undefined ? '' : ` 1,000 ${written} count as ${formats.money(1000 * rate)}.`}`
        }
        error={rate === undefined ? `Say what 1 ${written} is worth, or leave these amounts out.` : undefined}
        onChange={(text) => {
          const worth = Number(text);
          onRate(text !== '' && worth > 0 ? worth : undefined);
        }}
      />
      <CheckField
        label={`Leave amounts in ${written} out`}
        checked={rate === null}
        onChange={(leaveOut) => onRate(leaveOut ? null : undefined)}
      />
    </div>
  );
}
