import { skillName } from '../../../../shared/content/skills';
import type { BuiltMatrix } from '../../../../shared/measure/skill-gap/build';
import type { MatrixQuestion } from '../../../../shared/measure/skill-gap/subject';
import { dimensionKeys, type DimensionKey } from '../../../../shared/model/dimensions';
import type { Rep } from '../../../../shared/model/rep';
import { skillOfCompetency, skillOfDimension, type SkillKey } from '../../../../shared/model/skill-key';
import type { MatrixBuilt } from '../../../jobs/skills';

/** One skill across. */
export interface SkillColumn {
  readonly key: string;
  readonly skill: SkillKey;
  readonly name: string;
  /** The dimension of a call in which it can be heard. */
  readonly dimension: DimensionKey | null;
}

/** Of whom and of what a matrix is, before anything is read. */
export interface MatrixSubject extends MatrixQuestion {
  readonly reps: readonly Rep[];
}

/** A matrix with what it is of. Its rows are worked out anew in place: `version` grows with each time. */
export interface MatrixData extends BuiltMatrix {
  readonly subject: MatrixSubject;
  readonly columns: readonly SkillColumn[];
  /** What takes long to know of the rows. */
  readonly rows: MatrixBuilt['rows'];
  readonly version: number;
}

interface RowWords {
  /** Over the names. */
  readonly header: string;
  readonly noun: readonly [one: string, several: string];
}

const repWords: RowWords = { header: 'Rep', noun: ['rep', 'reps'] };
const leaderWords: RowWords = { header: 'Leader', noun: ['leader', 'leaders'] };

/** What its rows are called: on a framework for those who lead nobody is a rep. */
export const rowWords = ({ of }: Pick<MatrixSubject, 'of'>): RowWords =>
  of.is === 'competencies' && of.framework.audience === 'leaders' ? leaderWords : repWords;

/** The columns of a subject. */
export const columnsOf = ({ of }: MatrixSubject): readonly SkillColumn[] =>
  of.is === 'competencies'
    ? of.framework.competencies.map(({ key, name, dimension }) => ({
        ...{ key, name, dimension },
        skill: skillOfCompetency(key),
      }))
    : dimensionKeys.map((key) => {
        const skill = skillOfDimension(key);
        return { key, skill, name: skillName(skill), dimension: key };
      });
