import { dayOf } from '../../../shared/lib/formats';
import { mean } from '../../../shared/lib/stats';
import type { Figure } from '../../../shared/measure/figure';
import type { SkillsProfile } from '../../../shared/measure/skills-profile';
import { dimensionShortNames } from '../../../shared/content/dimension-terms';
import { dimensionKeys, type DimensionKey } from '../../../shared/model/dimensions';
import { useFormats } from '../../platform/use-formats';
import type { LevelPoint } from '../../ui/charts/level-row';
import { LevelRows } from '../../ui/charts/level-rows';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import styles from './self-assessment.module.css';
import type { CompleteRound } from './use-rounds';

const shownRounds = 6;

/** The complete rounds side by side: what changed in the rep's own picture, and what the calls say. */
export function Comparison({
  rounds,
  profile,
}: {
  readonly rounds: readonly CompleteRound[];
  readonly profile: SkillsProfile | undefined;
}) {
  const formats = useFormats();
  const last = rounds.slice(-shownRounds);
  const write = (value: number): string => formats.number(value, 1);
  const rows = dimensionKeys.map((key) => ({
    label: nameOf(key, profile),
    points: [
      ...last.map(({ round, levels }, place): LevelPoint => ({
        series: 'selfAssessed',
        name: `Round ${round.round}`,
        value: levels[key].level?.value ?? null,
        isEarlier: place < last.length - 1,
      })),
      {
        series: 'observed' as const,
        name: 'Observed now',
        value: profile?.dimensions[key].mean?.value ?? null,
      },
    ],
  }));
  return (
    <Section
      title={rounds.length === 1 ? 'Round 1' : 'Rounds compared'}
      lead={
        rounds.length > shownRounds
          ? `The last ${shownRounds} of ${rounds.length} rounds. Press a figure to see its answers.`
          : 'Press a figure to see its answers.'
      }
    >
      <RoundTable rounds={last} profile={profile} />
      <LevelRows
        title="On the scale from 1 to 5"
        note="Filled triangle: newest round. Hollow: earlier rounds. Circle: observed on the scored calls."
        rows={rows}
        format={write}
      />
    </Section>
  );
}

function RoundTable({
  rounds,
  profile,
}: {
  readonly rounds: readonly CompleteRound[];
  readonly profile: SkillsProfile | undefined;
}) {
  const formats = useFormats();
  const [first, newest] = [rounds[0], rounds.at(-1)];
  const hasChange = rounds.length > 1;
  return (
    <div className={styles.scroll}>
      <table className={styles.rounds}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            {rounds.map(({ round, questionnaire }) => (
              <th key={round.id} scope="col" data-numeric>
                Round {round.round}
                <small>
                  {formats.day(dayOf(Date.parse(round.completedAt ?? round.startedAt)))}
                  {round.via === 'file' ? ', by file' : ', here'}
                </small>
                <small>Questions, version {questionnaire.version}</small>
              </th>
            ))}
            {hasChange ? (
              <th scope="col" data-numeric>
                Change
                <small>
                  from round {first?.round.round} to {newest?.round.round}
                </small>
              </th>
            ) : null}
            <th scope="col" data-numeric>
              Observed now
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensionKeys.map((key) => (
            <tr key={key}>
              <th scope="row">{nameOf(key, profile)}</th>
              {rounds.map(({ round, levels }) => (
                <td key={round.id} data-numeric>
                  <FigureView
                    figure={levels[key].level}
                    label={`${nameOf(key, profile)}, round ${round.round}`}
                    reason=""
                    shows="value"
                  />
                  <small>
                    {said('sure', levels[key].confidence, formats.number)},{' '}
                    {said('done', levels[key].competence, formats.number)}
                  </small>
                </td>
              ))}
              {hasChange ? (
                <td data-numeric>
                  {signed(newest?.levels[key].level?.value, first?.levels[key].level?.value, (value) =>
                    formats.number(value, 1),
                  )}
                </td>
              ) : null}
              <td data-numeric>
                <FigureView
                  figure={profile?.dimensions[key].mean}
                  label={`${nameOf(key, profile)}, observed`}
                  reason="not scored"
                  shows="n"
                  isThin={profile?.dimensions[key].isThin}
                />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">All five</th>
            {rounds.map(({ round, levels }) => (
              <td key={round.id} data-numeric>
                {written(allOf(levels), (value) => formats.number(value, 1))}
              </td>
            ))}
            {hasChange ? (
              <td data-numeric>
                {signed(newest && allOf(newest.levels), first && allOf(first.levels), (value) =>
                  formats.number(value, 1),
                )}
              </td>
            ) : null}
            <td data-numeric>
              <FigureView
                figure={profile?.overall.mean}
                label="All five, observed"
                reason="not scored"
                shows="n"
                isThin={profile?.overall.isThin}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const nameOf = (key: DimensionKey, profile: SkillsProfile | undefined): string =>
  profile?.dimensions[key].name ?? dimensionShortNames[key];

const allOf = (levels: CompleteRound['levels']): number | undefined =>
  mean(dimensionKeys.flatMap((key) => levels[key].level?.value ?? []));

const written = (value: number | undefined, write: (value: number) => string): string =>
  value === undefined ? '–' : write(value);

const said = (
  what: string,
  figure: Figure | undefined,
  write: (value: number, decimals: number) => string,
): string => `${what} ${figure ? write(figure.value, 1) : '–'}`;

/** The difference with its sign; none where one of the two is missing. */
function signed(
  later: number | undefined,
  earlier: number | undefined,
  write: (value: number) => string,
): string {
  if (later === undefined || earlier === undefined) return '–';
  const size = write(Math.abs(later - earlier));
  if (!/[1-9]/.test(size)) return size;
  return `${later > earlier ? '+' : '−'}${size}`;
}
