import { z } from 'zod';
import { Id } from './fields';

export const themes = ['system', 'light', 'dark'] as const;

/** What this install was told about itself. One record, in no bundle. */
export const Preferences = z.strictObject({
  id: Id,
  /** The current coach, and the client that is open. */
  coachId: Id.nullable(),
  openClientId: Id.nullable(),
  theme: z.enum(themes),
  /** Keys that were changed: command to combination, as `score-3` to `Mod+3`. */
  keys: z.record(z.string(), z.string()),
  /** How far playback steps back when it resumes, in seconds, 0 to 5. */
  stepBackSeconds: z.number().min(0).max(5),
  skipSilence: z.boolean(),
  paper: z.enum(['A4', 'Letter']),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;

/** The one preferences record has the same id on every install. */
export const preferencesId: Id = '00000000-0000-7000-8000-000000000001';

/** How a fresh install starts. */
export const blankPreferences: Preferences = {
  id: preferencesId,
  coachId: null,
  openClientId: null,
  theme: 'system',
  keys: {},
  stepBackSeconds: 2,
  skipSilence: false,
  paper: 'A4',
};
