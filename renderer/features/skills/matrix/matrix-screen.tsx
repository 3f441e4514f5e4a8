import { useEffect, useMemo, useRef, useState } from 'react';
import type { Team } from '../../../../shared/model/team';
import { coachingSettingsOf } from '../../../data/queries/diagnosis';
import { matrixPeople, type MatrixPeople } from '../../../data/queries/skill-matrix';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Empty, Notice, Progress } from '../../../ui/controls/empty';
import { MatrixGrid, type CellPlace } from '../../../ui/matrix-grid/matrix-grid';
import { useLocation } from 'wouter';
import { NothingAssessed } from '../nothing-assessed';
import { SkillsFrame } from '../skills-frame';
import { useSkills, type Skills } from '../use-skills';
import { CellPanel } from './cell-panel';
import { cellsOf } from './cells';
import { Controls } from './controls';
import { leadOf } from './lead';
import { Legend } from './legend';
import { MatrixExport } from './matrix-export';
import { matrixChoiceFor, useMatrixUi, type MatrixChoice } from './matrix-ui';
import { SelectionBar } from './selection-bar';
import { columnsOf, type MatrixData, type MatrixSubject } from './subject';
import { useMatrix } from './use-matrix';
import { peopleOf, sortAfter, sortedBy, viewOf } from './view';

/** Reps down, skills across: where everybody stands against what is asked of the role. */
export function MatrixScreen() {
  const { client } = useWorkspace();
  const skills = useSkills();
  // Apart from the rest of the section: an assessment that is kept must not read thousands of reps again.
  const people = useLive(matrixPeople, client.id);
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
  if (people.sellers.length + people.leaders.length === 0) return <NoReps />;
  const shown = data?.subject.clientId === client.id ? data : undefined;
  if (shown && hasLevels(shown))
    return (
      <Matrix key={client.id} {...{ skills, choice, data: shown, isCurrent, error }} teams={people.teams} />
    );
  return (
    <SkillsFrame part="Matrix" isBusy={!isCurrent}>
      <Controls skills={skills} columns={subject ? columnsOf(subject) : []} />
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {progress && progress.total > longReading ? (
        <Progress label="Reading the assessments" done={progress.done} total={progress.total} />
      ) : null}
      {isCurrent || !subject ? <Nothing skills={skills} choice={choice} /> : null}
    </SkillsFrame>
  );
}

/** Fewer records are read before anybody could read that they are. */
const longReading = 3000;

const hasLevels = ({ matrix, compared }: MatrixData): boolean =>
  matrix.n.some((n) => n > 0) || (compared?.before.n.some((n) => n > 0) ?? false);

function subjectOf(
  { framework, versions, quarter, quarters, today }: Skills,
  { sellers, leaders }: MatrixPeople,
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

function Matrix({
  skills,
  choice,
  data,
  teams,
  isCurrent,
  error,
}: {
  readonly skills: Skills;
  readonly choice: MatrixChoice;
  readonly data: MatrixData;
  readonly teams: readonly Team[];
  readonly isCurrent: boolean;
  readonly error: string | undefined;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [, go] = useLocation();
  const { choose } = useMatrixUi();
  const { teamId } = skills;
  const { subject, columns } = data;
  const cellsHere = data.matrix.rows * data.matrix.columns;
  const [selection, setSelection] = useState<{ readonly of: MatrixSubject; readonly cells: Uint8Array }>();
  const selected = useMemo(
    () => (selection?.of === subject ? selection.cells : new Uint8Array(cellsHere)),
    [selection, subject, cellsHere],
  );
  const [focused, setFocused] = useState<CellPlace>();
  const [isPanelOpen, setPanelOpen] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpening = useRef(false);

  const people = useMemo(() => peopleOf(subject, teams, client.locale), [subject, teams, client.locale]);
  const view = useMemo(
    () => viewOf(data, people, teams, choice, teamId),
    [data, people, teams, choice, teamId],
  );
  const cells = useMemo(
    () => cellsOf(data, formats, client.fiscalYearStartMonth),
    [data, formats, client.fiscalYearStartMonth],
  );
  // What was opened is read from its heading on.
  useEffect(() => {
    if (!isOpening.current) return;
    isOpening.current = false;
    heading.current?.focus();
  });
  const select = (next: Uint8Array): void => setSelection({ of: subject, cells: next });
  const open = (place: CellPlace): void => {
    if (place.column === undefined) return go(`/reps/${subject.reps[place.row]?.id ?? ''}`);
    isOpening.current = true;
    setFocused({ ...place });
    setPanelOpen(true);
  };
  const panel =
    isPanelOpen && focused?.column !== undefined && subject.reps[focused.row] ? (
      <CellPanel
        data={data}
        row={focused.row}
        column={focused.column}
        heading={heading}
        sentence={cells.sentence(focused.row, focused.column)}
        onClose={() => setPanelOpen(false)}
      />
    ) : undefined;
  return (
    <SkillsFrame
      part="Matrix"
      isFlush
      isBusy={!isCurrent}
      lead={leadOf(data, formats.number)}
      panel={panel}
      actions={<MatrixExport data={data} view={view} teams={teams} />}
    >
      <Controls skills={skills} columns={columns} />
      {error ? <Notice tone="danger">{error}</Notice> : null}
      <MatrixGrid
        label="Skill gap matrix"
        columns={view.columns}
        lines={view.lines}
        headings={view.headings}
        cells={cells}
        nameHeader="Rep"
        asideHeader="Missing"
        sort={{ by: sortedBy(choice, data), isDescending: choice.isDescending }}
        onSort={(by) => choose(client.id, sortAfter(by, choice, data))}
        selected={selected}
        onSelect={select}
        onFocusCell={setFocused}
        onOpen={open}
        empty={
          <Empty
            title="Nobody is left"
            action={
              <Button onClick={() => choose(client.id, { text: '', isUnder: false, isStale: false })}>
                Clear the filters
              </Button>
            }
          >
            No rep of this team matches what the matrix is narrowed to.
          </Empty>
        }
      />
      <Legend data={data} formats={formats} />
      <SelectionBar
        data={data}
        shown={view.rows.length}
        selected={selected}
        onClear={() => select(new Uint8Array(cellsHere))}
      />
    </SkillsFrame>
  );
}
