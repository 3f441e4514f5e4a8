import { altered, type Act } from '../../../shared/model/change';
import type { Coach } from '../../../shared/model/coach';
import { useDraft } from '../../platform/use-draft';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { TextField } from '../../ui/controls/field';
import { FieldGrid } from '../../ui/layout/page';

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
  const isMissing = (text: string): boolean => text.trim() === '';
  const save = (text: string): void => {
    const edit = altered('coaches', coach, { [field]: text.trim() });
    const act: Act = { clientId: null, label: `Change your ${field}`, quiet: true, edits: [edit] };
    void door.commit(act).then((result) => {
      if (!result.ok) say({ tone: 'danger', text: result.error });
    });
  };
  const draft = useDraft(coach[field], save, (text) => !isMissing(text));
  return (
    <TextField
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
      maxLength={field === 'initials' ? 4 : 200}
      error={
        isMissing(draft.value)
          ? `Reports need your ${field}. The last one is kept until you type another.`
          : undefined
      }
    />
  );
}
