import type { Result } from '../../shared/lib/result';
import { useDraft } from '../platform/use-draft';
import { TextArea, TextField, type TextAreaProps, type TextFieldProps } from '../ui/controls/field';

interface Draft {
  /** What is kept. */
  readonly stored: string;
  /** Why this text may not be kept, in words; undefined when it may. Until then the stored one stays. */
  readonly whyNot?: ((text: string) => string | undefined) | undefined;
  readonly onSave: (text: string) => Promise<Result<unknown>>;
}

type Without<P> = Omit<P, 'value' | 'onChange' | 'onBlur' | 'error'>;

/**
 * A line that is saved as it is typed. What may not be kept is shown with the reason, and goes when it is left;
 * what storage refused stays with the reason.
 */
export function DraftField({ stored, whyNot, onSave, ...rest }: Draft & Without<TextFieldProps>) {
  const draft = useDraft(stored, onSave, (text) => !whyNot?.(text));
  return (
    <TextField
      {...rest}
      value={draft.value}
      error={whyNot?.(draft.value) ?? draft.refused}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
    />
  );
}

/** A text of several lines that is saved as it is typed. */
export function DraftArea({ stored, whyNot, onSave, ...rest }: Draft & Without<TextAreaProps>) {
  const draft = useDraft(stored, onSave, (text) => !whyNot?.(text));
  return (
    <TextArea
      {...rest}
      value={draft.value}
      error={whyNot?.(draft.value) ?? draft.refused}
      onChange={draft.onChange}
      onBlur={draft.onBlur}
    />
  );
}
