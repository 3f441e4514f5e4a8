import type { Rep } from '../../shared/model/rep';
import { Face } from '../ui/controls/tag';
import type { Column } from '../ui/data-table/column';
import styles from './rep-columns.module.css';

/** A row of a list of reps. */
export interface RepOfTeam {
  readonly rep: Rep;
  /** Empty for a rep without a team. */
  readonly teamName: string;
}

/** Who it is, with his face; opens the row. */
export const nameColumn: Column<RepOfTeam> = {
  id: 'name',
  header: 'Name',
  width: 'minmax(10rem, 2fr)',
  isName: true,
  sortValue: ({ rep }) => rep.name,
  cell: ({ rep }) => (
    <span className={styles.name} title={rep.name}>
      <Face name={rep.name} photo={rep.photo} size={24} />
      <span>{rep.name}</span>
    </span>
  ),
};

/** His team; those without one come last. */
export const teamColumn: Column<RepOfTeam> = {
  id: 'team',
  header: 'Team',
  width: 'minmax(9rem, 1fr)',
  sortValue: ({ teamName }) => teamName || null,
  cell: ({ teamName }) => teamName,
};
