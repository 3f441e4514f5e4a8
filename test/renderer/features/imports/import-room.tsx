import { page } from 'vitest/browser';
import { ImportScreen } from '../../../../renderer/features/imports/import-screen';
import { useImportSession } from '../../../../renderer/features/imports/import-session';
import { useIntake } from '../../../../renderer/platform/intake';
import { made } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import { fixedInstant, put } from '../../../fixtures/data-room';
import type { FakeFile } from '../../../fixtures/fake-files';
import { openScreenRoom, show, type ScreenRoom } from '../../../fixtures/screen';

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

export const vtt = (speaker: string, says: string): Uint8Array =>
  text(
    `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v ${speaker}>${says}\n\n00:00:05.000 --> 00:00:09.000\n<v Ann Buyer>Yes.\n`,
  );

/** An import screen with reps of these names, and nothing left of the test before. */
export async function openImportRoom(...names: readonly string[]) {
  const room = await openScreenRoom();
  const reps = names.map((name) =>
    blankRep({ id: room.newId(), clientId: room.client.id, name, createdAt: fixedInstant }),
  );
  await put(
    room,
    room.client.id,
    reps.map((rep) => made('reps', rep)),
  );
  useIntake.getState().take();
  useImportSession.getState().clear(room.client.id);
  await show(
    room,
    <div style={{ height: 780 }}>
      <ImportScreen />
    </div>,
    { path: '/import' },
  );
  return { ...room, reps };
}

/** Drops files on the window. */
export const drop = (room: ScreenRoom, ...files: readonly FakeFile[]): void =>
  useIntake.getState().offer(room.main.disk.put(...files));

/** The row of a file in the table of calls. */
export const rowOf = (fileName: string) => page.getByRole('row').filter({ hasText: fileName });
