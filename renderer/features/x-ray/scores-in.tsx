import { Link } from 'wouter';
import { counted } from '../../../shared/lib/words';
import type { DimensionStanding, ProfilePoint } from '../../../shared/measure/skills-profile';
import type { XRayRecords } from '../../data/queries/x-ray';
import { useFormats } from '../../platform/use-formats';
import { LevelMark } from '../../ui/controls/tag';
import { FigureView } from '../../widgets/figure-view';
import styles from './x-ray.module.css';

/** The scores behind a dimension, newest first: which call, which level, who scored it. */
export function ScoresIn({
  standing,
  records,
}: {
  readonly standing: DimensionStanding;
  readonly records: XRayRecords;
}) {
  const formats = useFormats();
  const { name, series, deviation, withoutOpportunity } = standing;
  return (
    <div className={styles.scores}>
      <p className={styles.note}>
        {deviation ? (
          <span>
            Standard deviation{' '}
            <FigureView
              figure={deviation}
              label={`${name}, standard deviation`}
              reason=""
              shows="value"
              format={(value) => formats.number(value, 2)}
            />
          </span>
        ) : null}{' '}
        {withoutOpportunity > 0
          ? `No opportunity on ${counted(withoutOpportunity, 'call', 'calls')}: counted in no mean.`
          : ''}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Call</th>
            <th scope="col">Score</th>
            <th scope="col">Coach</th>
            <th scope="col">Rubric</th>
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map((point) => (
            <Score key={point.scorecardId} point={point} records={records} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Score({ point, records }: { readonly point: ProfilePoint; readonly records: XRayRecords }) {
  const formats = useFormats();
  const call = records.calls.find(({ id }) => id === point.callId);
  const card = records.scorecards.find(({ id }) => id === point.scorecardId);
  const coach = records.coaches.find(({ id }) => id === card?.coachId);
  return (
    <tr data-muted={!point.isInFigures || undefined}>
      <td>{formats.day(point.date)}</td>
      <td>
        <Link href={`/calls/${point.callId}`}>{call?.customer || 'Unnamed customer'}</Link>
      </td>
      <td>{point.value === null ? 'No opportunity' : <LevelMark level={point.value} />}</td>
      <td>{coach?.name}</td>
      <td>
        Version {point.rubricVersion}
        {point.isInFigures ? '' : ', left out'}
      </td>
    </tr>
  );
}
