import { beforeEach, describe, expect, test } from 'vitest';
import { scorecardReportOf } from '../../../../renderer/data/queries/scorecard-report';
import { xRayReport, type ReportMaking } from '../../../../renderer/data/queries/x-ray-report';
import { formatsFor } from '../../../../shared/lib/formats';
import type { Result } from '../../../../shared/lib/result';
import { made } from '../../../../shared/model/change';
import type { Rep } from '../../../../shared/model/rep';
import type { ReportDocument } from '../../../../shared/report/document';
import { reportHtml } from '../../../../shared/report/format/html';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openSeededRoom, type ScreenRoom } from '../../../fixtures/screen';

let room: ScreenRoom;
let rep: Rep;
let making: ReportMaking;

beforeEach(async () => {
  room = await openSeededRoom({ reps: 3, calls: 6, teams: 1 });
  const [first] = await room.db.reps.toArray();
  if (!first) throw new Error('the room has reps');
  rep = first;
  making = {
    clientId: room.client.id,
    coach: room.coach,
    formats: formatsFor('en-GB', 'EUR'),
    day: '2026-11-22',
    programVersion: '0.1.0',
  };
});

const htmlOf = (report: Result<ReportDocument>): string => {
  if (!report.ok) throw new Error(report.error);
  return reportHtml(report.value, { paper: 'A4' });
};

describe('a report gathered from the database', () => {
  test('of a rep has the name, the team and the newest next action', async () => {
    const html = htmlOf(await xRayReport(room.db, rep.id, making));
    expect(html).toContain(rep.name);
    expect(html).toContain((await room.db.teams.toArray())[0]?.name);
    expect(html).toContain('Agree the next step before the last five minutes.');
  });

  test('holds nothing of a private note, neither of a rep nor of a scorecard', async () => {
    const text = 'Thinks of leaving in spring';
    const note = { id: room.newId(), clientId: room.client.id, repId: rep.id, coachId: room.coach.id };
    await put(room, room.client.id, [made('privateNotes', { ...note, text, createdAt: fixedInstant })]);
    expect(await room.db.privateNotes.count()).toBe(1);
    expect(htmlOf(await xRayReport(room.db, rep.id, making))).not.toContain(text);
    for (const card of await room.db.scorecards.toArray()) {
      expect(htmlOf(await scorecardReportOf(room.db, card.id, making))).not.toContain(text);
    }
  });

  test('of a rep without a scorecard says that there is nothing to print', async () => {
    await room.db.scorecards.clear();
    const report = await xRayReport(room.db, rep.id, making);
    expect(report).toEqual({
      ok: false,
      error: `Nothing is scored for ${rep.name} yet, so there is nothing to print.`,
    });
  });

  test('shows nothing of another client', async () => {
    const other = { ...making, clientId: room.newId() };
    const [card] = await room.db.scorecards.toArray();
    expect((await xRayReport(room.db, rep.id, other)).ok).toBe(false);
    expect((await scorecardReportOf(room.db, card?.id ?? '', other)).ok).toBe(false);
  });
});
