import { useEffect, useRef, useState } from 'react';
import { answerWords, scaleWords } from '../../../shared/content/self-assessment';
import { counted, listed } from '../../../shared/lib/words';
import type { Question } from '../../../shared/model/questionnaire';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import { Button } from '../../ui/controls/button';
import { LevelChoice, levelOf } from '../../ui/controls/level-choice';
import styles from './hand-over.module.css';
import { useAnswers } from './use-answers';

/** The twenty questions on one page: digits answer and go on, what is missing is named before it is handed in. */
export function QuestionList({
  round,
  questions,
}: {
  readonly round: SelfAssessment;
  readonly questions: readonly Question[];
}) {
  const { answers, answer, handIn } = useAnswers(round);
  const [hasTried, setTried] = useState(false);
  const list = useRef<(HTMLFieldSetElement | null)[]>([]);
  const missing = questions.flatMap(({ key }, place) => (answers[key] === undefined ? [place] : []));

  const goTo = (place: number | undefined): void => {
    const group = place === undefined ? undefined : list.current[place];
    const target = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input');
    target?.focus({ preventScroll: true });
    group?.scrollIntoView({ block: 'center' });
  };
  /** From an answered question to the next open one; what was answered before is not answered over. */
  const goOnFrom = (place: number): void => {
    const others = missing.filter((open) => open !== place);
    goTo(others.find((open) => open > place) ?? others[0] ?? place + 1);
  };
  const first = useRef(missing[0]);
  useEffect(() => goTo(first.current), []);

  // A digit answers wherever the focus is: the first question that is open.
  const onDigit = useRef<(event: KeyboardEvent) => void>(undefined);
  useEffect(() => {
    onDigit.current = (event) => {
      const [open] = missing;
      const level = levelOf(event);
      const question = open === undefined ? undefined : questions[open];
      if (level === undefined || !question || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      answer(question.key, level);
      goOnFrom(open ?? 0);
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onDigit.current?.(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const finish = (): void => {
    if (missing.length === 0) return handIn();
    setTried(true);
    goTo(missing[0]);
  };
  return (
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        {questions.map(({ key, aspect, text }, place) => (
          <LevelChoice
            key={key}
            ref={(group) => {
              list.current[place] = group;
            }}
            legend={
              <span className={styles.question}>
                <span className={styles.number}>{place + 1} </span>
                <span>{text}</span>
              </span>
            }
            {...scaleWords[aspect]}
            wordsOf={(level) => answerWords(aspect, level)}
            value={answers[key]}
            remark={hasTried && answers[key] === undefined ? 'Not answered yet' : undefined}
            onChoose={(level) => answer(key, level)}
            onAnswered={() => goOnFrom(place)}
          />
        ))}
      </form>
      <footer className={styles.foot}>
        <progress max={questions.length} value={questions.length - missing.length} aria-hidden="true" />
        <p role="status">
          {questions.length - missing.length} of {questions.length} answered
        </p>
        <p role="alert" className={styles.missing}>
          {hasTried && missing.length > 0
            ? `${counted(missing.length, 'question is', 'questions are')} not answered yet: ${listed(missing.map((place) => String(place + 1)))}.`
            : ''}
        </p>
        <Button look="primary" onClick={finish}>
          Hand in
        </Button>
      </footer>
    </>
  );
}
