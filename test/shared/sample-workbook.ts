import { blankCoachingSettings } from '../../shared/model/coaching-settings';
import { blankClient } from '../../shared/model/client';
import { blankPreferences } from '../../shared/model/preferences';
import { blankRep } from '../../shared/model/rep';
import type { Id } from '../../shared/model/fields';
import type { LeaderGuess } from '../../shared/model/leader-guess';
import { emptyWorkbook, type Workbook } from '../../shared/model/workbook';
import { sampleAssessment, sampleFramework } from './competency-samples';
import { sampleContract, samplePlacement, sampleQuestionnaire } from './diagnosis-samples';
import {
  clientId,
  coachId,
  idOf,
  noon,
  repId,
  sampleCall,
  sampleCard,
  sampleEvidence,
  sampleRubric,
} from './samples';

/** A content hash told apart by a number. */
export const hashOf = (n: number): string => String(n).padStart(64, '0');

/** One client with two reps of two teams, two coaches of whom one has scored, and a record of every table. */
export function sampleWorkbook(): Workbook {
  const otherRep = idOf(2, 2);
  const team = (n: number) => ({ id: idOf(n, 9), clientId, name: `Team ${n}`, createdAt: noon });
  const recording = (n: number) => ({
    id: idOf(n, 10),
    clientId,
    hash: hashOf(n),
    kind: 'mp3' as const,
    bytes: 1000 + n,
    durationMs: 60_000,
    repSide: null,
    fileName: `call ${n}.mp3`,
    addedAt: noon,
  });
  const count = (n: number) => ({
    id: idOf(n, 11),
    clientId,
    callId: idOf(n, 6),
    coachId,
    counter: 'question' as const,
    atMs: 1000,
    note: '',
    objection: null,
    createdAt: noon,
  });
  return {
    ...emptyWorkbook(),
    preferences: [{ ...blankPreferences, coachId, openClientId: clientId }],
    coaches: [
      { id: coachId, name: 'Ana Coach', initials: 'AC' },
      { id: idOf(2, 3), name: 'Idle Coach', initials: 'IC' },
    ],
    clients: [blankClient({ id: clientId, name: 'Acme', createdAt: noon })],
    teams: [team(1), team(2)],
    reps: [
      { ...blankRep({ id: repId, clientId, name: 'Dana Fox', createdAt: noon }), teamId: idOf(1, 9) },
      { ...blankRep({ id: otherRep, clientId, name: 'Other Rep', createdAt: noon }), teamId: idOf(2, 9) },
    ],
    privateNotes: [{ id: idOf(1, 12), clientId, repId, coachId, text: 'between us', createdAt: noon }],
    recordings: [recording(1), recording(2)],
    calls: [
      sampleCall(1, { recordingId: idOf(1, 10) }),
      sampleCall(2, { repId: otherRep, recordingId: idOf(2, 10) }),
    ],
    transcripts: [
      {
        id: idOf(1, 13),
        clientId,
        callId: idOf(1, 6),
        format: 'vtt',
        fileName: 'call 1.vtt',
        isTimed: true,
        speakers: [{ name: 'Dana Fox', role: 'rep' }],
        turns: { startMs: [0], endMs: [900], speaker: [0], text: ['Good morning – “Zoë”.'] },
        addedAt: noon,
      },
    ],
    transcriptSources: [{ id: idOf(1, 14), clientId, transcriptId: idOf(1, 13), text: 'WEBVTT\n\n…' }],
    rubrics: [sampleRubric(), sampleRubric({ id: idOf(2, 4), version: 2, state: 'draft' })],
    scorecards: [
      sampleCard(1, [3, 4, 'o', 5, 3], { supersededBy: idOf(3, 7) }),
      sampleCard(1, [3, 4, 'o', 4, 3], {
        id: idOf(3, 7),
        revision: 2,
        amends: idOf(1, 7),
        amendReason: 'Heard again',
      }),
      sampleCard(2, [3, 3, 3, 3, 3]),
    ],
    evidence: [sampleEvidence(1, 1), sampleEvidence(2, 2)],
    counts: [count(1), count(2)],
    draws: [
      {
        id: idOf(1, 15),
        clientId,
        repId,
        method: 'random',
        seed: 42,
        callIds: [idOf(1, 6)],
        leftOut: [],
        createdAt: noon,
      },
    ],
    listenings: [{ id: idOf(1, 16), clientId, callId: idOf(1, 6), coachId, positionMs: 30_000 }],
    ...diagnosis(otherRep),
    ...competencies(otherRep),
  };
}

