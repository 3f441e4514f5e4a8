import type { RefObject } from 'react';
import type { Result } from '../../../shared/lib/result';
import { changeSource, clearLevel, noteCompetency, rate } from '../../../shared/model/acts/assessments';
import { assessmentSources, type Assessment, type AssessmentSource } from '../../../shared/model/assessment';
import type { CompetencyKey, Framework } from '../../../shared/model/framework';
import { useCommands, type Handlers } from '../../platform/commands';
import type { RunOn } from '../../platform/use-fresh';
import type { useGiven } from './use-given';

/** What can be done to the competency in focus. */
export interface Assessing {
  readonly rate: (level: number | null) => void;
  readonly clear: () => void;
  readonly changeSource: (source: AssessmentSource) => void;
  readonly write: (text: string) => Promise<Result<unknown>>;
}

/** The acts of an assessment and their keys. A level given by key goes on to the next competency that is open. */
export function useAssessing({
  assessment,
  framework,
  focused,
  setFocused,
  run,
  give,
  note,
  complete,
}: {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly focused: CompetencyKey;
  readonly setFocused: (key: CompetencyKey) => void;
  readonly run: RunOn<Assessment>;
  readonly give: ReturnType<typeof useGiven>['give'];
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly complete: () => void;
}): Assessing {
  const keys = framework.competencies.map(({ key }) => key);
  const isDraft = assessment.state === 'draft';
  const assessing: Assessing = {
    rate: (level) =>
      give(
        focused,
        level,
        run((fresh) => rate(fresh, focused, level)),
      ),
    clear: () =>
      give(
        focused,
        undefined,
        run((fresh) => clearLevel(fresh, focused)),
      ),
    changeSource: (source) => void run((fresh) => changeSource(fresh, focused, source)),
    write: (text) => run((fresh) => noteCompetency(fresh, focused, text)),
  };
  const move = (by: number): void => {
    const next = keys[keys.indexOf(focused) + by];
    if (next !== undefined) setFocused(next);
  };
  const giveAndGoOn = (level: number | null) => (): void => {
    assessing.rate(level);
    const behind = keys.slice(keys.indexOf(focused) + 1);
    const isOpen = (key: CompetencyKey): boolean => assessment.levels[key] === undefined;
    const next = behind.find(isOpen) ?? keys.find((key) => key !== focused && isOpen(key)) ?? behind[0];
    if (next !== undefined) setFocused(next);
  };
  const nextSource = (): void => {
    const now = assessment.sources[focused] ?? assessment.usualSource;
    const next = assessmentSources[(assessmentSources.indexOf(now) + 1) % assessmentSources.length];
    if (next) assessing.changeSource(next);
  };
  const moving: Handlers = { 'competency-up': () => move(-1), 'competency-down': () => move(1) };
  useCommands(
    isDraft
      ? {
          ...moving,
          'level-1': giveAndGoOn(1),
          'level-2': giveAndGoOn(2),
          'level-3': giveAndGoOn(3),
          'level-4': giveAndGoOn(4),
          'level-5': giveAndGoOn(5),
          'level-6': giveAndGoOn(6),
          'level-7': giveAndGoOn(7),
          'level-8': giveAndGoOn(8),
          'level-9': giveAndGoOn(9),
          'level-10': giveAndGoOn(10),
          'cannot-judge': giveAndGoOn(null),
          'level-clear': assessing.clear,
          'source-next': nextSource,
          'competency-note': () => note.current?.focus(),
          'complete-assessment': complete,
        }
      : moving,
  );
  return assessing;
}
