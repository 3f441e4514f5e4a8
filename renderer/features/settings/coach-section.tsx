import { ok, type Result } from '../../../shared/lib/result';
import { altered, type Act } from '../../../shared/model/change';
import type { Coach } from '../../../shared/model/coach';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { FieldGrid } from '../../ui/layout/page';
import { DraftField } from '../../widgets/draft-field';

/** Who scores on this install: the name stands on every scorecard and report. */
export function CoachSection() {
  const { coach } = useWorkspace();
  return (
    <FieldGrid>
      <CoachField coach={coach} field="name" label="Your name" />
      <CoachField coach={coach} field="initials" label="Initials" />
    </FieldGrid>
  );
}

function CoachField({
  coach,
  field,
  label,
}: {
  readonly coach: Coach;
  readonly field: 'name' | 'initials';
  readonly label: string;
}) {
  const { door, say } = useServices();
  const save = async (text: string): Promise<Result<unknown>> => {
    const edit = altered('coaches', coach, { [field]: text.trim() });
    if (!edit) return ok(undefined);
    const act: Act = { clientId: null, label: `Change your ${field}`, quiet: true, edits: [edit] };
    const result = await door.commit(act);
    if (!result.ok) say({ tone: 'danger', text: result.error });
    return result;
  };
  return (
    <DraftField
      label={label}
      stored={coach[field]}
      maxLength={field === 'initials' ? 4 : 200}
      whyNot={(text) =>
        text.trim() === '' ? `Reports need your ${field}. What stood there is kept.` : undefined
      }
      onSave={save}
    />
  );
}
