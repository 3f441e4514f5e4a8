import { beginAssessment } from '../../../../shared/model/acts/assessments';
import type { Assessment } from '../../../../shared/model/assessment';
import { made } from '../../../../shared/model/change';
import type { Framework } from '../../../../shared/model/framework';
import { blankRep, type Rep } from '../../../../shared/model/rep';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openScreenRoom, type ScreenRoom } from '../../../fixtures/screen';
import { sampleCompetency, sampleFramework } from '../../../shared/competency-samples';

/** A room with one rep, Dana Fox, and a small published framework: hunting, negotiating and closing. */
export interface AssessingRoom extends ScreenRoom {
  readonly rep: Rep;
  readonly framework: Framework;
}

/** The quarter and the day in which the room stands. */
export const quarter = '2026-10-01';
export const today = fixedInstant.slice(0, 10);

export async function openAssessingRoom(
  fields: { readonly rep?: Partial<Rep>; readonly framework?: Partial<Framework> } = {},
): Promise<AssessingRoom> {
  const room = await openScreenRoom();
  const clientId = room.client.id;
  const rep = {
    ...blankRep({ id: room.newId(), clientId, name: 'Dana Fox', createdAt: fixedInstant }),
    ...fields.rep,
  };
  const sample = sampleFramework();
  const framework: Framework = {
    ...sample,
    id: room.newId(),
    clientId,
    family: room.newId(),
    competencies: [...sample.competencies, sampleCompetency('closing')],
    ...fields.framework,
  };
  await put(room, clientId, [made('reps', rep), made('frameworks', framework)]);
  return { ...room, rep, framework };
}

/** Adds an assessment of Dana's: of the room's coach, begun today, open unless said otherwise. */
export async function addAssessment(
  { rep, framework, coach, newId, ...room }: AssessingRoom,
  fields: Partial<Assessment> = {},
): Promise<Assessment> {
  const desk = { rep, framework, quarter, coach, today };
  const { assessment } = beginAssessment(desk, 'program', { at: fixedInstant, newId });
  const one = { ...assessment, ...fields };
  await put({ ...room, newId }, rep.clientId, [made('assessments', one)]);
  return one;
}
