import type { Bridge } from '../../../../shared/bridge/bridge';
import { readTranscript, transcriptLimit } from '../../../../shared/codec/transcripts';
import { attachTranscript, removeTranscript } from '../../../../shared/model/acts/transcripts';
import { transcriptSourcesOf } from '../../../data/queries/scoring';
import type { Database } from '../../../data/open-db';
import type { Session } from '../session';
import { draftOf } from '../use-scoring';

/** Asks for a transcript file, reads it and attaches it. What stands in the way is said. */
export async function attachTranscriptFile(session: Session, bridge: Bridge): Promise<void> {
  const [file] = await bridge.files.choose({
    filter: 'transcripts',
    title: 'Attach a transcript',
    several: false,
  });
  if (!file) return;
  const bytes = await bridge.files.read({ handle: file.handle, limit: transcriptLimit });
  if (!bytes.ok) return session.say({ tone: 'danger', text: bytes.error });
  const read = readTranscript(bytes.value);
  if (!read.ok) return session.say({ tone: 'danger', text: `${file.name}: ${read.error}` });
  const { notes, ...content } = read.value;
  const records = session.latest();
  const draft = draftOf(records, session.coachId);
  const open = records.evidence.filter(({ scorecardId }) => scorecardId === draft?.id);
  const act = attachTranscript(records.call, { ...content, fileName: file.name }, open, session.making());
  if ((await session.commit(act)).ok) {
    session.say({ tone: 'plain', text: [`Attached ${file.name}.`, ...notes].join(' ') });
  }
}

/** Takes the transcript away, with a way back. */
export async function removeTheTranscript(session: Session, db: Database): Promise<void> {
  const transcript = session.transcript();
  if (!transcript) return;
  const sources = await transcriptSourcesOf(db, transcript.id);
  const act = removeTranscript(session.latest().call, transcript, sources);
  await session.commitAndSay(act, 'Transcript removed');
}
