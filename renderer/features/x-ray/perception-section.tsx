import { Link } from 'wouter';
import { dayOf } from '../../../shared/lib/formats';
import type { Perception, PerceptionGap } from '../../../shared/measure/perception-gap';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { dimensionKeys, type PerDimension } from '../../../shared/model/dimensions';
import type { Rep } from '../../../shared/model/rep';
import { useFormats } from '../../platform/use-formats';
import { LevelRow } from '../../ui/charts/level-row';
import { Tag } from '../../ui/controls/tag';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import { signed } from './signed';
import type { XRay } from './use-x-ray';
import styles from './x-ray.module.css';

const tones: Readonly<Record<Perception, 'warning' | 'accent' | 'plain'>> = {
  'blind spot': 'warning',
  'hidden strength': 'accent',
  'agreed strength': 'plain',
  'agreed gap': 'plain',
};

/** The rep's own picture beside the one of the calls: where he sees himself higher, and where lower. */
export function PerceptionSection({
  rep,
  profile,
  gaps,
  diagnosis: { self, settings },
}: {
  readonly rep: Rep;
  readonly profile: SkillsProfile;
  /** Undefined where there is no self-assessment. */
  readonly gaps: PerDimension<PerceptionGap> | undefined;
  readonly diagnosis: XRay['diagnosis'];
}) {
  const formats = useFormats();
  const link = <Link href={`/reps/${rep.id}/self-assessment`}>Self-assessment</Link>;
  if (!self || !gaps) {
    return (
      <Section
        title="Perception gap"
        lead={
          <>
            {rep.name} has not assessed himself or herself yet. The twenty questions are under {link}.
          </>
        }
      >
        {null}
      </Section>
    );
  }
  const limit = formats.number(settings.perceptionThreshold, 1);
  const day = formats.day(dayOf(Date.parse(self.round.completedAt ?? self.round.startedAt)));
  return (
    <Section
      title="Perception gap"
      lead={
        <>
          Self-assessed − observed. +{limit} or more is a blind spot, −{limit} or less a hidden strength.{' '}
          {link} of {day}, round {self.round.round}.
        </>
      }
    >
      <div className={styles.scroll}>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              <th scope="col" data-numeric>
                Self-assessed
              </th>
              <th scope="col" data-numeric>
                Sure
              </th>
              <th scope="col" data-numeric>
                Done
              </th>
              <th scope="col" data-numeric>
                Observed
              </th>
              <th scope="col" className={styles.wide}>
                1 to 5
              </th>
              <th scope="col" data-numeric>
                Gap
              </th>
              <th scope="col">Reading</th>
            </tr>
          </thead>
          <tbody>
            {dimensionKeys.map((key) => (
              <GapRow key={key} name={profile.dimensions[key].name} gap={gaps[key]} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        Triangle: self-assessed. Circle: observed. Sure and done are the two halves of the answers: how sure
        the rep is, and how often it was done.
      </p>
    </Section>
  );
}

function GapRow({ name, gap: one }: { readonly name: string; readonly gap: PerceptionGap }) {
  const formats = useFormats();
  const { self, observed, gap, perception, isThin } = one;
  const part = (figure: typeof gap): string => (figure ? formats.number(figure.value, 1) : '–');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-numeric>
        <FigureView figure={self.level} label={`${name}, self-assessed`} reason="" shows="value" />
      </td>
      <td data-numeric>{part(self.confidence)}</td>
      <td data-numeric>{part(self.competence)}</td>
      <td data-numeric>
        <FigureView figure={observed} label={`${name}, observed`} reason="not scored" shows="value" />
      </td>
      <td>
        <LevelRow
          label={name}
          format={(value) => formats.number(value, 1)}
          points={[
            { series: 'selfAssessed', name: 'self-assessed', value: self.level?.value ?? null },
            { series: 'observed', name: 'observed', value: observed?.value ?? null },
          ]}
        />
      </td>
      <td data-numeric>
        <FigureView
          figure={gap}
          label={`${name}, self-assessed minus observed`}
          reason=""
          shows="value"
          format={(value) => signed(formats.number(value, 1))}
        />
      </td>
      <td>
        {perception ? <Tag tone={tones[perception]}>{perception}</Tag> : null}
        {isThin ? (
          <Tag tone="warning" title="Observed on fewer than five scores">
            thin
          </Tag>
        ) : null}
      </td>
    </tr>
  );
}
