import { dimensionKeys } from '../../../shared/model/dimensions';
import { openDimensions } from '../../../shared/model/scorecard';
import type { OpenDraft } from '../../data/queries/today';
import { Section } from '../../ui/layout/page';
import { CallCell, Line, Lines } from './lines';
import styles from './today.module.css';

/** What was begun and not completed. Nothing where nothing was. */
export function DraftList({ drafts }: { readonly drafts: readonly OpenDraft[] }) {
  if (drafts.length === 0) return null;
  const kind = <span className="visually-hidden">Kind of draft</span>;
  return (
    <Section title="Drafts to finish">
      <Lines facts={['Settled', kind, 'Call']}>
        {drafts.map(({ card, call, rep }) => (
          <Line
            key={card.id}
            rep={rep}
            act={{
              text: 'Finish the draft',
              label: `Finish the draft on ${call.customer || 'an unnamed customer'}`,
              to: `/calls/${call.id}`,
            }}
          >
            <td className={styles.number}>
              {dimensionKeys.length - openDimensions(card).length} of {dimensionKeys.length}
            </td>
            <td>{card.amends === null ? '' : 'Amended'}</td>
            <CallCell call={call} durationMs={null} />
          </Line>
        ))}
      </Lines>
    </Section>
  );
}
