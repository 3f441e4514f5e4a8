import { useLocation } from 'wouter';
import { dimensionKeys } from '../../../shared/model/dimensions';
import { openDimensions } from '../../../shared/model/scorecard';
import type { OpenDraft } from '../../data/queries/today';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/layout/page';
import { CallCell, RepCell } from './due-list';
import styles from './today.module.css';

/** What was begun and not completed. Nothing where nothing was. */
export function DraftList({ drafts }: { readonly drafts: readonly OpenDraft[] }) {
  const [, go] = useLocation();
  if (drafts.length === 0) return null;
  return (
    <Section title="Drafts to finish">
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">Rep</th>
            <th scope="col">Settled</th>
            <th scope="col">
              <span className="visually-hidden">Kind of draft</span>
            </th>
            <th scope="col">Call</th>
            <th scope="col">
              <span className="visually-hidden">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ card, call, rep }) => (
            <tr key={card.id}>
              <RepCell rep={rep} />
              <td className={styles.number}>
                {dimensionKeys.length - openDimensions(card).length} of {dimensionKeys.length}
              </td>
              <td>{card.amends === null ? '' : 'Amended'}</td>
              <CallCell call={call} durationMs={null} />
              <td className={styles.act}>
                <Button
                  small
                  aria-label={`Finish the draft on ${call.customer || 'an unnamed customer'}`}
                  onClick={() => go(`/calls/${call.id}`)}
                >
                  Finish the draft
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
