import { useState } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { SelectField } from '../../ui/controls/field';
import { DealsSection } from './deals/deals-section';
import { useKnown } from './deals/use-deals-work';
import styles from './imports.module.css';
import { RosterSection } from './roster/roster-section';
import { NotRead } from './table-file';
import { useTableFile } from './use-table-file';

type Kind = 'deals' | 'roster';

const kinds = [
  { value: 'deals', label: 'Deals' },
  { value: 'roster', label: 'Roster' },
] as const;

/** A table that came in: what it holds is found out from its columns, and the user can say otherwise. */
export function TableSection({ file, onClose }: { readonly file: ChosenFile; readonly onClose: () => void }) {
  const { state, stop } = useTableFile(file);
  const known = useKnown();
  const [said, setSaid] = useState<Kind>();
  if (state.is !== 'read') return <NotRead file={file} state={state} onStop={stop} onClose={onClose} />;
  const { reader, opened, whole } = state;
  const found = opened.sheets.some(({ looksLikeDeals }) => looksLikeDeals) ? 'deals' : 'roster';
  const kind = said ?? found;
  const choice = (
    <SelectField<Kind> label="This table holds" value={kind} options={kinds} onChange={setSaid} />
  );
  if (kind === 'roster')
    return (
      <>
        <div className={styles.kind}>{choice}</div>
        <RosterSection file={file} read={whole} onClose={onClose} />
      </>
    );
  return known ? (
    <DealsSection {...{ file, reader, opened, known }} otherKind={choice} onStop={stop} onClose={onClose} />
  ) : null;
}
