import { usePreferences } from '../../platform/use-preferences';
import { useWorkspace } from '../../platform/workspace';
import { CheckField, SelectField } from '../../ui/controls/field';
import { Segmented } from '../../ui/controls/segmented';
import styles from './settings.module.css';

const themeOptions = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const stepBackOptions = [0, 1, 2, 3, 4, 5].map((seconds) => ({
  value: String(seconds),
  label: seconds === 0 ? 'Not at all' : `${seconds} s`,
}));

const paperOptions = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
] as const;

/** The theme, what playback does on resume, and the paper of reports. */
export function LookSection() {
  const { preferences } = useWorkspace();
  const change = usePreferences();
  return (
    <div className={styles.stack}>
      <Segmented
        label="Theme"
        value={preferences.theme}
        options={themeOptions}
        onChange={(theme) => void change({ theme }, 'Change the theme')}
      />
      <div className={styles.short}>
        <SelectField
          label="Step back when playback resumes"
          value={String(preferences.stepBackSeconds)}
          options={stepBackOptions}
          onChange={(seconds) => void change({ stepBackSeconds: Number(seconds) }, 'Change the step back')}
        />
      </div>
      <CheckField
        label="Skip silence"
        hint="Playback jumps over pauses longer than a second. Nothing is cut from the recording."
        checked={preferences.skipSilence}
        onChange={(skipSilence) => void change({ skipSilence }, 'Change skipping of silence')}
      />
      <Segmented
        label="Paper"
        value={preferences.paper}
        options={paperOptions}
        onChange={(paper) => void change({ paper }, 'Change the paper')}
      />
    </div>
  );
}
