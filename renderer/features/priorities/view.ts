import { skillName, skills } from '../../../shared/content/skills';
import type { Formats } from '../../../shared/lib/formats';
import { newestAssessed } from '../../../shared/measure/competency/newest-assessed';
import { limitsOf, perceptionGaps, selfLevels } from '../../../shared/measure/perception-gap';
import { pointers } from '../../../shared/measure/pointers';
import { competenciesOf } from '../../../shared/measure/priority/competency-gaps';
import { draftFor, nextCycleOf, placementsIn, trailOf } from '../../../shared/measure/priority/cycle';
import { gapsOf, type Findings } from '../../../shared/measure/priority/gaps';
import { pairFrom, type Pair } from '../../../shared/measure/priority/pair';
import { proposalsFor, worthShowing, type Proposal } from '../../../shared/measure/priority/proposals';
import { quadrantOf, type Quadrant } from '../../../shared/measure/priority/quadrant';
import { skillsProfile, type SkillsProfile } from '../../../shared/measure/skills-profile';
import type { Matrix, Place } from '../../../shared/model/acts/placements';
import type { Competency } from '../../../shared/model/framework';
import type { Contract } from '../../../shared/model/contract';
import type { Placement } from '../../../shared/model/placement';
import type { Rep } from '../../../shared/model/rep';
import { dimensionOf, skillOfCompetency, type SkillKey } from '../../../shared/model/skill-key';
import type { GapRecords, MatrixRecords } from '../../data/queries/priorities';
import type { PipelineFindings } from '../../widgets/with-pipeline';

/** A gap that stands on the matrix. */
export interface PlacedGap {
  readonly placement: Placement;
  readonly name: string;
  readonly quadrant: Quadrant;
  /** What the figures propose for it; undefined where the diagnosis finds no gap there (any more). */
  readonly proposal: Proposal | undefined;
  /** Where it stood in earlier cycles, oldest first. */
  readonly trail: readonly Placement[];
  readonly isInCycle: boolean;
}

/** A gap that the diagnosis found and nobody has placed. */
export interface OpenGap {
  readonly proposal: Proposal;
  readonly name: string;
  readonly trail: readonly Placement[];
}

/** The priorities of a rep for the next cycle, as the screen draws them. */
export interface PrioritiesView {
  readonly rep: Rep;
  readonly matrix: Matrix;
  readonly placed: readonly PlacedGap[];
  readonly earlier: readonly EarlierGap[];
  readonly open: readonly OpenGap[];
  /** Competencies under what the role asks with less impact than those in `open`: they can be placed by hand. */
  readonly further: readonly OpenGap[];
  readonly findings: Findings;
  readonly isScored: boolean;
  /** Why gaps have no cost from the figures; undefined where they have. */
  readonly whyNoCost: string | undefined;
  readonly targetLevel: number;
  /** Where the rep stands on the indicators that a pipeline answers, by the indicator's key. */
  readonly indicators: PipelineFindings['indicators'];
  /** One foundational and one advanced of what is placed; undefined where nothing is worth a cycle. */
  readonly pair: Pair<Placement> | undefined;
  /** The draft of the cycle's contract; undefined before there is one. */
  readonly draft: Contract | undefined;
  /** The skills of the draft; without one those that were picked, or else the proposed pair. */
  readonly inCycle: readonly SkillKey[];
  readonly isPicked: boolean;
  readonly nameOf: (skill: SkillKey) => string;
  /** Every skill that can be placed by hand: those of the program and the competencies of the rep's framework. */
  readonly skills: readonly SkillKey[];
}

/** The key under which the picked skills of a rep's cycle are kept. */
export const pickedKey = ({ repId, cycle }: Pick<Matrix, 'repId' | 'cycle'>): string => `${repId} ${cycle}`;

/** A skill that stood on the matrix in earlier cycles and is not placed in this one. */
export interface EarlierGap {
  readonly name: string;
  /** Where it stood, oldest first. */
  readonly trail: readonly Placement[];
  readonly last: Placement;
}

