import { useMemo, useState } from 'react';
import type { DateFormat } from '../../../../shared/codec/dates-and-numbers';
import { guessScores, recalledScores, type ScoresMapping } from '../../../../shared/codec/scores/columns';
import type { ScoreScale } from '../../../../shared/codec/scores/scale';
import { dayOf } from '../../../../shared/lib/formats';
import { quarterOf } from '../../../../shared/lib/quarters';
import type { AssessmentSource } from '../../../../shared/model/assessment';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { Framework } from '../../../../shared/model/framework';
import { assessmentsOn } from '../../../data/queries/assessments';
import { repsOf } from '../../../data/queries/reps';
import type { ScoresAnswer, SheetOutline, TableReader } from '../../../jobs/import';
import { useLive } from '../../../platform/use-live';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useWorkedOut } from '../use-worked-out';

/** How the user wants a sheet to be read, and what he says for the whole file. */
export interface ScoreChoices {
  readonly sheet: number;
  readonly frameworkId: string;
  readonly mapping: ScoresMapping;
  readonly dates: DateFormat | undefined;
  readonly scale: ScoreScale | undefined;
  readonly quarter: string;
  readonly assessor: string;
  /** Empty for the last day of the quarter, or today while it runs. */
  readonly day: string;
  readonly usualSource: AssessmentSource;
}

export interface ScoresWork {
  readonly sheet: SheetOutline | undefined;
  readonly framework: Framework;
  readonly choices: ScoreChoices;
  readonly choose: (choices: Partial<Omit<ScoreChoices, 'sheet' | 'frameworkId'>>) => void;
  /** Takes another sheet or framework, and guesses the columns anew. */
  readonly begin: (sheet: number, framework: Framework) => void;
  /** Undefined while it is being worked out. */
  readonly answer: ScoresAnswer | undefined;
  readonly failure: string | undefined;
}

interface Given {
  readonly reader: TableReader;
  readonly sheets: readonly SheetOutline[];
  readonly known: ColumnMapping['columns'];
  /** The frameworks that can be chosen, at least one. */
  readonly frameworks: readonly Framework[];
  /** The one whose competencies the file names most of. */
  readonly first: Framework;
}

/** Works out anew what the import would do whenever a choice changes, or the reps or assessments do. */
export function useScoresWork({ reader, sheets, known, frameworks, first }: Given): ScoresWork {
  const { now } = useServices();
  const { client, coach } = useWorkspace();
  const today = dayOf(now());
  const [choices, setChoices] = useState<ScoreChoices>(() => ({
    ...columnsOf(sheets, 0, first, known),
    quarter: quarterOf(today, client.fiscalYearStartMonth),
    assessor: coach.name,
    day: '',
    usualSource: 'observation',
  }));
  const framework = frameworks.find(({ id }) => id === choices.frameworkId) ?? first;
  const reps = useLive(repsOf, client.id);
  const assessments = useLive(assessmentsOn, client.id, framework.id);
  const question = useMemo(() => {
    if (!reps || !assessments) return undefined;
    const { sheet, mapping, dates, scale, quarter, assessor, day, usualSource } = choices;
    return {
      sheet,
      reading: { mapping, dates, scale, quarter, assessor, day: day === '' ? undefined : day },
      against: {
        clientId: client.id,
        reps,
        framework,
        assessments,
        coach: { id: coach.id, name: coach.name },
        fiscalYearStartMonth: client.fiscalYearStartMonth,
        usualSource,
        today,
        now: new Date(now()).toISOString(),
      },
    };
  }, [choices, reps, framework, assessments, client.id, client.fiscalYearStartMonth, coach, today, now]);
  const { answer, failure, isCurrent } = useWorkedOut(question, reader.scores);
  return {
    sheet: sheets[choices.sheet],
    framework,
    choices,
    choose: (chosen) => setChoices((before) => ({ ...before, ...chosen })),
    begin: (sheet, chosen) =>
      setChoices((before) => ({ ...before, ...columnsOf(sheets, sheet, chosen, known) })),
    answer: isCurrent ? answer : undefined,
    failure: isCurrent ? failure : undefined,
  };
}

function columnsOf(
  sheets: readonly SheetOutline[],
  sheet: number,
  { id, competencies }: Framework,
  known: ColumnMapping['columns'],
): Pick<ScoreChoices, 'sheet' | 'frameworkId' | 'mapping' | 'dates' | 'scale'> {
  const header = sheets[sheet]?.header ?? [];
  const mapping = recalledScores(header, guessScores(header, competencies), competencies, known);
  return { sheet, frameworkId: id, mapping, dates: undefined, scale: undefined };
}
