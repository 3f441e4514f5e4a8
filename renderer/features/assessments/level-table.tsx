import { sourceNames } from '../../../shared/content/assessment';
import { quarterName } from '../../../shared/lib/quarters';
import { gapToRequired, judgedOn, requiredLevel } from '../../../shared/measure/competency/required-level';
import type { Competency } from '../../../shared/model/framework';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { LevelMark } from '../../ui/controls/tag';
import { FigureView } from '../../widgets/figure-view';
import styles from './assessments.module.css';
import type { QuarterOfRep, RepCompetencies } from './use-rep-competencies';

const shownQuarters = 4;

/** The levels of a rep, a row a competency: the last quarters side by side, against what the role asks for. */
export function LevelTable({ found }: { readonly found: RepCompetencies }) {
  const { client } = useWorkspace();
  const { framework, quarters } = found;
  const shown = quarters.slice(0, shownQuarters).toReversed();
  if (!framework || shown.length === 0)
    return <p className={styles.quiet}>No assessment is complete yet: its levels will stand here.</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.levels}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {shown.map(({ quarter }) => (
              <th key={quarter} scope="col" className={styles.number}>
                {quarterName(quarter, client.fiscalYearStartMonth)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              Required
            </th>
            <th scope="col" className={styles.number}>
              Under it
            </th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {framework.competencies.map((competency) => (
            <Row key={competency.key} competency={competency} found={found} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  competency: { key, name, about },
  found,
  shown,
}: {
  readonly competency: Competency;
  readonly found: RepCompetencies;
  readonly shown: readonly QuarterOfRep[];
}) {
  const formats = useFormats();
  const newest = shown.at(-1);
  const level = newest?.levels.get(key);
  const required =
    found.framework && newest
      ? requiredLevel(found.framework, key, found.rep, judgedOn(newest.quarter, found.today))
      : undefined;
  const gap = gapToRequired(level?.level, required);
  // Those who said something on it in the newest quarter, be it that it cannot be judged.
  const answers = found.assessments.filter(
    ({ state, quarter, levels }) =>
      state === 'complete' && quarter === newest?.quarter && levels[key] !== undefined,
  );
  const write = (value: number): string => formats.number(value, Number.isInteger(value) ? 0 : 1);
  return (
    <tr>
      <th scope="row" title={about}>
        {name}
      </th>
      {shown.map(({ quarter, levels }) => {
        const one = levels.get(key);
        return (
          <td key={quarter} className={styles.number}>
            {one ? <LevelMark of={10} level={one.level.value} /> : <None />}
          </td>
        );
      })}
      <td className={styles.number}>
        {required ? (
          <FigureView figure={required} label={`${name}, required`} reason="" shows="value" format={write} />
        ) : (
          <span className={styles.quiet}>not asked</span>
        )}
      </td>
      <td className={styles.number}>
        {gap && gap.value > 0 ? (
          <FigureView
            figure={gap}
            label={`${name}, under what is required`}
            reason=""
            shows="value"
            format={write}
          />
        ) : (
          <None />
        )}
      </td>
      <td className={styles.quiet}>
        {level
          ? `${level.sources.map((source) => sourceNames[source].toLowerCase()).join(', ')}, ${formats.day(level.assessedOn)}`
          : answers.length > 0
            ? 'could not be judged'
            : ''}
        {answers.map(({ id, assessor, notes }) =>
          notes[key] ? (
            <p key={id} className={styles.said}>
              {notes[key]} <span>{assessor}</span>
            </p>
          ) : null,
        )}
      </td>
    </tr>
  );
}

const None = () => (
  <span className={styles.quiet}>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">none</span>
  </span>
);
