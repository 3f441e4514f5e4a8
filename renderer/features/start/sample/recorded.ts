import type { KeptRecording } from '../../../../shared/bridge/bridge';
import { keptTranscript, type TranscriptFile } from '../../../../shared/model/acts/transcripts';
import { blankCall, type Call } from '../../../../shared/model/call';
import type { Count, CounterKey, objectionTypes } from '../../../../shared/model/count';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { Id } from '../../../../shared/model/fields';
import { Recording } from '../../../../shared/model/recording';
import type { Rep } from '../../../../shared/model/rep';
import type { Transcript, TranscriptSource } from '../../../../shared/model/transcript';
import { quoteOf } from '../../../../shared/model/transcript-quote';
import type { Seen } from './cards';
import type { DescribedCall, DescribedCount } from './descriptions';
import type { Making } from './people';

/** A recorded call with everything that belongs to its sound. */
export interface RecordedCall {
  readonly call: Call;
  readonly recording: Recording;
  readonly transcript: Transcript;
  readonly source: TranscriptSource;
}

/** The records of a call whose recording is kept and whose transcript was read. */
export function recordedCall(
  described: DescribedCall,
  rep: Rep,
  files: { readonly kept: KeptRecording; readonly transcript: TranscriptFile },
  { newId, at, calendar }: Making,
): RecordedCall {
  const { clientId } = rep;
  const recording = Recording.parse({
    id: newId(),
    clientId,
    hash: files.kept.hash,
    kind: files.kept.kind,
    bytes: files.kept.bytes,
    durationMs: described.durationMs,
    repSide: described.channelSides && (described.channelSides.left === 'rep' ? 'left' : 'right'),
    fileName: described.file,
    addedAt: at,
  });
  const date = calendar.day(described.daysAgo);
  const call: Call = {
    ...blankCall({ id: newId(), clientId, repId: rep.id, date, createdAt: at }),
    time: described.time,
    kind: described.kind,
    outcome: described.outcome === 'no decision' ? 'stalled' : described.outcome,
    customer: described.customer,
    deal: described.deal?.name ?? '',
    stage: described.deal?.stage ?? '',
    recordingId: recording.id,
  };
  const { transcript, kept } = keptTranscript(
    { clientId, callId: call.id },
    {
      ...files.transcript,
      speakers: files.transcript.speakers.map(({ name }) => ({ name, role: roleOf(name, described) })),
    },
    { newId, at },
  );
  return { call, recording, transcript, source: kept };
}

const roleOf = (name: string, { transcript }: DescribedCall): Transcript['speakers'][number]['role'] => {
  if (name === transcript.speakers.rep) return 'rep';
  return name === transcript.speakers.customer ? 'customer' : 'unknown';
};

/** The key moments of a call, with the words that are said in them. */
export const momentsOf = (described: DescribedCall, transcript: Transcript): readonly Seen[] =>
  dimensionKeys.flatMap((dimension) =>
    (described.keyMoments[dimension] ?? []).map((moment) => ({
      dimension,
      polarity: moment.polarity,
      startMs: moment.startMs,
      endMs: moment.endMs,
      speaker: described.transcript.speakers[moment.speaker],
      quote: quoteOf(transcript, moment.startMs, moment.endMs).quote,
      note: moment.what,
    })),
  );

/** What the coach before counted on a call while listening. */
export const countsOn = (
  described: DescribedCall,
  call: Call,
  coachId: Id,
  { newId, at }: Making,
): readonly Count[] =>
  described.counters.map((one) => ({
    id: newId(),
    clientId: call.clientId,
    callId: call.id,
    coachId,
    counter: counterKeys[one.counter],
    atMs: one.atMs,
    ...objectionOf(one),
    createdAt: at,
  }));

const counterKeys: Readonly<Record<DescribedCount['counter'], CounterKey>> = {
  question: 'question',
  impactQuantified: 'impact quantified',
  useCaseTold: 'use case told',
  roiCalculated: 'ROI calculated',
  trialClose: 'trial close',
  objection: 'objection',
};

type ObjectionType = (typeof objectionTypes)[number];

/** The scripts name objections more finely than the counter; the finer word stays as its note. */
const objectionTypeOf: Readonly<Record<string, ObjectionType>> = {
  price: 'price',
  timing: 'timing',
  authority: 'authority',
  fit: 'need',
  incumbent: 'competitor',
  security: 'risk',
  adoption: 'risk',
};

function objectionOf({ objection }: DescribedCount): Pick<Count, 'objection' | 'note'> {
  if (!objection) return { objection: null, note: '' };
  const type = objectionTypeOf[objection.type] ?? 'other';
  const { clarified, evidenceUsed, resolved } = objection;
  return {
    objection: { type, clarified, evidenceUsed, resolved },
    note: type === objection.type ? '' : objection.type,
  };
}
