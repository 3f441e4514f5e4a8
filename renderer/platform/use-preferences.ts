import { useCallback } from 'react';
import type { Result } from '../../shared/lib/result';
import { altered, made, type Change } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { blankPreferences, preferencesId, type Preferences } from '../../shared/model/preferences';
import { useServices } from './services';

type Answer = Promise<Result<Change | undefined>>;

/** Changes what this install was told. Quiet: nobody wants to undo a theme by accident. */
export function usePreferences(): (fields: Partial<Omit<Preferences, 'id'>>, label: string) => Answer {
  const { db, door } = useServices();
  return useCallback(
    async (fields, label) => {
      const stored = await db.preferences.get(preferencesId);
      const edit = stored
        ? altered('preferences', stored, fields)
        : made('preferences', { ...blankPreferences, ...fields });
      return door.commit({ clientId: null, label, quiet: true, edits: [edit] });
    },
    [db, door],
  );
}

/** Opens a client: everything on screen changes to it. */
export function useOpenClient(): (clientId: Id) => Answer {
  const setPreferences = usePreferences();
  return useCallback(
    (clientId) => setPreferences({ openClientId: clientId }, 'Open a client'),
    [setPreferences],
  );
}
