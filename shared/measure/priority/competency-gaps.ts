import { competencyAsSkill, type DrivenFigure } from '../../content/skills';
import type { Formats } from '../../lib/formats';
import { reaches } from '../../lib/stats';
import { counted } from '../../lib/words';
import type { DimensionKey } from '../../model/dimensions';
import type { Competency } from '../../model/framework';
import { skillOfCompetency } from '../../model/skill-key';
import type { AssessedTeam } from '../competency/assessed-team';
import type { Figure } from '../figure';
import type { GapCost } from './cost';
import type { Gap } from './proposals';

/** A competency of a rep beside what his role asks of it. */
export interface AssessedCompetency {
  readonly competency: Competency;
  /** 1 to 10. */
  readonly level: Figure;
  readonly required: Figure;
}

/** The competencies of a rep who is one of a team that was assessed; none where nobody assessed him. */
export const competenciesOf = (
  { framework, members }: AssessedTeam,
  repId: string,
): readonly AssessedCompetency[] => {
  const own = members.find(({ rep }) => rep.id === repId);
  return framework.competencies.flatMap((competency) => {
    const level = own?.levels.get(competency.key)?.level;
    const required = own?.required.get(competency.key);
    return level && required ? [{ competency, level, required }] : [];
  });
};

/** Under so many levels of ten somebody is as good as there. */
const leastGap = 1;

/** The ten levels of a competency on the scale of the five levels of a call: nine steps are as wide as four. */
const onFive = 4 / 9;

/**
 * The gaps of a rep in his competencies: one level of ten or more under what his role asks. A competency that is
 * heard on calls stays out where the calls have found its dimension to be a gap already: what was heard ten times
 * says more than one assessment, and the same skill would stand there twice. It touches all of the rep's deals, as
 * nobody knows better.
 */
export function competencyGaps(
  assessed: readonly AssessedCompetency[],
  heardAsGaps: ReadonlySet<DimensionKey>,
  costOf: (drives: DrivenFigure | undefined) => GapCost | undefined,
  { number }: Pick<Formats, 'number'>,
): readonly Gap[] {
  return assessed
    .filter(({ competency: { dimension } }) => dimension === null || !heardAsGaps.has(dimension))
    .flatMap(({ competency, level, required }): readonly Gap[] => {
      const gap = required.value - level.value;
      if (!reaches(gap, leastGap)) return [];
      const known = competencyAsSkill(competency);
      return [
        {
          skill: skillOfCompetency(competency.key),
          foundBy: 'competency',
          levels: gap * onFive,
          n: level.n,
          share: 1,
          cost: costOf(known.drives),
          known,
          finding: `Assessed at ${number(level.value, 1)} of 10 by ${counted(level.n, 'assessor', 'assessors')}, ${number(gap, 1)} under the ${number(required.value, 1)} that is required.`,
        },
      ];
    });
}
