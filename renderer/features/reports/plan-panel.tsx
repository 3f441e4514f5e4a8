import { quarterName } from '../../../shared/lib/quarters';
import { changeReportPlan } from '../../../shared/model/acts/report-plans';
import type { ReportPlan } from '../../../shared/model/report-plan';
import { brandOf } from '../../../shared/report/brand';
import { reviewSections } from '../../../shared/report/client-review';
import type { ClientReviewRecords } from '../../data/queries/client-review';
import { useAct } from '../../platform/use-act';
import { CheckField, SelectField } from '../../ui/controls/field';
import { Segmented } from '../../ui/controls/segmented';
import { Section } from '../../ui/layout/page';
import { DraftArea, DraftField } from '../../widgets/draft-field';
import { OtherReports } from './other-reports';
import styles from './reports.module.css';

/** What goes into the report, for whom, on which paper; saved as it is changed. */
export function PlanPanel({
  found: { records, quarters, isKept },
  withoutData,
}: {
  readonly found: ClientReviewRecords;
  readonly withoutData: readonly string[];
}) {
  const act = useAct();
  const { plan, client } = records;
  const change = <F extends Parameters<typeof changeReportPlan>[2]>(field: F, value: ReportPlan[F]) =>
    act(changeReportPlan(plan, isKept, field, value));
  const toggle = (key: string, isIn: boolean): void => {
    const others = plan.leftOut.filter((one) => one !== key);
    void change('leftOut', isIn ? others : [...others, key]);
  };
  const { note } = brandOf(client.brandColour);
  return (
    <div className={styles.plan}>
      <Section title="Report">
        <div className={styles.fields}>
          <SelectField
            label="Quarter"
            value={plan.quarter ?? ''}
            options={[
              { value: '', label: 'The last with data' },
              ...quarters.map((value) => ({ value, label: quarterName(value, client.fiscalYearStartMonth) })),
            ]}
            onChange={(value) => void change('quarter', value === '' ? null : value)}
          />
          <DraftField
            label="Title"
            stored={plan.title}
            placeholder="Sales team review"
            maxLength={120}
            onSave={(text) => change('title', text)}
          />
          <DraftField
            label="Prepared by"
            hint="The firm or person who hands it over."
            stored={plan.preparedBy}
            maxLength={120}
            onSave={(text) => change('preparedBy', text)}
          />
          <DraftArea
            label="Foreword"
            hint="A word to the reader, before the contents."
            stored={plan.foreword}
            rows={3}
            onSave={(text) => change('foreword', text)}
          />
          <Segmented
            label="Paper"
            value={plan.paper}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'Letter', label: 'Letter' },
            ]}
            onChange={(paper) => void change('paper', paper)}
          />
          <CheckField
            label="Without names"
            hint="Reps become Rep 01 and on, those who lead Leader 01 and on, in an order that says nothing about them. E-mails, customers, deals, notes and quotes are left out, and every line of your own texts in which a name stands."
            checked={plan.isAnonymous}
            onChange={(isAnonymous) => void change('isAnonymous', isAnonymous)}
          />
        </div>
        {note ? <p className={styles.note}>Client’s colour: {note}</p> : null}
      </Section>
      <Section title="Sections">
        <div className={styles.fields}>
          {reviewSections.map(({ key, title, about }) => (
            <CheckField
              key={key}
              label={title}
              hint={withoutData.includes(key) ? `${about} No data in this quarter.` : about}
              checked={!plan.leftOut.includes(key)}
              onChange={(isIn) => toggle(key, isIn)}
            />
          ))}
        </div>
        <p className={styles.note}>Method and sources close every report.</p>
      </Section>
      <OtherReports />
    </div>
  );
}
