import { blankAssessment, type Assessment } from '../../shared/model/assessment';
import type { Competency, Framework } from '../../shared/model/framework';
import { clientId, coachId, idOf, noon, repId } from './samples';

// Small sound records of competencies and the client's report, told apart by a number.

export const sampleCompetency = (key: string, fields: Partial<Competency> = {}): Competency => ({
  key,
  name: key.charAt(0).toUpperCase() + key.slice(1),
  about: `What ${key} is about`,
  descriptors: { at1: `${key} is missing`, at5: `${key} is there`, at10: `${key} is exemplary` },
  rank: 'foundational',
  group: 'system',
  dimension: null,
  benchmark: null,
  ...fields,
});

export const sampleFramework = (fields: Partial<Framework> = {}): Framework => ({
  id: idOf(1, 31),
  clientId,
  family: idOf(2, 31),
  name: 'Sales competencies',
  version: 1,
  changeNote: '',
  state: 'published',
  audience: 'reps',
  groups: [{ key: 'system', name: 'System skills', reference: { share: 10, source: 'A published table' } }],
  competencies: [
    sampleCompetency('hunting', { benchmark: { gap: 400, source: 'A published study' } }),
    sampleCompetency('negotiating', { rank: 'advanced' }),
  ],
  required: [{ role: 'AE', levels: { hunting: 6, negotiating: 5 }, rampMonths: 6, rampFrom: 0.5 }],
  createdAt: noon,
  ...fields,
});

export const sampleAssessment = (n: number, fields: Partial<Assessment> = {}): Assessment => ({
  ...blankAssessment({
    id: idOf(n, 32),
    clientId,
    repId,
    frameworkId: idOf(1, 31),
    quarter: '2026-01-01',
    assessor: 'Casey Coach',
    assessedOn: '2026-03-13',
    startedAt: noon,
  }),
  coachId,
  levels: { hunting: 4, negotiating: null },
  sources: { hunting: 'data' },
  notes: { hunting: 'Two meetings a week from own calls' },
  ...fields,
});
