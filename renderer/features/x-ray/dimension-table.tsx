import { IconChevronRight, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Figure } from '../../../shared/measure/figure';
import type {
  DimensionStanding,
  EvidenceReference,
  SkillsProfile,
} from '../../../shared/measure/skills-profile';
import { dimensionKeys, type DimensionKey, type PerDimension } from '../../../shared/model/dimensions';
import type { XRayRecords } from '../../data/queries/x-ray';
import { useFormats } from '../../platform/use-formats';
import { BandBar } from '../../ui/charts/band-bar';
import { Sparkline } from '../../ui/charts/sparkline';
import { IconButton } from '../../ui/controls/button';
import { Tag } from '../../ui/controls/tag';
import { FigureView } from '../../widgets/figure-view';
import { EvidenceDetail } from './evidence-detail';
import { ScoresIn } from './scores-in';
import { signed } from './signed';
import styles from './x-ray.module.css';

/** What is open under a row: the scores that went in, or a piece of evidence that is played. */
type Detail = 'scores' | 'best' | 'worst';

/** The five dimensions, a row each: figure, band, trend, evidence. A row opens to what stands behind it. */
export function DimensionTable({
  records,
  profile,
  medians,
}: {
  readonly records: XRayRecords;
  readonly profile: SkillsProfile;
  readonly medians: PerDimension<Figure | undefined> | undefined;
}) {
  const [open, setOpen] = useState<{ readonly key: DimensionKey; readonly detail: Detail } | undefined>(
    undefined,
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.dimensions}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">1 to 5, n, 95% band</th>
            <th scope="col" data-numeric>
              0–100
            </th>
            <th scope="col" className={styles.wide}>
              1 to 5
            </th>
            <th scope="col">Last calls</th>
            <th scope="col" data-numeric>
              Per call
            </th>
            <th scope="col">Best</th>
            <th scope="col">Weakest</th>
          </tr>
        </thead>
        {dimensionKeys.map((key) => {
          const detail = open?.key === key ? open.detail : undefined;
          const toggle = (next: Detail): void => setOpen(detail === next ? undefined : { key, detail: next });
          return (
            <tbody key={key}>
              <Row
                standing={profile.dimensions[key]}
                median={medians?.[key]}
                detail={detail}
                onToggle={toggle}
              />
              {detail ? (
                <tr>
                  <td colSpan={8} className={styles.detail}>
                    <Open detail={detail} standing={profile.dimensions[key]} records={records} />
                  </td>
                </tr>
              ) : null}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Row({
  standing,
  median,
  detail,
  onToggle,
}: {
  readonly standing: DimensionStanding;
  readonly median: Figure | undefined;
  readonly detail: Detail | undefined;
  readonly onToggle: (detail: Detail) => void;
}) {
  const formats = useFormats();
  const [, go] = useLocation();
  const { name, mean, hundred, slope, n, isThin, series, best, worst } = standing;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-expanded={detail === 'scores'}
          onClick={() => onToggle('scores')}
        >
          <IconChevronRight size={14} aria-hidden="true" />
          {name}
        </button>
        {isThin && n > 0 ? (
          <Tag tone="warning" title="Fewer than five scores">
            thin
          </Tag>
        ) : null}
      </th>
      <td>
        <FigureView figure={mean} label={`${name}, 1 to 5`} reason="not scored" />
      </td>
      <td data-numeric>
        <FigureView
          figure={hundred}
          label={`${name}, 0 to 100`}
          reason=""
          shows="value"
          format={(value) => formats.number(value)}
        />
      </td>
      <td>
        <BandBar
          label={name}
          value={mean?.value ?? null}
          band={mean?.band ?? null}
          n={n}
          teamMedian={median?.value ?? null}
          isThin={isThin}
        />
      </td>
      <td>
        <Sparkline
          title={`${name}, last calls`}
          width={88}
          format={(value) => formats.number(value)}
          points={series.map(({ value, date, rubricVersion, isInFigures }) => ({
            value,
            label: formats.day(date),
            group: rubricVersion,
            isMuted: !isInFigures,
          }))}
          onPick={(place) => {
            const point = series[place];
            if (point) go(`/calls/${point.callId}`);
          }}
        />
      </td>
      <td data-numeric>
        {slope ? (
          <FigureView
            figure={slope}
            label={`${name}, levels per call`}
            reason=""
            shows="value"
            format={(value) => signed(formats.number(value, 2))}
          />
        ) : null}
      </td>
      <td>
        <Play
          what={`Play the best evidence for ${name}`}
          none="No positive evidence yet"
          reference={best}
          isOpen={detail === 'best'}
          onToggle={() => onToggle('best')}
        />
      </td>
      <td>
        <Play
          what={`Play the weakest evidence for ${name}`}
          none="No negative evidence yet"
          reference={worst}
          isOpen={detail === 'worst'}
          onToggle={() => onToggle('worst')}
        />
      </td>
    </tr>
  );
}

function Play({
  what,
  none,
  reference,
  isOpen,
  onToggle,
}: {
  readonly what: string;
  readonly none: string;
  readonly reference: EvidenceReference | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  if (!reference) {
    return (
      <span className={styles.nothing} title={none}>
        –<span className="visually-hidden"> {none}</span>
      </span>
    );
  }
  return (
    <IconButton
      label={what}
      icon={<IconPlayerPlay size={16} stroke={1.6} aria-hidden="true" />}
      pressed={isOpen}
      onClick={onToggle}
    />
  );
}

function Open({
  detail,
  standing,
  records,
}: {
  readonly detail: Detail;
  readonly standing: DimensionStanding;
  readonly records: XRayRecords;
}) {
  if (detail === 'scores') return <ScoresIn standing={standing} records={records} />;
  const reference = detail === 'best' ? standing.best : standing.worst;
  return reference ? (
    <EvidenceDetail key={reference.evidence.id} reference={reference} records={records} />
  ) : null;
}
