import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Formats } from '../../../../shared/lib/formats';
import { listed } from '../../../../shared/lib/words';
import { quarterName } from '../../../../shared/lib/quarters';
import type { AssessmentDue, QuarterDue } from '../../../../shared/measure/competency/cycle-due';
import type { CycleQuarter } from '../../../../shared/measure/competency/cycle-plan';
import type { Framework } from '../../../../shared/model/framework';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import { Section } from '../../../ui/layout/page';

/** Who is still to be assessed in a quarter, and the three questions at its end. */
export function DueSection({
  quarter,
  due,
  framework,
}: {
  readonly quarter: CycleQuarter;
  readonly due: QuarterDue;
  readonly framework: Framework;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [, go] = useLocation();
  const columns = useMemo(() => dueColumns(framework, formats), [framework, formats]);
  const name = quarterName(quarter.quarter, client.fiscalYearStartMonth);
  return (
    <Section
      title={`Due in ${name}`}
      lead={`Assessments by ${formats.day(due.assessBy)}, the three questions of the validation by ${formats.day(due.validateBy)}.`}
      actions={<Button onClick={() => go('/skills/validation')}>Validate the quarter</Button>}
    >
      {due.isValidationLate ? (
        <Notice tone="warning">
          The quarter is over: ask whether the score, the behaviour and the outcome improved.
        </Notice>
      ) : null}
      <DataTable
        label={`To be assessed in ${name}`}
        columns={columns}
        rows={due.assessments}
        rowKey={({ repId }) => repId}
        rowLabel={({ name: rep }) => rep}
        noun={['person to be assessed', 'people to be assessed']}
        fit="content"
        locale={client.locale}
        onOpen={({ repId }) => go(`/reps/${repId}/competencies`)}
        empty={
          <p>
            {quarter.assesses.length === 0
              ? 'Nothing is to be assessed before the tiers are known or somebody has chosen.'
              : due.people === 0
                ? 'There is nobody to assess on this framework.'
                : 'Everybody is assessed.'}
          </p>
        }
      />
    </Section>
  );
}

const dueColumns = (framework: Framework, formats: Formats): readonly Column<AssessmentDue>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(12rem, 2fr)',
    isName: true,
    sortValue: ({ name }) => name,
    cell: ({ name }) => name,
  },
  {
    id: 'state',
    header: 'State',
    width: '11rem',
    sortValue: ({ isBegun, inDrafts }) => (isBegun ? 1 + inDrafts : 0),
    cell: ({ isBegun, inDrafts }) =>
      inDrafts > 0 ? `Draft, ${formats.number(inDrafts)} answered` : isBegun ? 'Begun' : 'Not begun',
  },
  {
    id: 'missing',
    header: 'Not complete',
    width: '6rem',
    isNumeric: true,
    sortValue: ({ missing }) => missing.length,
    cell: ({ missing }) => formats.number(missing.length),
  },
  {
    id: 'which',
    header: 'Competencies',
    width: 'minmax(12rem, 3fr)',
    goes: 1,
    cell: ({ missing }) => (
      <span>
        {missing.length === framework.competencies.length
          ? 'All'
          : listed(framework.competencies.filter(({ key }) => missing.includes(key)).map(({ name }) => name))}
      </span>
    ),
  },
];
