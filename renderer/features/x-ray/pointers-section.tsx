import { sellingAreaNames } from '../../../shared/content/selling-areas';
import { canPoint, type Pointer } from '../../../shared/measure/pointers';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { useFormats } from '../../platform/use-formats';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import styles from './x-ray.module.css';

/** Which part of selling the figures point to, each with the rule that fired and its figures. */
export function PointersSection({
  profile,
  found,
}: {
  readonly profile: SkillsProfile;
  readonly found: readonly Pointer[];
}) {
  const formats = useFormats();
  return (
    <Section
      title="What it points to"
      lead={
        found.length > 0
          ? 'A pattern, not one low score: each line says the rule that fired.'
          : nothing(profile)
      }
    >
      {found.length > 0 ? (
        <ul className={styles.pointers}>
          {found.map((pointer) => (
            <li key={`${pointer.area} ${pointer.foundBy} ${pointer.dimension ?? ''}`}>
              <strong>{sellingAreaNames[pointer.area]}</strong>
              <span>{pointer.rule}</span>
              <FigureView
                figure={pointer.figure}
                label={`${sellingAreaNames[pointer.area]}, ${pointer.foundBy === 'calls' ? 'low scores' : 'share lost'}`}
                reason=""
                shows="n"
                format={(value) =>
                  pointer.foundBy === 'calls' ? formats.number(value) : formats.percent(value)
                }
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

const nothing = (profile: SkillsProfile): string =>
  canPoint(profile)
    ? 'No pattern: no dimension was at 2 or less on four of its last five scored calls. One low score points at nothing.'
    : 'Too early: a pattern takes five scores on a dimension.';
