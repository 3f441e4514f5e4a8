import { useState } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { looksLikeScores } from '../../../shared/codec/scores/columns';
import { newestPublished } from '../../../shared/measure/competency/settled';
import { frameworksOf } from '../../data/queries/frameworks';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import { DealsSection } from './deals/deals-section';
import { useKnown } from './deals/use-deals-work';
import styles from './imports.module.css';
import { RosterSection } from './roster/roster-section';
import { ScoresSection } from './scores/scores-section';
import { NotRead } from './table-file';
import { useTableFile } from './use-table-file';

type Kind = 'deals' | 'roster' | 'scores';

const kinds = [
  { value: 'deals', label: 'Deals' },
  { value: 'roster', label: 'Roster' },
  { value: 'scores', label: 'Scores of competencies' },
] as const;

/** A table that came in: what it holds is found out from its columns, and the user can say otherwise. */
export function TableSection({ file, onClose }: { readonly file: ChosenFile; readonly onClose: () => void }) {
  const { client } = useWorkspace();
  const { state, stop } = useTableFile(file);
  const known = useKnown();
  const inUse = useLive(frameworksOf, client.id);
  const [said, setSaid] = useState<Kind>();
  if (state.is !== 'read') return <NotRead file={file} state={state} onStop={stop} onClose={onClose} />;
  if (!inUse) return null;
  const { reader, opened, whole } = state;
  const frameworks = inUse.map(({ framework }) => framework);
  const isOfScores = newestPublished(frameworks).some(({ competencies }) =>
    opened.sheets.some(({ header }) => looksLikeScores(header, competencies)),
  );
  const isOfDeals = opened.sheets.some(({ looksLikeDeals }) => looksLikeDeals);
  const kind = said ?? (isOfScores ? 'scores' : isOfDeals ? 'deals' : 'roster');
  const choice = (
    <SelectField<Kind> label="This table holds" value={kind} options={kinds} onChange={setSaid} />
  );
  switch (kind) {
    case 'roster':
      return (
        <>
          <div className={styles.kind}>{choice}</div>
          <RosterSection file={file} read={whole} onClose={onClose} />
        </>
      );
    case 'scores':
      return (
        <ScoresSection
          file={file}
          read={whole}
          otherKind={choice}
          frameworks={frameworks}
          onClose={onClose}
        />
      );
    case 'deals':
      return known ? (
        <DealsSection
          {...{ file, reader, opened, known }}
          otherKind={choice}
          onStop={stop}
          onClose={onClose}
        />
      ) : null;
    default:
      return assertNever(kind);
  }
}
