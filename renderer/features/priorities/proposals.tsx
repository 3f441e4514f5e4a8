import { placeGaps } from '../../../shared/model/acts/placements';
import type { SkillKey } from '../../../shared/model/skill-key';
import { quadrantOf } from '../../../shared/measure/priority/quadrant';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useOnce } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import styles from './priorities.module.css';
import { firstPlace, placeInWords, type OpenGap, type PrioritiesView } from './view';

/** The gaps that nobody has placed yet, each with where it would go first and why. */
export function Proposals({
  view,
  onPlaced,
}: {
  readonly view: PrioritiesView;
  /** Told which gap was placed by itself: the focus goes to it. */
  readonly onPlaced: (skill: SkillKey) => void;
}) {
  const { now, newId } = useServices();
  const act = useAct();
  const { open, matrix } = view;
  const place = useOnce(async (gaps: readonly OpenGap[]) => {
    const [first] = gaps;
    if (!first) return;
    onPlaced(first.proposal.gap.skill);
    await act(placeGaps(matrix, gaps.map(firstPlace), { at: new Date(now()).toISOString(), newId }));
  });
  return (
    <Section
      title="Not placed yet"
      actions={
        open.length > 1 ? (
          <Button small onClick={() => place(open)}>
            Place all
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.proposals}>
        {open.map((gap) => (
          <Row key={gap.proposal.gap.skill} gap={gap} onPlace={() => place([gap])} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ gap, onPlace }: { readonly gap: OpenGap; readonly onPlace: () => void }) {
  const formats = useFormats();
  const { proposal, name, trail } = gap;
  const last = trail.at(-1);
  return (
    <li className={styles.proposal}>
      <div className={styles.proposalText}>
        <h3>{name}</h3>
        <p>{proposal.gap.finding}</p>
        <div className={styles.small}>
          <FigureView figure={proposal.impact} label={`Impact of ${name}`} reason="" shows="value" /> impact,{' '}
          {formats.number(proposal.difficulty, 1)} difficulty,{' '}
          {quadrantOf({ impact: proposal.impact.value, difficulty: proposal.difficulty })}.{' '}
          {proposal.difficultyReason}
        </div>
        {last ? (
          <p className={styles.small}>
            Cycle {last.cycle}: {placeInWords(last, formats)}
          </p>
        ) : null}
      </div>
      <Button small onClick={onPlace} aria-label={`Place ${name}`}>
        Place
      </Button>
    </li>
  );
}
