import { repRoleNames } from '../../../../shared/content/rep-terms';
import { alterFramework } from '../../../../shared/model/acts/frameworks';
import { withRamp } from '../../../../shared/model/acts/framework-parts';
import type { Framework, RequiredLevels } from '../../../../shared/model/framework';
import type { RunOn } from '../../../platform/use-fresh';
import { DraftField } from '../../../widgets/draft-field';
import styles from '../library.module.css';

/** How each role is led to its levels: what is asked on the first day, and from when on the whole is. */
export function RampRows({
  framework,
  isOpen,
  onAct,
}: {
  readonly framework: Framework;
  readonly isOpen: boolean;
  readonly onAct: RunOn<Framework>;
}) {
  const save =
    (role: RequiredLevels['role'], ramp: (text: string) => Parameters<typeof withRamp>[2], fold: string) =>
    (text: string) =>
      onAct((now) => alterFramework(now, withRamp(now, role, ramp(text)), `${role}.${fold}`));
  return (
    <tfoot>
      <tr>
        <th scope="row">Time until the whole level is asked</th>
        <td className={styles.wide}>Ramp</td>
        <td className={styles.unit}>months</td>
        {framework.required.map(({ role, rampMonths }) => (
          <td key={role} className={styles.number}>
            {isOpen ? (
              <DraftField
                label={`Months of ramp of the role ${repRoleNames[role]}`}
                hideLabel
                inputMode="numeric"
                maxLength={2}
                stored={String(rampMonths)}
                whyNot={(text) => (isWholeUpTo(36, text) ? undefined : '0 to 36')}
                onSave={save(role, (text) => ({ rampMonths: Number(text) }), 'months')}
              />
            ) : (
              rampMonths
            )}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Share of the level asked on the first day</th>
        <td className={styles.wide}>Ramp</td>
        <td className={styles.unit}>per cent</td>
        {framework.required.map(({ role, rampFrom }) => (
          <td key={role} className={styles.number}>
            {isOpen ? (
              <DraftField
                label={`Share asked of the role ${repRoleNames[role]} on the first day`}
                hideLabel
                inputMode="numeric"
                maxLength={3}
                stored={String(shareOf(rampFrom))}
                whyNot={(text) => (isWholeUpTo(100, text) ? undefined : '0 to 100')}
                onSave={save(role, (text) => ({ rampFrom: Number(text) / 100 }), 'from')}
              />
            ) : (
              shareOf(rampFrom)
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

const shareOf = (rampFrom: number): number => Math.round(rampFrom * 100);

const isWholeUpTo = (most: number, text: string): boolean => /^\s*\d+\s*$/.test(text) && Number(text) <= most;
