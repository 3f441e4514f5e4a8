import { Link } from 'wouter';
import { amountOf, isAmount } from '../../../shared/lib/amount';
import { changeCoachingSetting } from '../../../shared/model/acts/coaching-settings';
import { ok, type Result } from '../../../shared/lib/result';
import type { Client } from '../../../shared/model/client';
import { coachingSettingsOf } from '../../data/queries/diagnosis';
import { useAct } from '../../platform/use-act';
import { useLive } from '../../platform/use-live';
import { FieldGrid, Section } from '../../ui/layout/page';
import { DraftField } from '../../widgets/draft-field';
import { VisibilityMark } from '../../widgets/visibility-mark';

const shared = <VisibilityMark is="shared" />;

/** From where a perception gap is a finding, and the level that every dimension shall reach. */
export function DiagnosisSection({ client }: { readonly client: Client }) {
  const act = useAct();
  const found = useLive(coachingSettingsOf, client.id);
  if (!found) return null;
  const { settings, isKept } = found;
  const save =
    (field: 'perceptionThreshold' | 'targetLevel') =>
    async (text: string): Promise<Result<unknown>> => {
      const value = amountOf(text);
      if (value === undefined) return ok(undefined);
      return act(changeCoachingSetting(client.id, isKept ? settings : undefined, field, value));
    };
  return (
    <Section
      title="Diagnosis"
      lead={
        <>
          What the X-Ray of every rep of this client calls a blind spot, and the target that it draws.{' '}
          <Link href="/self-assessment/questions">Self-assessment questions</Link>
        </>
      }
    >
      <FieldGrid>
        <DraftField
          label="Perception gap from"
          mark={shared}
          inputMode="decimal"
          hint="Levels between self-assessed and observed."
          stored={String(settings.perceptionThreshold)}
          whyNot={between(0.5, 4)}
          onSave={save('perceptionThreshold')}
        />
        <DraftField
          label="Target level"
          mark={shared}
          inputMode="decimal"
          hint="Of every dimension, 1 to 5."
          stored={String(settings.targetLevel)}
          whyNot={between(1, 5)}
          onSave={save('targetLevel')}
        />
      </FieldGrid>
    </Section>
  );
}

const between = (low: number, high: number) => (text: string) => {
  const value = isAmount(text) ? amountOf(text) : undefined;
  return value !== undefined && value >= low && value <= high
    ? undefined
    : `Write a number from ${low} to ${high}, such as ${low + 0.5}.`;
};
