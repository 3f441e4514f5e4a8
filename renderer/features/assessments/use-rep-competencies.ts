import { useMemo, useState } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { quarterAfter, quarterOf } from '../../../shared/lib/quarters';
import { levelsOfQuarter, type RepLevels } from '../../../shared/measure/competency/quarter-levels';
import { frameworksFor } from '../../../shared/measure/competency/settled';
import type { Assessment } from '../../../shared/model/assessment';
import type { Framework } from '../../../shared/model/framework';
import type { Rep } from '../../../shared/model/rep';
import { assessmentsOfRep } from '../../data/queries/assessments';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';

/** The levels of a rep in one quarter. */
export interface QuarterOfRep {
  readonly quarter: string;
  readonly levels: RepLevels;
}

/** What is known of a rep's competencies on one framework. */
export interface RepCompetencies {
  readonly rep: Rep;
  /** The frameworks that the rep can be assessed on. */
  readonly choices: readonly Framework[];
  readonly choose: (frameworkId: string) => void;
  /** The chosen one; undefined where the client has none for the rep. */
  readonly framework: Framework | undefined;
  /** All versions of all frameworks. */
  readonly versions: readonly Framework[];
  /** On the chosen framework in any version, the newest first. */
  readonly assessments: readonly Assessment[];
  /** The quarters with a complete assessment, the newest first. */
  readonly quarters: readonly QuarterOfRep[];
  /** The quarters that can be assessed now: the running one, and the one before for who comes to it late. */
  readonly assessable: readonly string[];
  readonly chooseQuarter: (quarter: string) => void;
  /** The chosen one of these, and the coach's unfinished assessment of it. */
  readonly quarter: string;
  readonly draft: Assessment | undefined;
  /** The coach's unfinished assessments of any quarter. */
  readonly drafts: readonly Assessment[];
  readonly today: string;
}

/** A rep's competencies; undefined until they were read. */
export function useRepCompetencies(rep: Rep): RepCompetencies | undefined {
  const { client, coach } = useWorkspace();
  const { now } = useServices();
  const found = useLive(assessmentsOfRep, client.id, rep.id);
  const [chosen, choose] = useState<string>();
  const [chosenQuarter, chooseQuarter] = useState<string>();
  const today = dayOf(now());
  return useMemo(() => {
    if (!found) return undefined;
    const choices = frameworksFor(rep, found.frameworks);
    const framework = choices.find(({ id }) => id === chosen) ?? choices[0];
    const ofFamily = new Set(
      found.frameworks.flatMap(({ id, family }) => (family === framework?.family ? [id] : [])),
    );
    const assessments = found.assessments.filter(({ frameworkId }) => ofFamily.has(frameworkId));
    const running = quarterOf(today, client.fiscalYearStartMonth);
    const assessable = [running, quarterAfter(running, -1)];
    const quarter = assessable.find((one) => one === chosenQuarter) ?? running;
    const complete = assessments.filter(({ state }) => state === 'complete');
    const quarters = [...new Set(complete.map((one) => one.quarter))].map((one) => ({
      quarter: one,
      levels:
        levelsOfQuarter(complete, { quarter: one, frameworkIds: ofFamily, today }).get(rep.id) ?? new Map(),
    }));
    const drafts = assessments.filter(
      (one) => one.state === 'draft' && (one.coachId ?? coach.id) === coach.id,
    );
    return {
      rep,
      choices,
      choose,
      framework,
      versions: found.frameworks,
      assessments,
      quarters,
      assessable,
      chooseQuarter,
      quarter,
      draft: drafts.find((one) => one.quarter === quarter),
      drafts,
      today,
    };
  }, [found, rep, chosen, chosenQuarter, client.fiscalYearStartMonth, coach.id, today]);
}
