import { useMemo, useState } from 'react';
import type { DateFormat, NumberFormat } from '../../../../shared/codec/dates-and-numbers';
import type { RosterField, RosterMapping } from '../../../../shared/codec/roster/columns';
import type { RosterReading } from '../../../../shared/codec/roster/read-row';
import type { Rep } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';
import { repsOf, teamsOf } from '../../../data/queries/reps';
import type { RosterAnswer, SheetOutline, TableReader } from '../../../jobs/import';
import { useLive } from '../../../platform/use-live';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useWorkedOut } from '../use-worked-out';

/** How the user wants a sheet to be read; formats that he did not choose are the detected ones. */
export interface Choices {
  readonly sheet: number;
  readonly mapping: RosterMapping;
  readonly dates: DateFormat | undefined;
  readonly numbers: NumberFormat | undefined;
  readonly period: RosterReading['period'];
}

export interface RosterWork {
  readonly sheet: SheetOutline | undefined;
  readonly choices: Choices;
  readonly choose: (choices: Partial<Omit<Choices, 'sheet' | 'mapping'>>) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly map: (field: RosterField, column: number | undefined) => void;
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  /** Undefined while it is being worked out. */
  readonly answer: RosterAnswer | undefined;
  readonly failure: string | undefined;
}

/** Works out anew what the import would do whenever a choice changes or the reps do. */
export function useRosterWork(reader: TableReader, sheets: readonly SheetOutline[]): RosterWork {
  const { now } = useServices();
  const { client } = useWorkspace();
  const reps = useLive(repsOf, client.id);
  const teams = useLive(teamsOf, client.id);
  const [choices, setChoices] = useState<Choices>(() => freshChoices(sheets, 0));
  const question = useMemo(() => {
    if (!reps || !teams) return undefined;
    const { sheet, ...reading } = choices;
    return {
      sheet,
      reading,
      against: { clientId: client.id, reps, teams, now: new Date(now()).toISOString() },
    };
  }, [choices, reps, teams, client.id, now]);

  const { answer, failure, isCurrent } = useWorkedOut(question, reader.roster);

  return {
    sheet: sheets[choices.sheet],
    choices,
    choose: (chosen) => setChoices((now_) => ({ ...now_, ...chosen })),
    chooseSheet: (sheet) => setChoices(freshChoices(sheets, sheet)),
    map: (field, column) => setChoices((now_) => ({ ...now_, mapping: mapped(now_.mapping, field, column) })),
    reps: reps ?? [],
    teams: teams ?? [],
    answer: isCurrent ? answer : undefined,
    failure: isCurrent ? failure : undefined,
  };
}

const freshChoices = (sheets: readonly SheetOutline[], sheet: number): Choices => ({
  sheet,
  mapping: sheets[sheet]?.guess ?? {},
  dates: undefined,
  numbers: undefined,
  period: 'year',
});

/** A column holds one field: chosen for another, it leaves the one it had. */
function mapped(mapping: RosterMapping, field: RosterField, column: number | undefined): RosterMapping {
  const kept = Object.entries(mapping).filter(([name, place]) => name !== field && place !== column);
  return { ...Object.fromEntries(kept), ...(column !== undefined && { [field]: column }) };
}
