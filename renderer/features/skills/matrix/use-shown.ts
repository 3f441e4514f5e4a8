import { useMemo } from 'react';
import type { Team } from '../../../../shared/model/team';
import type { Id } from '../../../../shared/model/fields';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import type { GridCells } from '../../../ui/matrix-grid/matrix-grid';
import { cellsOf } from './cells';
import type { MatrixChoice } from './matrix-ui';
import type { MatrixData } from './subject';
import { peopleOf, viewOf, type MatrixView } from './view';

/** A matrix that has levels, as it is drawn. */
export interface Shown {
  readonly data: MatrixData;
  readonly view: MatrixView;
  readonly cells: GridCells;
}

/** How a matrix is drawn under these choices; undefined while there is none, or none with a level. */
export function useShown(
  data: MatrixData | undefined,
  teams: readonly Team[],
  choice: MatrixChoice,
  teamId: Id | null,
): Shown | undefined {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { subject, rows } = data ?? {};
  const people = useMemo(() => subject && rows && peopleOf({ subject, rows }, teams), [subject, rows, teams]);
  const view = useMemo(
    () => data && people && viewOf(data, people, teams, choice, teamId),
    [data, people, teams, choice, teamId],
  );
  const cells = useMemo(
    () => data && cellsOf(data, formats, client.fiscalYearStartMonth),
    [data, formats, client.fiscalYearStartMonth],
  );
  return data && view && cells && { data, view, cells };
}
