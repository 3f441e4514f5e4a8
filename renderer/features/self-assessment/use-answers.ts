import { useRef, useState } from 'react';
import { answerQuestions, completeRound, type Answers } from '../../../shared/model/acts/self-assessments';
import type { Level } from '../../../shared/model/dimensions';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';

/**
 * The answers of a round while it is filled in: each shows at once and is kept as it is given, so that a form
 * that was left half filled goes on where it stopped.
 */
export function useAnswers(round: SelfAssessment) {
  const { now } = useServices();
  const act = useAct();
  const [answers, setAnswers] = useState<Answers>(round.answers);
  // What was handed on last: quick answers follow each other before storage tells of the first.
  const last = useRef<Answers>(round.answers);
  const handIn = useOnce(() => act(completeRound(round, last.current, new Date(now()).toISOString())));
  return {
    answers,
    answer: (key: string, level: Level): void => {
      const standing = last.current;
      last.current = { ...standing, [key]: level };
      setAnswers(last.current);
      void act(answerQuestions({ ...round, answers: standing }, last.current));
    },
    handIn,
  };
}
