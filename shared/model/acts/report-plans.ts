import { altered, made } from '../change';
import type { ReportPlan } from '../report-plan';
import type { ClientAct } from './making';

type Fields = Omit<ReportPlan, 'id' | 'clientId' | 'kind' | 'createdAt'>;

const fieldNames: Readonly<Record<keyof Fields, string>> = {
  title: 'title',
  preparedBy: 'name of who hands it over',
  foreword: 'foreword',
  quarter: 'quarter',
  leftOut: 'sections',
  isAnonymous: 'names',
  paper: 'paper',
};

/** Changes one thing in the plan of a report; the record is made when the first one changes. */
export function changeReportPlan<F extends keyof Fields>(
  plan: ReportPlan,
  isKept: boolean,
  field: F,
  value: Fields[F],
): ClientAct {
  return {
    label: `Change the ${fieldNames[field]} of the report`,
    fold: `${plan.id}.${field}`,
    edits: [
      isKept
        ? altered('reportPlans', plan, { [field]: value })
        : made('reportPlans', { ...plan, [field]: value }),
    ],
  };
}
