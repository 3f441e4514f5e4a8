import { useMemo, useState } from 'react';
import { evidenceRuleTerms, monthNames, weekdayNames } from '../../../shared/content/client-terms';
import { amountOf, isAmount } from '../../../shared/lib/amount';
import type { Result } from '../../../shared/lib/result';
import { changeClient, type ClientFields } from '../../../shared/model/acts/clients';
import type { Client } from '../../../shared/model/client';
import { useAct } from '../../platform/use-act';
import { useLatest } from '../../platform/use-latest';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { CheckField, SelectField } from '../../ui/controls/field';
import { PickField } from '../../ui/controls/pick-field';
import { Segmented } from '../../ui/controls/segmented';
import { FieldGrid, Page, Section } from '../../ui/layout/page';
import { DeletedClients } from '../../widgets/deleted-clients';
import { DraftArea, DraftField } from '../../widgets/draft-field';
import { PictureField } from '../../widgets/picture-field';
import { SampleNote } from '../../widgets/sample-note';
import { VisibilityMark } from '../../widgets/visibility-mark';
import { currencyOptions, example, localeOptions } from './choices';
import styles from './clients.module.css';
import { DeleteClient } from './delete-client';
import { CoachingSection } from './coaching-section';
import { DiagnosisSection } from './diagnosis-section';

const shared = <VisibilityMark is="shared" />;

type Change = <F extends keyof ClientFields>(field: F, value: Client[F]) => Promise<Result<unknown>>;

/** What holds for the open client: its name and look, its calendar and money, and its rule of evidence. */
export function ClientScreen() {
  const { client } = useWorkspace();
  const act = useAct();
  const change: Change = (field, value) => act(changeClient(client, field, value));
  return (
    <Page title={client.name} lead="Settings of this client, saved as you make them.">
      <SampleNote />
      <Look client={client} change={change} />
      <Calendar client={client} change={change} />
      <Money client={client} change={change} />
      <Scoring client={client} change={change} />
      <DiagnosisSection client={client} />
      <CoachingSection client={client} />
      <Section title="Notes">
        <DraftArea
          label="Notes on the client"
          mark={shared}
          rows={4}
          maxLength={20_000}
          stored={client.notes}
          onSave={(text) => change('notes', text)}
        />
      </Section>
      <Ending client={client} />
      <DeletedClients />
    </Page>
  );
}

interface Part {
  readonly client: Client;
  readonly change: Change;
}

function Look({ client, change }: Part) {
  return (
    <Section
      title="Name and look"
      lead="Logo and colour appear in reports; in the program only the logo, beside the name."
    >
      <FieldGrid>
        <DraftField
          label="Name"
          mark={shared}
          stored={client.name}
          maxLength={200}
          whyNot={(text) => (text.trim() === '' ? 'A client needs a name.' : undefined)}
          onSave={(text) => change('name', text.trim())}
        />
        <PictureField
          label="Logo"
          mark={shared}
          value={client.logo}
          shape={{ type: 'image/png', longest: 512 }}
          blank={<span className={styles.none}>No logo</span>}
          onChange={(logo) => void change('logo', logo)}
        />
        <BrandColour colour={client.brandColour} onChange={(colour) => change('brandColour', colour)} />
      </FieldGrid>
    </Section>
  );
}

function BrandColour({
  colour,
  onChange,
}: {
  readonly colour: string | null;
  readonly onChange: (colour: string | null) => Promise<Result<unknown>>;
}) {
  return (
    <div className={styles.colour}>
      <span className={styles.swatch} style={{ background: colour ?? 'transparent' }} aria-hidden="true" />
      <DraftField
        label="Brand colour"
        mark={shared}
        placeholder="#0b655c"
        stored={colour ?? ''}
        maxLength={7}
        whyNot={(text) =>
          text === '' || /^#[0-9a-f]{6}$/i.test(text)
            ? undefined
            : 'Write six hexadecimal digits, such as #0b655c.'
        }
        onSave={(text) => onChange(text === '' ? null : text.toLowerCase())}
      />
    </div>
  );
}

function Calendar({ client, change }: Part) {
  const days = weekdayNames.map(({ day, name }) => ({ value: String(day), label: name }));
  const workingDays = useLatest(client.workingDays, (days) => change('workingDays', days));
  const toggle = (day: number, works: boolean): void => {
    const others = workingDays.read().filter((one) => one !== day);
    void workingDays.handIn(works ? [...others, day].sort((a, b) => a - b) : others);
  };
  return (
    <Section title="Calendar">
      <FieldGrid>
        <SelectField
          label="First day of the week"
          mark={shared}
          value={String(client.firstDayOfWeek)}
          options={days}
          onChange={(day) => void change('firstDayOfWeek', Number(day))}
        />
        <SelectField
          label="Fiscal year starts in"
          mark={shared}
          value={String(client.fiscalYearStartMonth)}
          options={monthNames.map(({ month, name }) => ({ value: String(month), label: name }))}
          onChange={(month) => void change('fiscalYearStartMonth', Number(month))}
        />
      </FieldGrid>
      <fieldset className={styles.days}>
        <legend>Working days {shared}</legend>
        {weekdayNames.map(({ day, name }) => (
          <CheckField
            key={day}
            label={name}
            checked={client.workingDays.includes(day)}
            onChange={(works) => toggle(day, works)}
          />
        ))}
      </fieldset>
    </Section>
  );
}

function Money({ client, change }: Part) {
  const currencies = useMemo(() => currencyOptions(), []);
  return (
    <Section title="Money, numbers and dates" lead={example(client.locale, client.currency)}>
      <FieldGrid>
        <PickField
          label="Currency"
          mark={shared}
          value={client.currency}
          options={currencies}
          isClearable={false}
          onChange={(code) => void (code && change('currency', code))}
        />
        <PickField
          label="Numbers and dates"
          mark={shared}
          value={client.locale}
          options={localeOptions(client.locale)}
          isClearable={false}
          onChange={(code) => void (code && change('locale', code))}
        />
        <DraftField
          label={`Yearly revenue in ${client.currency}`}
          mark={shared}
          inputMode="decimal"
          hint="Gives the growth stage."
          stored={client.yearlyRevenue === null ? '' : String(client.yearlyRevenue)}
          whyNot={(text) => (isAmount(text) ? undefined : 'Write digits only, such as 12000000.')}
          onSave={(text) => change('yearlyRevenue', amountOf(text) ?? null)}
        />
      </FieldGrid>
    </Section>
  );
}

function Scoring({ client, change }: Part) {
  return (
    <Section title="Evidence" lead={evidenceRuleTerms[client.evidenceRule].description} actions={shared}>
      <Segmented
        label="Evidence for a score"
        value={client.evidenceRule}
        options={(['required', 'encouraged'] as const).map((rule) => ({
          value: rule,
          label: evidenceRuleTerms[rule].name,
        }))}
        onChange={(rule) => void change('evidenceRule', rule)}
      />
    </Section>
  );
}

function Ending({ client }: { readonly client: Client }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <Section
      title="Delete this client"
      lead="With its teams, reps, calls, scorecards and notes. It can be brought back from this machine."
      actions={
        <Button look="danger" onClick={() => setAsking(true)}>
          Delete
        </Button>
      }
    >
      {isAsking ? <DeleteClient client={client} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}
