import { useState } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { Button } from '../../ui/controls/button';
import { Notice, Progress } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { Section } from '../../ui/layout/page';
import { DealsSection, StopButton } from './deals/deals-section';
import { useDealsFile } from './deals/use-deals-file';
import { useKnown } from './deals/use-deals-work';
import styles from './imports.module.css';
import { RosterSection } from './roster/roster-section';

type Kind = 'deals' | 'roster';

const kinds = [
  { value: 'deals', label: 'Deals' },
  { value: 'roster', label: 'Roster' },
] as const;

/** A table that came in: what it holds is found out from its columns, and the user can say otherwise. */
export function TableSection({ file, onClose }: { readonly file: ChosenFile; readonly onClose: () => void }) {
  const { state, stop } = useDealsFile(file);
  const known = useKnown();
  const [said, setSaid] = useState<Kind>();
  switch (state.is) {
    case 'reading':
      return (
        <Section title={file.name}>
          <Progress
            label="Reading the table"
            done={state.share}
            total={1}
            onCancel={<StopButton onStop={stop} />}
          />
        </Section>
      );
    case 'refused':
      return (
        <Section title={file.name}>
          <Notice
            tone="warning"
            action={
              <Button small look="quiet" onClick={onClose}>
                Take off the list
              </Button>
            }
          >
            {state.why}
          </Notice>
        </Section>
      );
    case 'read': {
      const found = state.opened.sheets.some(({ looksLikeDeals }) => looksLikeDeals) ? 'deals' : 'roster';
      const kind = said ?? found;
      const choice = (
        <SelectField<Kind> label="This table holds" value={kind} options={kinds} onChange={setSaid} />
      );
      if (kind === 'roster')
        return (
          <>
            <div className={styles.kind}>{choice}</div>
            <RosterSection file={file} onClose={onClose} />
          </>
        );
      return known ? (
        <DealsSection
          file={file}
          reader={state.reader}
          opened={state.opened}
          known={known}
          otherKind={choice}
          onStop={stop}
          onClose={onClose}
        />
      ) : null;
    }
    default:
      return assertNever(state);
  }
}
