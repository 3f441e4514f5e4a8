import { create } from 'zustand';
import type { CallKind } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { CallState } from '../../../shared/measure/call-state';

/** What of the calls is shown. */
interface CallsUi {
  readonly repId: Id | null;
  readonly kind: CallKind | '';
  readonly state: CallState | '';
  readonly text: string;
}

/** The filters of the list; they stay while other screens are open. */
export const useCallsUi = create<CallsUi>()(() => ({ repId: null, kind: '', state: '', text: '' }));

export const setFilter = (fields: Partial<CallsUi>): void => useCallsUi.setState(fields);
