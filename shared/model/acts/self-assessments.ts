import { altered, deleted, made, type Edit } from '../change';
import type { Id } from '../fields';
import type { HandOver } from '../hand-over';
import type { Questionnaire } from '../questionnaire';
import type { Rep } from '../rep';
import { blankRound, type SelfAssessment } from '../self-assessment';
import type { ClientAct, Making } from './making';

// What the rep does himself is quiet: it is his word, and the coach's undo must not reach into it. So is the
// start of a round, because taking it back would take the answers with it. What the coach does with an answer
// file or an unfinished round is an act of his own that can be undone.

/** Answers by the question's key. */
export type Answers = SelfAssessment['answers'];

/** A rep with the rounds so far and the questions that the next one asks. */
export interface RoundDesk {
  readonly rep: Rep;
  readonly rounds: readonly SelfAssessment[];
  readonly questionnaire: Questionnaire;
  /** False for the first questions of a client: they are kept with the round that asks them. */
  readonly isKept: boolean;
}

/** The round that waits for answers; a rep has at most one. */
export const openRound = (rounds: readonly SelfAssessment[]): SelfAssessment | undefined =>
  rounds.find(({ state }) => state === 'draft');

/**
 * The round to be filled in this way, and the edits that lead there: the one that waits goes on with the
 * answers it has, otherwise the next one begins.
 */
function prepared(
  { rep, rounds, questionnaire, isKept }: RoundDesk,
  via: SelfAssessment['via'],
  { at, newId }: Making,
): { readonly round: SelfAssessment; readonly edits: readonly Edit[] } {
  const waiting = openRound(rounds);
  if (waiting) {
    const edit = altered('selfAssessments', waiting, { via });
    return { round: { ...waiting, via }, edits: [edit] };
  }
  const round = blankRound({
    id: newId(),
    clientId: rep.clientId,
    repId: rep.id,
    questionnaireId: questionnaire.id,
    round: Math.max(0, ...rounds.map((one) => one.round)) + 1,
    via,
    startedAt: at,
  });
  return {
    round,
    edits: [...(isKept ? [] : [made('questionnaires', questionnaire)]), made('selfAssessments', round)],
  };
}

/** Gets a round ready to be filled in from a file. */
export function prepareFile(
  desk: RoundDesk,
  making: Making,
): { readonly roundId: Id; readonly act: ClientAct } {
  const { round, edits } = prepared(desk, 'file', making);
  const label = `Write the self-assessment form of ${nameOf(desk.rep, round)}`;
  return { roundId: round.id, act: { label, about: [desk.rep.id], quiet: true, edits } };
}

/** Hands the machine to the rep: from now on nothing but his questions is shown. */
export function handOver(
  desk: RoundDesk,
  pin: Pick<HandOver, 'pinSalt' | 'pinHash'>,
  making: Making,
): ClientAct {
  const { round, edits } = prepared(desk, 'hand-over', making);
  const lock: HandOver = {
    id: making.newId(),
    clientId: desk.rep.clientId,
    selfAssessmentId: round.id,
    since: making.at,
    ...pin,
  };
  return {
    label: `Hand over to ${desk.rep.name}`,
    about: [desk.rep.id],
    quiet: true,
    edits: [...edits, made('handOvers', lock)],
  };
}

/** The coach has the machine back. */
export const endHandOver = (lock: HandOver): ClientAct => ({
  label: 'Take the machine back',
  quiet: true,
  edits: [deleted('handOvers', lock)],
});

/** The rep answers: `answers` are all he has given so far. */
export function answerQuestions(round: SelfAssessment, answers: Answers): ClientAct {
  const edit = altered('selfAssessments', round, { answers });
  return {
    label: 'Answer the self-assessment',
    about: [round.repId],
    quiet: true,
    fold: `${round.id}.answers`,
    edits: [edit],
  };
}

/** The rep hands in his twenty answers. From now on they stay as they are. */
export function completeRound(round: SelfAssessment, answers: Answers, at: string): ClientAct {
  const edit = altered('selfAssessments', round, { answers, state: 'complete', completedAt: at });
  return {
    label: 'Hand in the self-assessment',
    about: [round.repId],
    quiet: true,
    edits: [edit],
  };
}

/** Takes in the answers that came back in a file. */
export function takeInAnswers(rep: Rep, round: SelfAssessment, answers: Answers, at: string): ClientAct {
  const edit = altered('selfAssessments', round, { answers, state: 'complete', completedAt: at });
  return {
    label: `Take in the self-assessment of ${nameOf(rep, round)}`,
    about: [rep.id],
    edits: [edit],
  };
}

/** Throws away a round that was never handed in, with the answers so far. */
export const discardRound = (rep: Rep, round: SelfAssessment): ClientAct => ({
  label: `Discard the unfinished self-assessment of ${nameOf(rep, round)}`,
  about: [rep.id],
  edits: [deleted('selfAssessments', round)],
});

/** The next version of the questions: the same words, ready to be changed. Rounds that began keep theirs. */
export function nextQuestions(
  questionnaire: Questionnaire,
  versions: readonly Questionnaire[],
  { at, newId }: Making,
): ClientAct {
  const version = Math.max(questionnaire.version, ...versions.map((one) => one.version)) + 1;
  const next: Questionnaire = { ...questionnaire, id: newId(), version, createdAt: at };
  return {
    label: `Make version ${version} of the self-assessment questions`,
    edits: [made('questionnaires', next)],
  };
}

/** Keeps the first questions of a client before anybody is asked, so that they can be changed first. */
export const firstQuestions = (questionnaire: Questionnaire): ClientAct => ({
  label: `Make version ${questionnaire.version} of the self-assessment questions`,
  edits: [made('questionnaires', questionnaire)],
});

/**
 * Changes the wording of one question, and says how the questions stand then. The typing of one question is
 * undone as one.
 */
export function rewordQuestion(
  questionnaire: Questionnaire,
  key: string,
  text: string,
): { readonly next: Questionnaire; readonly act: ClientAct } {
  const questions = questionnaire.questions.map((one) => (one.key === key ? { ...one, text } : one));
  const edit = altered('questionnaires', questionnaire, { questions });
  return {
    next: { ...questionnaire, questions },
    act: {
      label: 'Change a self-assessment question',
      fold: `${questionnaire.id}.${key}`,
      edits: [edit],
    },
  };
}

const nameOf = (rep: Rep, { round }: SelfAssessment): string => `${rep.name}, round ${round}`;
