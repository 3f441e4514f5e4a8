import { useMemo, useState } from 'react';
import { dayNumber } from '../../../../shared/lib/calendar';
import { dayOf } from '../../../../shared/lib/formats';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { Id } from '../../../../shared/model/fields';
import type { DealOwner, PipelineSettings } from '../../../../shared/model/pipeline-settings';
import type { Rep } from '../../../../shared/model/rep';
import type { Snapshot } from '../../../../shared/model/snapshot';
import type { Database } from '../../../data/open-db';
import { repsOf } from '../../../data/queries/reps';
import {
  columnMappingOf,
  dealOwnersOf,
  pipelineSettingsOf,
  snapshotsOf,
} from '../../../data/queries/snapshots';
import type { DealsAnswer, DealsReader, OpenedDeals } from '../../../jobs/deals';
import { useLive } from '../../../platform/use-live';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useWorkedOut } from '../use-worked-out';
import { freshChoices, type Choices } from './choices';

/** What the client knows already. */
export interface Known {
  readonly reps: readonly Rep[];
  readonly owners: readonly DealOwner[];
  readonly settings: PipelineSettings | null;
  readonly mapping: ColumnMapping | null;
  readonly snapshots: readonly Snapshot[];
}

/** The records that an import of deals is compared with; undefined until all are read. */
export function useKnown(): Known | undefined {
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const owners = useLive(dealOwnersOf, client.id);
  const settings = useLive(pipelineSettingsOf, client.id);
  const mapping = useLive(dealsMappingOf, client.id);
  const snapshots = useLive(snapshotsOf, client.id);
  return useMemo(
    () =>
      reps && owners && settings !== undefined && mapping !== undefined && snapshots
        ? { reps, owners, settings, mapping, snapshots }
        : undefined,
    [reps, owners, settings, mapping, snapshots],
  );
}

const dealsMappingOf = (db: Database, clientId: Id): Promise<ColumnMapping | null> =>
  columnMappingOf(db, clientId, 'deals');

export interface DealsWork {
  readonly choices: Choices;
  readonly choose: (choices: Partial<Choices>) => void;
  readonly chooseSheet: (sheet: number) => void;
  /** The newest answer; an older one stays on screen while a new one is worked out. */
  readonly answer: DealsAnswer | undefined;
  readonly failure: string | undefined;
  /** How far the rows are checked, of 1; undefined when the answer is to the choices as they stand. */
  readonly checking: number | undefined;
}

/** Works out anew what the import would do whenever a choice changes. */
export function useDealsWork(reader: DealsReader, opened: OpenedDeals, known: Known): DealsWork {
  const { now } = useServices();
  const { client } = useWorkspace();
  const [choices, setChoices] = useState<Choices>(() =>
    freshChoices(opened.sheets, likeliest(opened), known.mapping),
  );
  const stages = choices.stages ?? known.settings?.stages;
  const question = useMemo(() => {
    const { sheet, mapping, dates, numbers, rates } = choices;
    return {
      sheet,
      reading: { mapping, dates, numbers, rates, currency: client.currency, stages: stages ?? [] },
      today: dayNumber(dayOf(now())),
    };
  }, [choices, client.currency, stages, now]);

  const { answer, failure, isCurrent, share } = useWorkedOut(question, reader.plan);

  return {
    choices,
    choose: (chosen) => setChoices((before) => ({ ...before, ...chosen })),
    chooseSheet: (sheet) => setChoices(freshChoices(opened.sheets, sheet, known.mapping)),
    answer,
    failure,
    checking: isCurrent ? undefined : share,
  };
}

/** The sheet that looks most like deals. */
const likeliest = ({ sheets }: OpenedDeals): number =>
  Math.max(
    0,
    sheets.findIndex(({ looksLikeDeals }) => looksLikeDeals),
  );
