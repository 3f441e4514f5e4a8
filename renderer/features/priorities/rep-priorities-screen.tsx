import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { movePlacement, takeOff } from '../../../shared/model/acts/placements';
import type { Rep } from '../../../shared/model/rep';
import type { SkillKey } from '../../../shared/model/skill-key';
import { repsOf } from '../../data/queries/reps';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { ChartFrame } from '../../ui/charts/chart-frame';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { PickField } from '../../ui/controls/pick-field';
import { RepFrame } from '../../widgets/rep-frame';
import { CyclePart } from './cycle-part';
import { LeftOut } from './left-out';
import { MatrixPlot } from './matrix/matrix-plot';
import { matrixTable } from './matrix-table';
import { GapPanel } from './panel/gap-panel';
import { PlaceByHand } from './place-by-hand';
import { usePrioritiesUi } from './priorities-ui';
import styles from './priorities.module.css';
import { Proposals } from './proposals';
import { usePriorities } from './use-priorities';
import { WithPipeline, type PipelineFindings } from '../../widgets/with-pipeline';
import type { PlacedGap, PrioritiesView } from './view';

/** What comes first for a rep: the gaps of the diagnosis on the priority matrix, and two skills for the next cycle. */
export function RepPrioritiesScreen() {
  return (
    <RepFrame part="priorities">
      {(rep) => (
        <WithPipeline key={rep.id} rep={rep}>
          {(pipeline) => <Priorities rep={rep} pipeline={pipeline} />}
        </WithPipeline>
      )}
    </RepFrame>
  );
}

function Priorities({ rep, pipeline }: { readonly rep: Rep; readonly pipeline: PipelineFindings }) {
  const view = usePriorities(rep, pipeline);
  if (!view) return null;
  return view.placed.length === 0 && view.open.length === 0 ? <NoGaps view={view} /> : <Board view={view} />;
}

function Board({ view }: { readonly view: PrioritiesView }) {
  const { rep, placed, open, matrix } = view;
  const act = useAct();
  const formats = useFormats();
  const board = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { selected, set } = usePrioritiesUi();
  const shown = placed.find(({ placement }) => placement.skill === selected[rep.id]) ?? placed[0];
  const select = (skill: SkillKey): void => set({ selected: { ...selected, [rep.id]: skill } });
  const focusWhenPlaced = useFocusOnPoint(board, placed);
  const remove = (gap: PlacedGap): void => {
    const rest = placed.filter((one) => one !== gap);
    const next = rest[Math.min(placed.indexOf(gap), rest.length - 1)];
    if (next) focusWhenPlaced(next.placement.skill);
    void act(takeOff(matrix, gap.placement, gap.name));
  };
  const goTo = (skill: SkillKey): void => {
    select(skill);
    focusWhenPlaced(skill);
  };
  const proposals = open.length > 0 ? <Proposals view={view} onPlaced={goTo} /> : null;
  const table = useMemo(() => matrixTable(view, formats), [view, formats]);
  return (
    <div className={styles.board} ref={board}>
      <div className={styles.left}>
        <h2 className="visually-hidden">Priorities of {rep.name}</h2>
        <ChartFrame
          title={`Impact against difficulty, cycle ${matrix.cycle}`}
          table={table}
          note={noteOf(view)}
        >
          <MatrixPlot
            gaps={placed}
            earlier={view.earlier}
            selected={shown?.placement.skill}
            onSelect={({ placement }) => select(placement.skill)}
            onOpen={() => heading.current?.focus()}
            onMove={(gap, place, by) => void act(movePlacement(gap.placement, gap.name, place, by))}
            onTakeOff={remove}
          />
        </ChartFrame>
        <LeftOut findings={view.findings} further={view.further} />
        <CyclePart view={view} />
        {shown ? proposals : null}
        <PlaceByHand view={view} onPlaced={goTo} />
      </div>
      <aside className={styles.right} aria-label="The gap in focus">
        <RepPicker rep={rep} />
        {shown ? (
          <GapPanel view={view} gap={shown} heading={heading} onTakeOff={() => remove(shown)} />
        ) : (
          proposals
        )}
      </aside>
    </div>
  );
}

/** Sets the focus on a gap's point as soon as that stands on the matrix. */
function useFocusOnPoint(
  board: RefObject<HTMLElement | null>,
  placed: readonly PlacedGap[],
): (skill: SkillKey) => void {
  const wanted = useRef<SkillKey>(undefined);
  useEffect(() => {
    const gap = placed.find(({ placement }) => placement.skill === wanted.current);
    const point = gap && board.current?.querySelector<HTMLElement>(`[data-point="${gap.placement.id}"]`);
    if (!point) return;
    wanted.current = undefined;
    point.focus();
  }, [board, placed]);
  return (skill) => {
    wanted.current = skill;
  };
}

const noteOf = ({ placed, earlier }: PrioritiesView): string =>
  [
    placed.some(({ isInCycle }) => isInCycle) && 'In colour: for the next cycle.',
    [...placed, ...earlier].some(({ trail }) => trail.length > 0) &&
      'Hollow: where it stood in earlier cycles.',
    placed.length > 0
      ? 'Drag a point, or move it with the arrow keys.'
      : 'Place a gap, and it stands here as a point that can be moved.',
  ]
    .filter(Boolean)
    .join(' ');

/** To the priorities of another rep. */
function RepPicker({ rep }: { readonly rep: Rep }) {
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const reps = useLive(repsOf, client.id) ?? [rep];
  const options = reps
    .filter((one) => one.archivedAt === null || one.id === rep.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PickField
      label="Priorities of"
      value={rep.id}
      options={options}
      isClearable={false}
      onChange={(id) => (id ? go(`/reps/${id}/priorities`) : undefined)}
    />
  );
}

function NoGaps({ view: { rep, isScored, findings, targetLevel } }: { readonly view: PrioritiesView }) {
  const [, go] = useLocation();
  const formats = useFormats();
  const score = (
    <Button look="primary" onClick={() => go(`/reps/${rep.id}/queue`)}>
      Score calls
    </Button>
  );
  if (!isScored) {
    return (
      <Empty title="Nothing scored yet" action={score}>
        The gaps of {rep.name} stand here once calls are scored, to be placed by impact and difficulty. Five
        scores make a dimension firm.
      </Empty>
    );
  }
  if (findings.reached.length === 0) {
    return (
      <>
        <Empty title="Too few scores" action={score}>
          No dimension has the five scores that a gap takes.
        </Empty>
        <LeftOut findings={findings} further={[]} />
      </>
    );
  }
  return (
    <>
      <Empty title="All at the target" action={score}>
        Every dimension with five scores or more is at {formats.number(targetLevel, 1)} or over. There is
        nothing to place.
      </Empty>
      <LeftOut findings={findings} further={[]} />
    </>
  );
}