/** Everything that is drawn, from the records and what is picked. */
export function prioritiesView(given: {
  readonly rep: Rep;
  readonly matrix: MatrixRecords;
  readonly diagnosis: GapRecords;
  readonly pipeline: PipelineFindings;
  readonly picked: Readonly<Record<string, readonly SkillKey[]>>;
  readonly formats: Formats;
  readonly today: string;
}): PrioritiesView {
  const { rep, diagnosis, pipeline, formats } = given;
  const { placements, contracts } = given.matrix;
  const { scores, rubrics, settings, self, assessments, frameworks } = diagnosis;
  // Nothing here is said of evidence, so none is read.
  const profile = skillsProfile({ ...scores, rubrics, evidence: [] });
  const assessed = newestAssessed(rep, assessments, frameworks, given.today);
  const findings = gapsOf(
    {
      profile,
      targetLevel: settings.targetLevel,
      perception:
        self && perceptionGaps(profile, selfLevels(self.round, self.questionnaire), limitsOf(settings)),
      pointers: pointers(profile, pipeline.leaks),
      drivers: pipeline.drivers.ok ? pipeline.drivers.value : undefined,
      competencies: assessed ? competenciesOf(assessed, rep.id) : [],
    },
    formats,
  );
  const proposals = proposalsFor(findings.gaps);
  const cycle = nextCycleOf(contracts);
  const matrix: Matrix = { clientId: rep.clientId, repId: rep.id, cycle, placements };
  const standing = placementsIn(placements, cycle);
  const pair = pairFrom(standing);
  const draft = draftFor(contracts, cycle);
  const picked = given.picked[pickedKey(matrix)]?.filter((skill) =>
    standing.some((one) => one.skill === skill),
  );
  const inCycle = draft?.skills.map(({ skill }) => skill) ?? picked ?? skillsOf(pair);
  const { shown, further } = worthShowing(proposals);
  const open = (these: readonly Proposal[]): readonly OpenGap[] =>
    these
      .filter(({ gap }) => !standing.some(({ skill }) => skill === gap.skill))
      .map((proposal) => ({
        proposal,
        name: nameOf(proposal.gap.skill),
        trail: trailOf(placements, proposal.gap.skill, cycle),
      }));
  const nameOf = (skill: SkillKey): string => nameIn(profile, assessed?.framework.competencies ?? [], skill);
  return {
    rep,
    matrix,
    placed: standing.map((placement) => ({
      placement,
      name: nameOf(placement.skill),
      quadrant: quadrantOf(placement),
      proposal: proposals.find(({ gap }) => gap.skill === placement.skill),
      trail: trailOf(placements, placement.skill, cycle),
      isInCycle: inCycle.includes(placement.skill),
    })),
    earlier: [...new Set(placements.filter((one) => one.cycle < cycle).map(({ skill }) => skill))]
      .filter((skill) => !standing.some((one) => one.skill === skill))
      .flatMap((skill) => {
        const trail = trailOf(placements, skill, cycle);
        const last = trail.at(-1);
        return last ? [{ name: nameOf(skill), trail, last }] : [];
      }),
    open: open(shown),
    further: open(further),
    findings,
    isScored: profile !== undefined,
    whyNoCost: pipeline.drivers.ok ? undefined : pipeline.drivers.error,
    targetLevel: settings.targetLevel,
    indicators: pipeline.indicators,
    pair,
    draft,
    inCycle,
    isPicked: draft !== undefined || picked !== undefined,
    nameOf,
    skills: [
      ...skills.map(({ key }) => key),
      ...(assessed?.framework.competencies ?? []).map(({ key }) => skillOfCompetency(key)),
    ],
  };
}

/** The skills of a proposed pair, the foundational one first. */
export const skillsOf = (pair: Pair<Placement> | undefined): readonly SkillKey[] =>
  [pair?.foundational, pair?.advanced].flatMap((one) => one?.skill ?? []);

/** A dimension is called what the client's rubric calls it, a competency what the framework calls it. */
function nameIn(
  profile: SkillsProfile | undefined,
  competencies: readonly Competency[],
  skill: SkillKey,
): string {
  const dimension = dimensionOf(skill);
  const own = dimension
    ? profile?.dimensions[dimension].name
    : competencies.find(({ key }) => skillOfCompetency(key) === skill)?.name;
  return own ?? skillName(skill);
}

/** Where the figures would place a gap first. */
export const firstPlace = ({ proposal, name }: OpenGap): Place => ({
  skill: proposal.gap.skill,
  name,
  foundBy: proposal.gap.foundBy,
  impact: proposal.impact.value,
  difficulty: proposal.difficulty,
});

/** A place in words, as `impact 4.2, difficulty 2.5, quick win`. */
export const placeInWords = (
  place: Pick<Placement, 'impact' | 'difficulty'>,
  { number }: Pick<Formats, 'number'>,
): string =>
  `impact ${number(place.impact, 1)}, difficulty ${number(place.difficulty, 1)}, ${quadrantOf(place)}`;
