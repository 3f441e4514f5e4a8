import { dimensionAbbreviations, dimensionShortNames } from '../../../shared/content/dimension-terms';
import { repRoleNames } from '../../../shared/content/rep-terms';
import { monthsInWords } from '../../../shared/lib/formats';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { Id } from '../../../shared/model/fields';
import { LevelMark } from '../../ui/controls/tag';
import type { Column } from '../../ui/data-table/column';
import { nameColumn, teamColumn } from '../../widgets/rep-columns';
import { useGlance } from './glances';
import styles from './reps.module.css';
import type { RepRow } from './use-reps';

/** The columns of the list of reps. No column sorts by a mean: reps are not ranked where their bands overlap. */
export const repColumns: readonly Column<RepRow>[] = [
  nameColumn,
  teamColumn,
  {
    id: 'role',
    header: 'Role',
    width: '5.25rem',
    sortValue: ({ rep }) => repRoleNames[rep.role],
    cell: ({ rep }) => repRoleNames[rep.role],
  },
  {
    id: 'tenure',
    goes: 1,
    header: 'Tenure',
    width: '5.25rem',
    isNumeric: true,
    sortValue: ({ months }) => months,
    cell: ({ months }) => (months === undefined ? '' : monthsInWords(months)),
  },
  {
    id: 'scored',
    header: 'Scored',
    width: '4.75rem',
    align: 'end',
    cell: ({ rep }) => <Scored repId={rep.id} />,
  },
  {
    id: 'profile',
    header: 'Skills profile',
    headerDrawn: (
      <span className={styles.dimensionNames}>
        {dimensionKeys.map((key) => (
          <span key={key} title={dimensionShortNames[key]}>
            {dimensionAbbreviations[key]}
          </span>
        ))}
      </span>
    ),
    width: '13.5rem',
    cell: ({ rep }) => <Profile repId={rep.id} />,
  },
];

function Scored({ repId }: { readonly repId: Id }) {
  const scored = useGlance(repId)?.scored;
  if (!scored) return null;
  return (
    <span
      title={`${scored.value} of the last ${scored.n} calls scored`}
    >{`${scored.value} of ${scored.n}`}</span>
  );
}

/** The five means in the order of the scorecard; hollow where they stand on fewer than five scores. */
function Profile({ repId }: { readonly repId: Id }) {
  const glance = useGlance(repId);
  if (!glance) return null;
  const { profile } = glance;
  if (!profile) return <span className={styles.none}>Nothing scored yet</span>;
  return (
    <span className={styles.profile}>
      {dimensionKeys.map((key) => {
        const { name, mean, n, isThin } = profile.dimensions[key];
        const label = mean ? `${name}: mean of ${n}${isThin ? ', thin' : ''}` : `${name}: no score`;
        return (
          <span key={key}>
            <span className="visually-hidden">{`${label} `}</span>
            {mean ? <LevelMark level={mean.value} isMean label={label} isThin={isThin} /> : '–'}
          </span>
        );
      })}
    </span>
  );
}
