import { useDraft } from '../../platform/use-draft';
import { TextArea } from '../../ui/controls/field';

/** A text of a draft that saves itself while it is typed. An empty one is not saved where a text is needed. */
export function DraftText({
  label,
  stored,
  onSave,
  isLabelHidden,
  isNeeded,
}: {
  readonly label: string;
  readonly stored: string;
  readonly onSave: (text: string) => void;
  readonly isLabelHidden?: boolean;
  readonly isNeeded?: boolean;
}) {
  const isMissing = (text: string): boolean => isNeeded === true && text.trim() === '';
  const draft = useDraft(stored, onSave, (text) => !isMissing(text));
  return (
    <TextArea
      label={label}
      hideLabel={isLabelHidden}
      rows={1}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
      error={
        isMissing(draft.value)
          ? 'Every level needs a text. The last one is kept until you type another.'
          : undefined
      }
    />
  );
}
