import { quarterAfter, quarterName } from '../../../../shared/lib/quarters';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Section } from '../../../ui/layout/page';
import styles from './cycle.module.css';
import { templateNames } from './words';

/** The years that are over, each with a way to read it. */
export function EndedCycles({
  cycles,
  teams,
  onRead,
}: {
  readonly cycles: readonly QuarterlyCycle[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onRead: (id: string) => void;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const named = (quarter: string): string => quarterName(quarter, client.fiscalYearStartMonth);
  return (
    <Section title="Ended cycles">
      <ul className={styles.ended}>
        {cycles.map(({ id, teamId, template, startsOn, endedAt }) => {
          const year = `${named(startsOn)} to ${named(quarterAfter(startsOn, 3))}`;
          const team = teams.find((one) => one.id === teamId)?.name ?? 'all teams';
          return (
            <li key={id}>
              <span>
                {year}, {team}
              </span>
              <span className={styles.small}>
                {templateNames[template]}
                {endedAt === null ? '' : `, ended on ${formats.day(endedAt.slice(0, 10))}`}
              </span>
              <Button small onClick={() => onRead(id)} aria-label={`Read the cycle ${year}, ${team}`}>
                Read
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
