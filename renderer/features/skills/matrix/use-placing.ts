import { nextCycleOf } from '../../../../shared/measure/priority/cycle';
import { proposalsFor } from '../../../../shared/measure/priority/proposals';
import { placeGapsOfReps } from '../../../../shared/model/acts/placements';
import type { Rep } from '../../../../shared/model/rep';
import { placingRecords } from '../../../data/queries/skill-matrix';
import { useAct, useTakeBack } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { counted } from '../../../../shared/lib/words';
import type { MatrixData, SkillColumn } from './subject';

/** A selected cell that is under what is required: what can be placed. */
export interface SelectedGap {
  readonly rep: Rep;
  readonly column: SkillColumn;
  readonly level: number;
  readonly required: number;
  readonly n: number;
}

/** Undo, the timeline and the journal carry every gap: more than these in one act would not be meant. */
export const mostGaps = 500;

/** The selected cells that are under what is required. */
export function selectedGaps(
  { subject, matrix, columns }: MatrixData,
  selected: Uint8Array,
): readonly SelectedGap[] {
  const gaps: SelectedGap[] = [];
  for (let cell = selected.indexOf(1); cell >= 0; cell = selected.indexOf(1, cell + 1)) {
    const rep = subject.reps[Math.floor(cell / matrix.columns)];
    const column = columns[cell % matrix.columns];
    if (rep && column && (matrix.gap[cell] ?? NaN) > 0)
      gaps.push({
        ...{ rep, column },
        level: matrix.level[cell] ?? NaN,
        required: matrix.required[cell] ?? NaN,
        n: matrix.n[cell] ?? 0,
      });
  }
  return gaps;
}

/** Ten levels of a competency are as wide as the five of a dimension: (10 − 1) ÷ (5 − 1). */
const levelsOfACompetency = 9 / 4;

/** Places gaps on the priority matrices of their reps, where the proposals put such gaps first, as one act. */
export function usePlacing(): (gaps: readonly SelectedGap[], of: MatrixData['subject']['of']['is']) => void {
  const { db, now, newId, say } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const { offer } = useTakeBack();
  return useOnce(async (gaps: readonly SelectedGap[], of: MatrixData['subject']['of']['is']) => {
    const ofRep = [...Map.groupBy(gaps, ({ rep }) => rep.id)];
    const records = await placingRecords(
      db,
      client.id,
      ofRep.map(([repId]) => repId),
    );
    const places = ofRep.map(([repId, own]) => {
      const isOwn = (one: { readonly repId: string }): boolean => one.repId === repId;
      const matrix = {
        clientId: client.id,
        repId,
        cycle: nextCycleOf(records.contracts.filter(isOwn)),
        placements: records.placements.filter(isOwn),
      };
      return { matrix, gaps: own.map((gap) => placeOf(gap, of)) };
    });
    const made = placeGapsOfReps(places, { at: new Date(now()).toISOString(), newId });
    if (made.edits.length === 0)
      return say({ tone: 'plain', text: 'They stand on the priority matrix already.' });
    const done = await act(made);
    if (!done.ok) return;
    const kept = gaps.length - made.edits.length;
    const before = kept > 0 ? `; ${counted(kept, 'stands', 'stand')} there already` : '';
    say({
      tone: 'plain',
      text: `Placed ${counted(made.edits.length, 'gap', 'gaps')} of ${counted(ofRep.length, 'rep', 'reps')} on the priority matrix${before}.`,
      ...offer(done.value),
    });
  });
}

/** Where a gap goes first: wider gaps matter more; nothing here knows which deals they touch or what they cost. */
function placeOf({ column, level, required, n }: SelectedGap, of: MatrixData['subject']['of']['is']) {
  const foundBy = of === 'competencies' ? ('competency' as const) : ('dimension' as const);
  const levels = of === 'competencies' ? (required - level) / levelsOfACompetency : required - level;
  const [proposal] = proposalsFor([
    { skill: column.skill, foundBy, levels, n, share: 1, cost: undefined, finding: '' },
  ]);
  return {
    ...{ skill: column.skill, name: column.name, foundBy },
    impact: proposal?.impact.value ?? 1,
    difficulty: proposal?.difficulty ?? 3,
  };
}
