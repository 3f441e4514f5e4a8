import { amountOf, isAmount } from '../../../shared/lib/amount';
import { ok, type Result } from '../../../shared/lib/result';
import { changeCoachingSetting } from '../../../shared/model/acts/coaching-settings';
import type { Client } from '../../../shared/model/client';
import { coachingSettingsOf } from '../../data/queries/diagnosis';
import { useAct } from '../../platform/use-act';
import { useLive } from '../../platform/use-live';
import { FieldGrid, Section } from '../../ui/layout/page';
import { DraftField } from '../../widgets/draft-field';

/** The time that a coach has: contracts are held against it. */
export function CoachingSection({ client }: { readonly client: Client }) {
  const act = useAct();
  const found = useLive(coachingSettingsOf, client.id);
  if (!found) return null;
  const { settings, isKept } = found;
  const save = async (text: string): Promise<Result<unknown>> => {
    const hours = amountOf(text);
    if (hours === undefined) return ok(undefined);
    return act(changeCoachingSetting(client.id, isKept ? settings : undefined, 'coachHoursPerWeek', hours));
  };
  return (
    <Section title="Coaching" lead="A contract says so where it asks for more than a coach’s week has.">
      <FieldGrid>
        <DraftField
          label="Hours a week for coaching"
          inputMode="decimal"
          hint="Of each coach, over all his contracts."
          stored={String(settings.coachHoursPerWeek)}
          whyNot={whyNotHours}
          onSave={save}
        />
      </FieldGrid>
    </Section>
  );
}

function whyNotHours(text: string): string | undefined {
  const hours = isAmount(text) ? amountOf(text) : undefined;
  return hours !== undefined && hours >= 1 && hours <= 60
    ? undefined
    : 'Write a number from 1 to 60, such as 20.';
}