/** A record of every table of the diagnosis and the coaching, for the first rep and, where it matters, the other. */
function diagnosis(otherRep: Id) {
  const guess = (n: number, rep: Id): LeaderGuess => ({
    id: idOf(n, 20),
    clientId,
    repId: rep,
    coachId,
    levels: { discoveryQuality: 4 },
    observed: {},
    revealedAt: null,
    createdAt: noon,
  });
  return {
    coachingSettings: [blankCoachingSettings(clientId)],
    pipelineSettings: [
      {
        id: clientId,
        clientId,
        stages: [{ name: 'Qualification', is: 'qualifying' as const, isQualified: false }],
      },
    ],
    dealOwners: [{ id: idOf(1, 21), clientId, owner: 'dana@acme.example', repId }],
    snapshots: [
      {
        id: idOf(1, 22),
        clientId,
        takenOn: '2026-03-13',
        source: 'hubspot' as const,
        fileName: 'deals.csv',
        fileHash: hashOf(22),
        rowsRead: 3,
        rowsStored: 2,
        rowsReported: 1,
        deals: 2,
        has: ['amount'],
        importedAt: noon,
      },
    ],
    snapshotDeals: [
      { id: idOf(1, 23), clientId, snapshotId: idOf(1, 22), form: 1 as const, columns: 'AAAA' },
    ],
    columnMappings: [
      {
        id: idOf(1, 30),
        clientId,
        kind: 'deals' as const,
        columns: [{ column: 'Close Date', field: 'closed', format: 'dd/mm/yyyy' }],
      },
    ],
    questionnaires: [sampleQuestionnaire()],
    selfAssessments: [
      {
        id: idOf(1, 25),
        clientId,
        repId,
        questionnaireId: idOf(1, 24),
        round: 1,
        via: 'hand-over' as const,
        state: 'draft' as const,
        answers: { 'discoveryQuality.confidence.1': 4 as const },
        startedAt: noon,
        completedAt: null,
      },
    ],
    handOvers: [
      {
        id: idOf(1, 30),
        clientId,
        selfAssessmentId: idOf(1, 25),
        pinSalt: '0123456789abcdef',
        pinHash: hashOf(30),
        since: noon,
      },
    ],
    leaderGuesses: [guess(1, repId), guess(2, otherRep)],
    placements: [samplePlacement(1), samplePlacement(2, { repId: otherRep })],
    contracts: [sampleContract(1), sampleContract(2, { repId: otherRep })],
  };
}

/** A record of every table of competencies and reports, assessments of both reps. */
const competencies = (otherRep: Id) => ({
  frameworks: [sampleFramework()],
  assessments: [
    sampleAssessment(1),
    sampleAssessment(2, { repId: otherRep, state: 'complete', completedAt: noon }),
  ],
  quarterlyCycles: [
    {
      id: idOf(1, 33),
      clientId,
      teamId: null,
      frameworkId: idOf(1, 31),
      template: 'tier by tier' as const,
      startsOn: '2026-01-01',
      focus: [[], ['hunting'], [], []],
      endedAt: null,
      createdAt: noon,
    },
  ],
  trainingBudgets: [
    {
      id: idOf(1, 34),
      clientId,
      frameworkId: idOf(1, 31),
      year: '2026-01-01',
      amount: 40_000,
      spent: { system: 100 },
      planned: null,
      createdAt: noon,
    },
  ],
  reportPlans: [
    {
      id: idOf(1, 35),
      clientId,
      kind: 'client review' as const,
      title: 'Review of the first quarter',
      preparedBy: 'Casey Coach',
      foreword: '',
      quarter: '2026-01-01',
      leftOut: ['training-budget'],
      isAnonymous: false,
      paper: 'A4' as const,
      createdAt: noon,
    },
  ],
});
