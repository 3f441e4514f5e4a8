import { useMemo, useState } from 'react';
import { dimensionShortNames } from '../../../shared/content/dimension-terms';
import { counted, listed } from '../../../shared/lib/words';
import type { Figure } from '../../../shared/measure/figure';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { orderOf } from '../../../shared/measure/team-comparison';
import { dimensionKeys, type DimensionKey, type PerDimension } from '../../../shared/model/dimensions';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import { useFormats } from '../../platform/use-formats';
import { BandBars } from '../../ui/charts/band-bars';
import { Segmented } from '../../ui/controls/segmented';
import { Section } from '../../ui/layout/page';
import type { Member } from './use-x-ray';
import styles from './x-ray.module.css';

/**
 * The reps of the team on one dimension, by name. There is no ranking: only who is apart beyond chance is
 * said.
 */
export function TeamPanel({
  rep,
  team,
  members,
  profile,
  medians,
}: {
  readonly rep: Rep;
  readonly team: Team;
  readonly members: readonly Member[];
  readonly profile: SkillsProfile;
  readonly medians: PerDimension<Figure | undefined> | undefined;
}) {
  const formats = useFormats();
  const [key, setKey] = useState<DimensionKey>('discoveryQuality');
  const { comparable, rows } = useMemo(
    () => compare(members, profile.rubric.id, key, medians?.[key]?.value ?? null),
    [members, profile, key, medians],
  );
  const { name } = profile.dimensions[key];
  const others = members.length - comparable.length;
  return (
    <Section
      title={team.name}
      lead={`By name, ${rep.name} among them. Reps are not ranked: where two bands overlap, the difference may be chance.`}
    >
      <Segmented
        label="Dimension"
        hideLabel
        value={key}
        options={dimensionKeys.map((one) => ({ value: one, label: dimensionShortNames[one] }))}
        onChange={setKey}
      />
      <BandBars title={name} rows={rows} format={(value) => formats.number(value, 1)} />
      <p className={styles.note}>
        {beyondChance(comparable, key)}{' '}
        {others > 0
          ? `${counted(others, 'rep has', 'reps have')} no scorecard on this version of the rubric.`
          : ''}
      </p>
    </Section>
  );
}

interface Comparable {
  readonly rep: Rep;
  readonly profile: SkillsProfile;
}

function compare(members: readonly Member[], rubricId: string, key: DimensionKey, teamMedian: number | null) {
  const comparable = members.flatMap(({ rep, profile }): Comparable[] =>
    profile?.rubric.id === rubricId ? [{ rep, profile }] : [],
  );
  const rows = comparable.map(({ rep, profile }, place) => {
    const { mean, n, isThin } = profile.dimensions[key];
    const isTwice = comparable.some((other, at) => at < place && other.rep.name === rep.name);
    return {
      label: isTwice ? `${rep.name} (${place + 1})` : rep.name,
      value: mean?.value ?? null,
      band: mean?.band ?? null,
      n,
      teamMedian,
      isThin,
    };
  });
  return { comparable, rows };
}

/** Who stands apart from all others by more than chance, in a sentence. */
function beyondChance(comparable: readonly Comparable[], key: DimensionKey): string {
  const { groups } = orderOf(
    comparable.map(({ rep, profile }) => ({ repId: rep.id, standing: profile.dimensions[key] })),
  );
  const named = (ids: readonly string[]): string =>
    listed(comparable.filter(({ rep }) => ids.includes(rep.id)).map(({ rep }) => rep.name));
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return 'No comparison yet: it takes five scores or more that are not all equal.';
  if (groups.length === 1) return 'Nobody stands apart: the bands form one chain.';
  return `Beyond chance ${named(first)} ${first.length === 1 ? 'stands' : 'stand'} over all others, ${named(last)} under them.`;
}
