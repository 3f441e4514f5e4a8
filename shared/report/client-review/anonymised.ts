import { skillName } from '../../content/skills';
import { assessorKey } from '../../measure/competency/quarter-levels';
import { perDimension } from '../../model/dimensions';
import type { Contract } from '../../model/contract';
import type { Framework } from '../../model/framework';
import type { Rubric } from '../../model/rubric';
import { skillOfDimension } from '../../model/skill-key';
import { hash, peopleAliases, teamAliases } from '../anonymous/aliases';
import { nameFinder, type KnownNames } from '../anonymous/name-finder';
import type { ReviewInput, ReviewPipeline, ReviewRecords } from './records';

/**
 * The same input without anybody's name: reps are `Rep 01` and on and those who lead `Leader 01` and on, in
 * an order that follows neither names nor figures; teams are letters; customers, deals, e-mails, notes, quotes and
 * signatures are dropped; a free text that holds a name is left out whole, and a stage, framework, competency or rubric
 * whose name holds one gets a number or a plain name. The figures stay as they are.
 */
export function anonymised(input: ReviewInput): ReviewInput {
  const { records, pipeline, outcomes, knownNames } = input;
  const aliases = peopleAliases(records.client.id, input.everybody);
  const nameOf = (id: string): string => aliases.get(id) ?? 'Rep';
  const isTelling = nameFinder(withOwn(knownNames, records));
  const clean: Clean = (text, instead = '') => (isTelling(text) ? instead : text);
  return {
    ...input,
    records: withoutNames(records, nameOf, clean),
    pipeline: pipeline && withoutStageNames(pipeline, clean),
    outcomes: outcomes && {
      before: outcomes.before.map((one) => ({ ...one, name: nameOf(one.repId) })),
      now: outcomes.now.map((one) => ({ ...one, name: nameOf(one.repId) })),
    },
  };
}

/** A text as it is where it holds no name, else what stands for it. */
type Clean = (text: string, instead?: string) => string;

/** What is known to be a name anywhere in the client's records, and what stands in those of the report. */
const withOwn = (
  { people, wholes }: KnownNames,
  { reps, calls, assessments }: ReviewRecords,
): KnownNames => ({
  people: [
    ...people,
    ...reps.flatMap(({ name, manager }) => [name, manager]),
    ...assessments.map(({ assessor }) => assessor),
  ],
  wholes: [
    ...wholes,
    ...reps.map(({ email }) => email),
    ...calls.flatMap(({ customer, deal }) => [customer, deal]),
  ],
});

function withoutNames(
  records: ReviewRecords,
  nameOf: (repId: string) => string,
  clean: Clean,
): ReviewRecords {
  const teamNames = teamAliases(records.teams.map(({ id }) => id));
  return {
    ...records,
    client: { ...records.client, notes: '' },
    plan: {
      ...records.plan,
      title: clean(records.plan.title),
      preparedBy: clean(records.plan.preparedBy),
      foreword: records.plan.foreword
        .split('\n')
        .filter((line) => clean(line) === line)
        .join('\n'),
    },
    reps: records.reps.map((rep) => ({
      ...rep,
      ...{ name: nameOf(rep.id), email: '', manager: '', territory: '', photo: null, notes: '' },
    })),
    teams: records.teams.map((team) => ({ ...team, name: teamNames.get(team.id) ?? 'Team' })),
    calls: records.calls.map((call) => ({
      ...call,
      customer: '',
      deal: '',
      stage: '',
      notes: '',
      leftOut: null,
      recordingId: null,
    })),
    scorecards: records.scorecards.map((card) => ({ ...card, note: '', nextAction: '', amendReason: '' })),
    evidence: records.evidence.map((one) => ({ ...one, speaker: '', quote: '', note: '' })),
    assessments: records.assessments.map((one) => ({
      ...one,
      assessor: `Assessor ${hash(assessorKey(one))}`,
      notes: {},
    })),
    placements: records.placements.map((one) => ({
      ...one,
      impactReason: '',
      difficultyReason: '',
      cost: null,
    })),
    contracts: records.contracts.map((one) => withoutWords(one, clean)),
    frameworks: records.frameworks.map((one) => namelessFramework(one, clean)),
    rubrics: records.rubrics.map((one) => namelessRubric(one, clean)),
  };
}

/** Stages are named by the client, after people at times; the names of people stand in the mean of the reps. */
function withoutStageNames(pipeline: ReviewPipeline, clean: Clean): ReviewPipeline {
  const { winRates, coverage, stages, lostByStage } = pipeline;
  const named = <T extends { readonly name: string }>(one: T, place: number): T => ({
    ...one,
    name: clean(one.name, `Stage ${place + 1}`),
  });
  return {
    ...pipeline,
    winRates: { ...winRates, meanOfReps: bare(winRates.meanOfReps) },
    coverage: { ...coverage, ratio: bare(coverage.ratio) },
    stages: stages.ok ? { ...stages, value: stages.value.map(named) } : stages,
    lostByStage: lostByStage.ok ? { ...lostByStage, value: lostByStage.value.map(named) } : lostByStage,
  };
}

const namelessFramework = (framework: Framework, clean: Clean): Framework => ({
  ...framework,
  name: clean(framework.name, 'The client’s own framework'),
  groups: framework.groups.map((group, place) => ({
    ...group,
    name: clean(group.name, `Group ${place + 1}`),
    reference: group.reference && { ...group.reference, source: clean(group.reference.source, unnamed) },
  })),
  competencies: framework.competencies.map((one, place) => ({
    ...one,
    name: clean(one.name, `Competency ${place + 1}`),
    benchmark: one.benchmark && { ...one.benchmark, source: clean(one.benchmark.source, unnamed) },
  })),
});

const namelessRubric = (rubric: Rubric, clean: Clean): Rubric => ({
  ...rubric,
  name: clean(rubric.name, 'The client’s own rubric'),
  dimensions: perDimension((key) => ({
    ...rubric.dimensions[key],
    name: clean(rubric.dimensions[key].name, skillName(skillOfDimension(key))),
  })),
});

const unnamed = 'a source that is not named here';

const withoutWords = (contract: Contract, clean: Clean): Contract => ({
  ...contract,
  ...{
    endReason: '',
    mixNote: '',
    onLapse: '',
    amendReason: '',
    signatures: [],
    repDuties: [],
    coachDuties: [],
  },
  skills: contract.skills.map((skill) => ({
    ...skill,
    metrics: skill.metrics.map((metric) => ({
      ...metric,
      name: (metric.indicator === null ? '' : clean(metric.name)) || 'A metric of the coach’s own',
      unit: clean(metric.unit),
      baseline: metric.baseline && { ...metric.baseline, source: '' },
    })),
  })),
});

/** A figure without what went into it. */
function bare<T extends { readonly ok: boolean }>(told: T): T {
  if (!('value' in told)) return told;
  return { ...told, value: Object.assign({}, told.value, { inputs: [] }) };
}
