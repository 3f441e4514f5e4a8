import type { Competency, Framework, RequiredLevels, SkillGroup } from '../../model/framework';
import { benchmarkSource } from './benchmark';
import { customersAndPipeline } from './customers-and-pipeline';
import { negotiationAndClosing } from './negotiation-and-closing';
import { presentation } from './presentation';
import { qualifyingAndConsultative } from './qualifying-and-consultative';
import { systemSkills } from './system-skills';
import { valueAndAccess } from './value-and-access';

/**
 * The framework that a client starts with: 21 competencies of those who sell, 13 of them with a benchmark that
 * somebody published, in the order in which an assessor goes through them.
 */
export const standardFramework = (
  given: Pick<Framework, 'id' | 'clientId' | 'family' | 'createdAt'>,
): Framework => ({
  name: 'Standard sales framework',
  version: 1,
  changeNote: '',
  state: 'published',
  audience: 'reps',
  groups: [...groups],
  competencies: [...standardCompetencies],
  required: [...required],
  ...given,
});

/** The 21 competencies of those who sell, in the order in which an assessor goes through them. */
export const standardCompetencies: readonly Competency[] = [
  ...systemSkills,
  ...valueAndAccess,
  ...qualifyingAndConsultative,
  ...presentation,
  ...negotiationAndClosing,
  ...customersAndPipeline,
];

const shareOf = (share: number): SkillGroup['reference'] => ({ share, source: benchmarkSource });

/** Groups with a quoted share of spend hold the benchmarks that were quoted beside it, and no others. */
const groups: readonly SkillGroup[] = [
  { key: 'system-skills', name: 'System skills', reference: shareOf(10) },
  { key: 'value-and-access', name: 'Value and access', reference: null },
  {
    key: 'qualifying-and-consultative',
    name: 'Qualifying and consultative selling',
    reference: shareOf(10),
  },
  { key: 'presentation', name: 'Presentation and communication', reference: shareOf(25) },
  { key: 'negotiation', name: 'Negotiation', reference: shareOf(20) },
  { key: 'closing', name: 'Objections and closing', reference: null },
  { key: 'relationship', name: 'Relationship building', reference: shareOf(35) },
  { key: 'account-management', name: 'Account management', reference: null },
  { key: 'pipeline-discipline', name: 'Pipeline discipline', reference: null },
];

/**
 * What each role is asked for: 7 in what it is there for, 5 and 6 in what its day holds, 4 in what it meets now and
 * then, nothing in the rest. A 5 is sound work by its descriptor, and few reach 10.
 */
const required: readonly RequiredLevels[] = [
  {
    role: 'SDR',
    levels: {
      'social-selling': 6,
      hunting: 7,
      'crm-savvy': 6,
      'selling-value': 4,
      'sales-posturing': 5,
      'reaching-decision-makers': 6,
      'consultative-selling': 4,
      qualifying: 6,
      'discovery-questioning': 5,
      disqualification: 5,
      'objection-handling': 5,
      'closing-and-commitment': 5,
      'relationship-building': 4,
      'personal-pacing': 6,
    },
    rampMonths: 3,
    rampFrom: 0.4,
  },
  {
    role: 'AE',
    levels: {
      'social-selling': 5,
      hunting: 5,
      farming: 4,
      'crm-savvy': 6,
      'selling-value': 7,
      'sales-posturing': 5,
      'reaching-decision-makers': 6,
      'consultative-selling': 6,
      qualifying: 6,
      'discovery-questioning': 7,
      disqualification: 5,
      'presentation-approach': 6,
      demonstration: 6,
      'executive-presence': 5,
      negotiating: 6,
      'objection-handling': 6,
      'closing-and-commitment': 7,
      'relationship-building': 5,
      'account-management': 4,
      'pipeline-management': 6,
      'personal-pacing': 5,
    },
    rampMonths: 6,
    rampFrom: 0.4,
  },
  {
    role: 'AM',
    levels: {
      'social-selling': 4,
      farming: 7,
      'crm-savvy': 6,
      'selling-value': 6,
      'sales-posturing': 5,
      'reaching-decision-makers': 6,
      'consultative-selling': 6,
      qualifying: 5,
      'discovery-questioning': 6,
      disqualification: 4,
      'presentation-approach': 5,
      'executive-presence': 6,
      negotiating: 7,
      'objection-handling': 6,
      'closing-and-commitment': 6,
      'relationship-building': 7,
      'account-management': 7,
      'pipeline-management': 5,
      'personal-pacing': 5,
    },
    rampMonths: 6,
    rampFrom: 0.5,
  },
];
