import { skillName } from '../../../../shared/content/skills';
import { dimensionKeys, type DimensionKey } from '../../../../shared/model/dimensions';
import type { Competency } from '../../../../shared/model/framework';
import { skillOfDimension } from '../../../../shared/model/skill-key';
import type { Option } from '../../../ui/controls/field';

export const rankWords: Readonly<Record<Competency['rank'], string>> = {
  foundational: 'Foundational: it carries every deal.',
  advanced: 'Advanced: it pays off once the foundations stand.',
};

export const rankOptions: readonly Option<Competency['rank']>[] = [
  { value: 'foundational', label: 'Foundational' },
  { value: 'advanced', label: 'Advanced' },
];

export const dimensionOptions: readonly Option<DimensionKey | 'none'>[] = [
  { value: 'none', label: 'Not heard on calls' },
  ...dimensionKeys.map((key) => ({ value: key, label: skillName(skillOfDimension(key)) })),
];
