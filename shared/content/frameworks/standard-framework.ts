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

/** What each role is asked for: what its day consists of at 7 and 8, what it meets now and then at 5, else nothing. */
const required: readonly RequiredLevels[] = [
  {
    role: 'SDR',
    levels: {
      'social-selling': 7,
      hunting: 8,
      'crm-savvy': 7,
      'selling-value': 5,
      'sales-posturing': 6,
      'reaching-decision-makers': 7,
      'consultative-selling': 5,
      qualifying: 7,
      'discovery-questioning': 6,
      disqualification: 6,
      'objection-handling': 6,
      'closing-and-commitment': 6,
      'relationship-building': 5,
      'personal-pacing': 7,
    },
    rampMonths: 3,
    rampFrom: 0.4,
  },
  {
    role: 'AE',
    levels: {
      'social-selling': 6,
      hunting: 6,
      farming: 5,
      'crm-savvy': 7,
      'selling-value': 7,
      'sales-posturing': 6,
      'reaching-decision-makers': 7,
      'consultative-selling': 7,
      qualifying: 7,
      'discovery-questioning': 8,
      disqualification: 6,
      'presentation-approach': 7,
      demonstration: 7,
      'executive-presence': 6,
      negotiating: 7,
      'objection-handling': 7,
      'closing-and-commitment': 7,
      'relationship-building': 6,
      'account-management': 5,
      'pipeline-management': 7,
      'personal-pacing': 6,
    },
    rampMonths: 6,
    rampFrom: 0.4,
  },
  {
    role: 'AM',
    levels: {
      'social-selling': 5,
      farming: 8,
      'crm-savvy': 7,
      'selling-value': 7,
      'sales-posturing': 6,
      'reaching-decision-makers': 7,
      'consultative-selling': 7,
      qualifying: 6,
      'discovery-questioning': 7,
      disqualification: 5,
      'presentation-approach': 6,
      'executive-presence': 7,
      negotiating: 8,
      'objection-handling': 7,
      'closing-and-commitment': 7,
      'relationship-building': 8,
      'account-management': 8,
      'pipeline-management': 6,
      'personal-pacing': 6,
    },
    rampMonths: 6,
    rampFrom: 0.5,
  },
];
