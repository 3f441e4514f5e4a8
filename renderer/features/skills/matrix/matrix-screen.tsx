import { useEffect, useMemo, useRef, useState } from 'react';
import type { Rep } from '../../../../shared/model/rep';
import { coachingSettingsOf } from '../../../data/queries/diagnosis';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Empty, Notice } from '../../../ui/controls/empty';
import type { CellPlace } from '../../../ui/matrix-grid/matrix-grid';
import { useLocation } from 'wouter';
import { backToGrid } from '../back-to-grid';
import { NothingAssessed } from '../nothing-assessed';
import { ReadingProgress } from '../reading-progress';
import { SkillsFrame } from '../skills-frame';
import { useSkills, type Skills } from '../use-skills';
import { CellPanel } from './cell-panel';
import { CellsWithSelection } from './cells-with-selection';
import { Controls } from './controls';
import { leadOf } from './lead';
import { MatrixExport } from './matrix-export';
import { matrixChoiceFor, useMatrixUi, type MatrixChoice } from './matrix-ui';
import { columnsOf, type MatrixData, type MatrixSubject, type SkillColumn } from './subject';
import { useMatrix, type MatrixReading } from './use-matrix';
import { useShown } from './use-shown';

/** Reps down, skills across: where everybody stands against what is asked of the role. */
export function MatrixScreen() {
  const { client } = useWorkspace();
  const skills = useSkills();
  const everybody = skills?.people.reps;
  const people = useMemo(() => everybody && sidesOf(everybody), [everybody]);
  const settings = useLive(coachingSettingsOf, client.id)?.settings;
  const { of } = useMatrixUi();
  const choice = matrixChoiceFor(of, client.id);
  const subject = useMemo(
    () =>
      skills && people && settings
        ? subjectOf(skills, people, choice, client.id, settings.targetLevel)
        : undefined,
    [skills, people, settings, choice, client.id],
  );
  const { data, isCurrent, progress, error } = useMatrix(subject);
  if (!skills || !settings || !people) return null;
  if (skills.people.reps.length === 0) return <NoReps />;
  const known = data?.subject.clientId === client.id && hasLevels(data) ? data : undefined;
  return (
    <Matrix
      key={client.id}
      {...{ skills, choice, data: known, isCurrent, progress, error }}
      columns={known?.columns ?? (subject ? columnsOf(subject) : [])}
      hasNothing={isCurrent || !subject}
    />
  );
}

interface Sides {
  readonly sellers: readonly Rep[];
  readonly leaders: readonly Rep[];
}

/** Those who are assessed on the reps' framework, and those who are on the leaders'. */
const sidesOf = (reps: readonly Rep[]): Sides => ({
  sellers: reps.filter(({ role }) => role !== 'manager'),
  leaders: reps.filter(({ role }) => role === 'manager'),
});

const hasLevels = ({ matrix, compared }: MatrixData): boolean =>
  matrix.n.some((n) => n > 0) || (compared?.before.n.some((n) => n > 0) ?? false);

function subjectOf(
  { framework, versions, quarter, quarters, today }: Skills,
  { sellers, leaders }: Sides,
  { shows, comparedTo }: MatrixChoice,
  clientId: string,
  targetLevel: number,
): MatrixSubject | undefined {
  const earlier = comparedTo !== null && comparedTo < quarter && quarters.includes(comparedTo);
  const own = { clientId, quarter, today, comparedTo: earlier ? comparedTo : undefined };
  if (shows === 'dimensions')
    return {
      ...own,
      reps: sellers,
      of: { is: 'dimensions', targetLevel },
    };
  if (!framework) return undefined;
  return {
    ...own,
    reps: framework.audience === 'leaders' ? leaders : sellers,
    of: {
      is: 'competencies',
      framework,
      versionIds: versions.filter(({ family }) => family === framework.family).map(({ id }) => id),
    },
  };
}

function NoReps() {
  const [, go] = useLocation();
  return (
    <SkillsFrame part="Matrix">
      <Empty
        title="No reps yet"
        action={
          <Button look="primary" onClick={() => go('/reps')}>
            Add reps
          </Button>
        }
      >
        Here you will see every rep against what the role asks, skill by skill.
      </Empty>
    </SkillsFrame>
  );
}

function Nothing({ skills, choice }: { readonly skills: Skills; readonly choice: MatrixChoice }) {
  const [, go] = useLocation();
  if (choice.shows === 'competencies')
    return (
      <NothingAssessed hasFramework={skills.framework !== undefined}>
        Here you will see every rep against what the role asks, competency by competency.
      </NothingAssessed>
    );
  return (
    <Empty
      title="No call is scored in these days"
      action={
        <Button look="primary" onClick={() => go('/calls')}>
          Choose a call to score
        </Button>
      }
    >
      Here you will see every rep’s five dimensions against the target, from the last ten scored calls.
    </Empty>
  );
}

interface MatrixProps extends Pick<MatrixReading, 'data' | 'isCurrent' | 'progress' | 'error'> {
  readonly skills: Skills;
  readonly choice: MatrixChoice;
  readonly columns: readonly SkillColumn[];
  /** It was read, and has no level. */
  readonly hasNothing: boolean;
}

/** One tree for a matrix that is read and one that is still to come: what is typed meanwhile keeps the focus. */
function Matrix({ skills, choice, data, columns, hasNothing, isCurrent, progress, error }: MatrixProps) {
  const formats = useFormats();
  const { teamId } = skills;
  const { teams } = skills.people;
  const shown = useShown(data, teams, choice, teamId);
  const [focused, setFocused] = useState<CellPlace>();
  const [isPanelOpen, setPanelOpen] = useState(true);
  const [, go] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpening = useRef(false);
  // What was opened is read from its heading on.
  useEffect(() => {
    if (!isOpening.current) return;
    isOpening.current = false;
    heading.current?.focus();
  });
  const open = (place: CellPlace): void => {
    if (place.column === undefined) return go(`/reps/${data?.subject.reps[place.row]?.id ?? ''}`);
    isOpening.current = true;
    setFocused({ ...place });
    setPanelOpen(true);
  };
  const close = (): void => {
    setPanelOpen(false);
    backToGrid();
  };
  const panel =
    shown && isPanelOpen && focused?.column !== undefined && shown.data.subject.reps[focused.row] ? (
      <CellPanel
        data={shown.data}
        row={focused.row}
        column={focused.column}
        heading={heading}
        sentence={shown.cells.sentence(focused.row, focused.column)}
        onClose={close}
      />
    ) : undefined;
  return (
    <SkillsFrame
      part="Matrix"
      isFlush={shown !== undefined}
      isBusy={!isCurrent}
      lead={shown && leadOf(shown.data, formats.number)}
      panel={panel}
      actions={shown && <MatrixExport data={shown.data} view={shown.view} teams={teams} />}
    >
      <Controls skills={skills} columns={columns} />
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {shown ? (
        <CellsWithSelection shown={shown} choice={choice} onFocusCell={setFocused} onOpen={open} />
      ) : (
        <>
          <ReadingProgress progress={progress} />
          {hasNothing ? <Nothing skills={skills} choice={choice} /> : null}
        </>
      )}
    </SkillsFrame>
  );
}
